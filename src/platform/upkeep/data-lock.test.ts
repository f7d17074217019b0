import { spawn } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { DataDirBusy, lockDataDir } from './data-lock.ts'

const newFolder = () => mkdtemp(path.join(tmpdir(), 'selaras-lock-'))
const lockOf = (folder: string) => path.join(folder, 'lock')

/** A process of its own that takes the folder and says so. */
async function holderOf(folder: string) {
  const source = `import { lockDataDir } from '${path.resolve('src/platform/upkeep/data-lock.ts')}'
    await lockDataDir(process.argv[1]); console.log('taken'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return child
}

test('a folder is taken once, and again after its release', async () => {
  const folder = await newFolder()
  const release = await lockDataDir(folder)
  await expect(lockDataDir(folder)).rejects.toBeInstanceOf(DataDirBusy)
  await release()
  await (await lockDataDir(folder))()
})

test('a living process keeps its folder, and the refusal names it; a killed one loses it', async () => {
  const folder = await newFolder()
  const child = await holderOf(folder)
  await expect(lockDataDir(folder)).rejects.toThrow(String(child.pid))
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGKILL')
  await ended
  const release = await lockDataDir(folder)
  expect(JSON.parse(await readFile(lockOf(folder), 'utf8')).pid).toBe(process.pid)
  await release()
})

test('a pid that the machine has given to somebody else since does not keep the folder', async () => {
  const folder = await newFolder()
  const child = await holderOf(folder)
  const lock = JSON.parse(await readFile(lockOf(folder), 'utf8'))
  await writeFile(lockOf(folder), JSON.stringify({ ...lock, startedAt: '1' }))
  await (await lockDataDir(folder))()
  child.kill('SIGKILL')
})

test('the same pid in another container keeps the folder while its heart beats', async () => {
  const folder = await newFolder()
  const child = await holderOf(folder)
  const lock = JSON.parse(await readFile(lockOf(folder), 'utf8'))
  // The child goes on touching the file; to us it looks like a process of another world with our own pid.
  await writeFile(lockOf(folder), JSON.stringify({ ...lock, pid: process.pid, world: 'another container' }))
  await expect(lockDataDir(folder)).rejects.toBeInstanceOf(DataDirBusy)
  child.kill('SIGKILL')
})
