import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { testClock } from '../../../tests/build/database.ts'
import { openPglite } from '../database.ts'
import { createFileStores } from '../files/file-store.ts'
import { BackupError, backUp, restore } from './backup.ts'
import { copyFilesIn, copyFilesOut, FILE_LIST } from './file-copies.ts'

const newFolder = () => mkdtemp(path.join(tmpdir(), 'selaras-backup-'))
const bytesOf = (text: string) => new TextEncoder().encode(text)

test('a backup holds database, keys and pictures, and gives them back', { timeout: 60_000 }, async () => {
  const [dataDir, away] = [path.join(await newFolder(), 'data'), path.join(await newFolder(), 'away')]
  const database = await openPglite(dataDir)
  const hash = await database.filesOf('35.07').put(bytesOf('dinding retak'))
  database.vaultOf('35.07').seal('x', 'y')
  await backUp(database, dataDir, away, testClock())
  await database.close()

  const back = path.join(await newFolder(), 'back')
  await restore(away, back)
  expect(Buffer.from((await createFileStores(back).of('35.07').find(hash)) ?? []).toString()).toBe('dinding retak')
  expect(existsSync(path.join(back, 'secrets/data.keys'))).toBe(true)

  const file = path.join(away, 'files/35.07', hash.slice(0, 2), hash)
  await writeFile(`${file}.new`, 'dinding mulus')
  await rename(`${file}.new`, file)
  const other = path.join(await newFolder(), 'other')
  await expect(restore(away, other)).rejects.toThrow(BackupError)
  expect(existsSync(other)).toBe(false)
})

test('on one disk a backup of pictures takes no space, and a spoilt list names what is missing', async () => {
  const [dataDir, away] = [await newFolder(), await newFolder()]
  const store = createFileStores(dataDir).of('35.07')
  const hashes = [await store.put(bytesOf('satu')), await store.put(bytesOf('dua'))]
  const list = await copyFilesOut(dataDir, away)
  expect((await readFile(path.join(away, FILE_LIST), 'utf8')).trim().split('\n')).toHaveLength(2)
  for (const hash of hashes) {
    const name = path.join('files/35.07', hash.slice(0, 2), hash)
    expect((await stat(path.join(away, name))).ino).toBe((await stat(path.join(dataDir, name))).ino)
  }
  expect(await copyFilesIn(away, await newFolder(), list)).toBeUndefined()
  const lost = `35.07/ff/${'f'.repeat(64)}`
  expect(await copyFilesIn(away, await newFolder(), Buffer.from(`${lost}\n`))).toBe(lost)
})
