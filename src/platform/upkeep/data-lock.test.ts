import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { DataDirBusy, lockDataDir } from './data-lock.ts'

const newFolder = () => mkdtemp(path.join(tmpdir(), 'selaras-lock-'))

test('a folder is taken once, and again after its release', async () => {
  const folder = await newFolder()
  const release = await lockDataDir(folder)
  await expect(lockDataDir(folder)).rejects.toBeInstanceOf(DataDirBusy)
  await release()
  await (await lockDataDir(folder))()
})

test('a living process keeps its folder, and the refusal names it', async () => {
  const folder = await newFolder()
  await writeFile(path.join(folder, 'lock'), String(process.ppid))
  await expect(lockDataDir(folder)).rejects.toThrow(String(process.ppid))
})

test('the lock of a killed process is taken over', async () => {
  const folder = await newFolder()
  // Above the largest pid a Linux kernel gives.
  await writeFile(path.join(folder, 'lock'), '4194305')
  const release = await lockDataDir(folder)
  expect(await readFile(path.join(folder, 'lock'), 'utf8')).toBe(String(process.pid))
  await release()
})
