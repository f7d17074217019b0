import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { checkImport, commitImport, getImport, receiveFile } from '#modules/plans/index.ts'
import { openApplication } from '#platform/application.ts'
import { verifyAuditChain } from '#platform/audit.ts'
import { readConfig } from '#platform/config.ts'
import type { Database } from '#platform/database.ts'
import { writeXlsx } from '#platform/spreadsheet/index.ts'
import { actAs, buildRegion, makeDataFolder, openTestDatabase } from './build/database.ts'
import { endOf, openImporter, planFile } from './build/imports.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function zipOf(parts: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

const workbook = () =>
  buffer(
    writeXlsx([
      {
        name: 'Rencana',
        rows: [['Kegiatan', 'OPD'], ...Array.from({ length: 200 }, (_, at) => [`Roti ${at}`, 'Dinsos'])],
      },
    ]),
  )

let database: Database
let importer: ReturnType<typeof openImporter>
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  importer = openImporter(database)
})
afterAll(() => database.close())

describe('a file that is no spreadsheet of plans is refused before anything is kept', () => {
  const cases: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string, RegExp])[] = [
    ['an empty file', () => new Uint8Array(), 'file_empty', /kosong/],
    ['a file of spaces', () => bytes('  \n \n'), 'file_empty', /kosong/],
    ['a header and nothing below', () => bytes('nama_kegiatan,instansi\n'), 'no_rows', /baris 1/],
    ['a PDF', () => bytes('%PDF-1.7\n…'), 'wrong_file_type', /PDF/],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'wrong_file_type', /gambar/],
    [
      'a Word document',
      () => zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }),
      'wrong_file_type',
      /Word/,
    ],
    ['a workbook that was cut off', async () => (await workbook()).subarray(0, 900), 'file_broken', /rusak/],
    [
      'a zip bomb',
      () => zipOf({ '[Content_Types].xml': Buffer.alloc(40_000_000), 'xl/workbook.xml': '<x/>' }),
      'zip_bomb',
      /tidak aman/,
    ],
    [
      'text in a broken encoding',
      () => Buffer.concat([Uint8Array.of(0xff, 0xfe), bytes('a'), Uint8Array.of(0xd8)]),
      'text_undecodable',
      /CSV UTF-8/,
    ],
    ['bytes that are no text', () => Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 32), 'not_text', /biner/],
    ['a quotation mark that never closes', () => bytes('a,b\n1,"dua\n'), 'quote_not_closed', /[Bb]aris 2/],
    ['more rows than a sheet may have', () => bytes('a,b\n'.repeat(250_002)), 'too_many_rows', /250\.000/],
  ]
  test.each(cases)('%s', async (_, content, reason, words) => {
    const refused = receiveFile(await content(), 'rencana.csv', 'id')
    await expect(refused).rejects.toMatchObject({
      code: 'file_unreadable',
      data: { reason, message: expect.stringMatching(words) },
    })
  })
})

test('unknown columns: what is not ours is left alone, and what is needed is asked for before any row is read', async () => {
  const odd = await importer.upload('Warna,Suhu\nbiru,30\n', 'aneh.csv', 2026)
  expect(odd.layout.missing).toEqual(['name', 'agency'])
  await expect(importer.check(odd.id)).rejects.toMatchObject({
    code: 'columns_missing',
    data: { fields: 'nama_kegiatan, instansi' },
  })
  const extra = await importer.upload('Warna,Kegiatan,OPD,Nama OPD\nbiru,Roti,Dinsos,Dinas Sosial\n', 'lebih.csv', 2026)
  expect(extra.layout.columns[0]).toMatchObject({ header: 'Warna', field: null })
})

test('two imports at once follow each other, even with two workers at the queue', async () => {
  const order: string[] = []
  const afterStep = async (jobId: string) => void order.push(jobId)
  const rows = (name: string) =>
    planFile(...Array.from({ length: 900 }, (_, at) => ({ id: `${name}-${at}`, nama_kegiatan: `${name} ${at}` })))
  const first = openImporter(database, {}, { afterStep })
  // The second worker stands for a second process, which the embedded database would not allow.
  const second = openImporter({ ...database, engine: 'postgres' }, {}, { afterStep })
  const [a, b] = [await first.upload(rows('a')), await first.upload(rows('b'))]
  for (const { id } of [a, b]) await first.check(id)
  const jobs = [
    await importer.act((ctx) => commitImport(ctx, a.id)),
    await importer.act((ctx) => commitImport(ctx, b.id)),
  ]
  await Promise.all([first.worker.settle(), second.worker.settle()])
  await first.worker.settle()
  expect([...new Set(order)]).toEqual(jobs.map(({ jobId }) => jobId))
  expect(order).toEqual(
    order.toSorted((x, y) => jobs.findIndex(({ jobId }) => jobId === x) - jobs.findIndex(({ jobId }) => jobId === y)),
  )
  for (const { id } of [a, b])
    expect(await importer.act((ctx) => getImport(ctx, id))).toMatchObject({
      state: 'committed',
      counts: { created: 900 },
    })
})

test('a second click on commit is refused while the first is waiting', async () => {
  const { id } = await importer.upload(planFile({ id: 'sekali' }))
  await importer.check(id)
  await importer.act((ctx) => commitImport(ctx, id))
  await expect(importer.act((ctx) => commitImport(ctx, id))).rejects.toMatchObject({ code: 'wrong_state' })
  await expect(importer.act((ctx) => checkImport(ctx, id))).rejects.toMatchObject({ code: 'wrong_state' })
  await importer.worker.settle()
})

