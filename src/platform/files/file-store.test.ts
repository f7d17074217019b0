import { spawn } from 'node:child_process'
import { mkdtemp, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actAs, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import type { Database } from '../database.ts'
import { sha256 } from '../ids.ts'
import { createFileStores, walkFiles } from './file-store.ts'
import { sweepFiles, sweepFolder } from './sweep-files.ts'

const newFolder = () => mkdtemp(path.join(tmpdir(), 'selaras-files-test-'))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const DAY = 24 * 60 * 60 * 1000

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('what is put is found by its hash, in its region only, and readable by nobody else of the machine', async () => {
  const dataDir = await newFolder()
  const { of } = createFileStores(dataDir)
  const hash = await of('35.07').put(bytesOf('foto'))
  expect(hash).toBe(sha256('foto'))
  expect(Buffer.from((await of('35.07').find(hash)) ?? []).toString()).toBe('foto')
  expect(await of('35.73').find(hash)).toBeUndefined()
  const file = path.join(dataDir, 'files/35.07', hash.slice(0, 2), hash)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700)
})

test('the same content is kept once; what was changed on disk is not given out', async () => {
  const dataDir = await newFolder()
  const store = createFileStores(dataDir).of('35.07')
  const hash = await store.put(bytesOf('foto'))
  expect(await store.put(bytesOf('foto'))).toBe(hash)
  expect(await Array.fromAsync(walkFiles(path.join(dataDir, 'files')))).toHaveLength(1)
  await writeFile(path.join(dataDir, 'files/35.07', hash.slice(0, 2), hash), 'lain')
  expect(await store.find(hash)).toBeUndefined()
})

test.each(['', '../../secrets/data.keys', 'a'.repeat(63), `${'a'.repeat(63)}G`])(
  'a name that is no hash finds nothing: %j',
  async (name) =>
    expect(
      await createFileStores(await newFolder())
        .of('35.07')
        .find(name),
    ).toBeUndefined(),
)

test('a process killed while it writes leaves no half file under a name', { timeout: 30_000 }, async () => {
  const dataDir = await newFolder()
  const source = `import { createFileStores } from '${path.resolve('src/platform/files/file-store.ts')}'
    const store = createFileStores(process.argv[1]).of('35.07')
    process.stdout.write('on\\n')
    for (let at = 0; ; at++) await store.put(Buffer.alloc(400_000, String(at)))`
  for (const pause of [5, 25, 60]) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', source, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    const written = async () => (await Array.fromAsync(walkFiles(path.join(dataDir, 'files')))).length
    while ((await written()) < pause) await new Promise((resolve) => setImmediate(resolve))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
  }
  const store = createFileStores(dataDir).of('35.07')
  const names = await Array.fromAsync(walkFiles(path.join(dataDir, 'files')))
  expect(names.length).toBeGreaterThanOrEqual(60)
  for (const name of names) expect((await store.find(path.basename(name)))?.length, name).toBe(400_000)
})

test('the sweep takes what nobody keeps after a day, half files too, and leaves what is kept or new', async () => {
  const clock = testClock(new Date().toISOString())
  const at = (work: Parameters<typeof actAs<number>>[2]) => actAs(database, { clock }, work)
  const store = database.filesOf('35.07')
  const texts = [...Array(40).keys()].map((at) => `foto ${at}`)
  const hashes = await Promise.all(texts.map((text) => store.put(bytesOf(text))))
  const folder = hashes[0]?.slice(0, 2) ?? ''
  const inFolder = hashes.filter((hash) => hash.startsWith(folder))
  const keeper = async () => new Set(inFolder.slice(1))
  expect(await at((ctx) => sweepFolder(ctx, folder, [keeper]))).toBe(0)
  clock.set(new Date(Date.now() + 2 * DAY).toISOString())
  expect(await at((ctx) => sweepFolder(ctx, folder, [keeper]))).toBe(1)
  expect((await store.listFolder(folder)).map(({ name }) => name).sort()).toEqual(inFolder.slice(1).sort())
})

test('every folder is looked at once in a night', async () => {
  const looked: string[] = []
  const listFolder = async (folder: string) => {
    looked.push(folder)
    return []
  }
  const clock = testClock('2026-02-10T17:00:00Z')
  await actAs(database, { clock }, async (ctx) => {
    for (let minute = 0; minute < 24 * 60; minute++) {
      clock.set(new Date(Date.parse('2026-02-10T17:00:00Z') + minute * 60_000).toISOString())
      await sweepFiles([])({ ...ctx, files: { ...ctx.files, listFolder } })
    }
  })
  expect(looked).toHaveLength(256)
  expect(new Set(looked).size).toBe(256)
})

test('what was put again just now outlives the sweep', async () => {
  const dataDir = await newFolder()
  const store = createFileStores(dataDir).of('35.07')
  const hash = await store.put(bytesOf('foto'))
  const file = path.join(dataDir, 'files/35.07', hash.slice(0, 2), hash)
  await utimes(file, new Date(0), new Date(0))
  await store.put(bytesOf('foto'))
  const [found] = await store.listFolder(hash.slice(0, 2))
  expect(found?.at.getTime()).toBeGreaterThan(Date.now() - DAY)
  expect(await readdir(path.dirname(file))).toEqual([hash])
})