const folder = mkdtempSync(path.join(tmpdir(), 'selaras-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const open = (data: string) =>
  openApplication(readConfig({ LOG_LEVEL: 'silent' }, { dataDir: data }), { subscribers: {}, kinds: [] })

async function makeData(name: string): Promise<string> {
  const data = path.join(folder, name)
  await makeDataFolder(data)
  return data
}

function killed(data: string, file: string, step: number, milliseconds: number): Promise<NodeJS.Signals | null> {
  const argv = ['tests/build/import-process.ts', data, file, String(step), String(milliseconds)]
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'pipe'] })
  return endOf(child)
}

describe.skipIf(process.env.TEST_DATABASE_URL)('kill -9 during a commit', () => {
  const ROWS = 1_500
  const file = path.join(folder, 'banyak.csv')
  const earlier = path.join(folder, 'lebih-dulu.csv')
  writeFileSync(
    file,
    planFile(...Array.from({ length: ROWS }, (_, at) => ({ id: `B-${at}`, nama_kegiatan: `Kegiatan ${at}` }))),
  )
  writeFileSync(earlier, planFile({ id: 'A-1' }, { id: 'A-2' }))

  // The first transaction begins the commit, the next four write the rows, the last one ends it.
  test.each([
    [
      'at the boundary of a step, again and again',
      [
        [2, 0],
        [2, 0],
        [2, 0],
      ],
    ],
    [
      'in the middle of a step',
      [
        [1, 15],
        [2, 40],
      ],
    ],
    ['before the first row', [[1, 0]]],
    ['after the last row, before the end is told', [[5, 0]]],
  ] as const)(
    '%s: the next start finishes it, nothing is half-written or lost',
    async (name, kills) => {
      const data = await makeData(name.replaceAll(/\W/g, '-'))
      expect(await killed(data, earlier, 0, 0)).toBeNull()
      for (const [at, [step, milliseconds]] of kills.entries()) {
        const end = await killed(data, at === 0 ? file : '-', step, milliseconds)
        // At a boundary the kill is certain; within a step it comes by the clock, and a quick machine may be done before. What must hold
        // afterwards is the same.
        expect(milliseconds > 0 ? [null, 'SIGKILL'] : ['SIGKILL']).toContain(end)
      }

      const application = await open(data)
      const { worker, act } = openImporter(application.database)
      await worker.settle()
      const found = await act(async (ctx) => ({
        imports: await ctx.tx
          .selectFrom('plan_imports')
          .select(['file_name', 'state', 'counts'])
          .orderBy('file_name', 'desc')
          .execute(),
        activities: await ctx.tx.selectFrom('activities').select(['source_id', 'version']).execute(),
        versions: (await ctx.tx.selectFrom('activity_versions').select('activity_id').execute()).length,
        audit: await verifyAuditChain(ctx),
      }))
      await application.close()
      expect(found.imports).toMatchObject([
        { file_name: 'lebih-dulu.csv', state: 'committed' },
        { file_name: 'banyak.csv', state: 'committed', counts: { rows: ROWS, created: ROWS, rejected: 0 } },
      ])
      expect(new Set(found.activities.map(({ source_id }) => source_id)).size).toBe(ROWS + 2)
      expect([found.activities.length, found.versions]).toEqual([ROWS + 2, ROWS + 2])
      expect(found.activities.every(({ version }) => version === 1)).toBe(true)
      expect(found.audit.brokenAt).toBeNull()
    },
    240_000,
  )

  test('the command line finishes what a killed run left, then does its own work', async () => {
    const data = await makeData('cli')
    expect(await killed(data, file, 3, 0)).toBe('SIGKILL')
    const bad = path.join(folder, 'salah.csv')
    writeFileSync(
      bad,
      planFile(
        { id: 'C-1' },
        { id: 'C-2', mulai: '31/02/2026' },
        { id: 'C-3', instansi: 'Dinas Antariksa', instansi_singkat: '' },
        { id: 'C-4', wilayah_kode: '33.27.08.2001' },
      ),
    )
    const run = promisify(execFile)(
      process.execPath,
      ['src/main.ts', 'plans', 'import', bad, '--data', data, '--yes', '--json'],
      {
        env: { ...process.env, DATABASE_URL: '', LOG_LEVEL: 'silent' },
      },
    )
    const failure = (await run.then(
      () => undefined,
      (error: unknown) => error,
    )) as { code: number; stdout: string; stderr: string }
    expect(failure.code).toBe(1)
    expect(JSON.parse(failure.stdout)).toMatchObject({
      state: 'committed',
      counts: { rows: 4, created: 1, updated: 0, unchanged: 0, rejected: 3 },
      problems: [
        { row: 3, column: 'mulai', code: 'date_impossible', severity: 'error' },
        { row: 4, column: 'instansi', severity: 'error' },
        { row: 5, column: 'wilayah_kode', code: 'area_outside', severity: 'error' },
      ],
    })
    expect(failure.stderr).toContain('Ditolak, baris 3, kolom mulai (L): 31/02/2026 tidak ada di kalender.')
    const application = await open(data)
    const total = await actAs(
      application.database,
      {},
      async ({ tx }) => (await tx.selectFrom('activities').select('id').execute()).length,
    )
    await application.close()
    expect(total).toBe(ROWS + 1)
  }, 240_000)
})
