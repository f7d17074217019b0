import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import { type Database, openPglite } from '../database.ts'
import { sha256 } from '../ids.ts'
import { copyFilesIn, copyFilesOut, FILE_LIST } from './file-copies.ts'

const DATABASE_FILE = 'database.tar'
/** The key of the sessions and TOTP secrets, and the keys of personal data. */
const KEY_FILES = ['auth.key', 'data.keys']
const MANIFEST_FILE = 'manifest.json'

const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  files: z.record(z.string(), z.object({ sha256: z.string(), bytes: z.number() })),
})

/** A backup that cannot be made or put back, in the user's words. */
export class BackupError extends Error {}

const keyOf = (dataDir: string, name: string) => path.join(dataDir, 'secrets', name)

/**
 * Writes the embedded database, the pictures, and the keys without which secrets and personal data cannot be read into a new folder `target`; the
 * manifest comes last, so that a folder without it is no backup. Answers the bytes of database, keys and list. Throws BackupError.
 */
export async function backUp(
  database: Database,
  dataDir: string,
  target: string,
  clock: Clock,
): Promise<{ bytes: number }> {
  if (existsSync(target))
    throw new BackupError(`Folder ${target} sudah ada. Pilih nama folder baru untuk cadangan ini.`)
  await mkdir(target, { recursive: true, mode: 0o700 })
  const contents = new Map<string, Uint8Array>([
    [DATABASE_FILE, new Uint8Array(await (await database.dump()).arrayBuffer())],
  ])
  for (const name of KEY_FILES)
    if (existsSync(keyOf(dataDir, name))) contents.set(name, await readFile(keyOf(dataDir, name)))
  for (const [name, bytes] of contents) await writeFile(path.join(target, name), bytes, { mode: 0o600 })
  contents.set(FILE_LIST, await copyFilesOut(dataDir, target))
  const files = Object.fromEntries(
    [...contents].map(([name, bytes]) => [name, { sha256: sha256(bytes), bytes: bytes.length }]),
  )
  await writeFile(
    path.join(target, MANIFEST_FILE),
    JSON.stringify({ format: 1, madeAt: clock.now().toISOString(), files } satisfies z.infer<typeof Manifest>, null, 2),
  )
  return { bytes: Object.values(files).reduce((sum, file) => sum + file.bytes, 0) }
}

function readManifest(text: string): z.infer<typeof Manifest> | undefined {
  try {
    return Manifest.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

async function readBackup(source: string): Promise<Map<string, Buffer>> {
  const text = await readFile(path.join(source, MANIFEST_FILE), 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new BackupError(`${source} bukan cadangan Selaras yang utuh: ${MANIFEST_FILE} tidak ada.`)
  const manifest = readManifest(text)
  if (!manifest) throw new BackupError(`${source} bukan cadangan Selaras yang utuh: ${MANIFEST_FILE} tidak terbaca.`)
  const contents = new Map<string, Buffer>()
  for (const [name, { sha256: expected }] of Object.entries(manifest.files)) {
    const bytes = await readFile(path.join(source, path.basename(name))).catch(() => undefined)
    if (!bytes) throw new BackupError(`Berkas ${name} hilang dari ${source}.`)
    if (sha256(bytes) !== expected)
      throw new BackupError(`Berkas ${name} di ${source} rusak: isinya tidak sesuai dengan catatan cadangan.`)
    contents.set(name, bytes)
  }
  return contents
}

/** Puts a backup into an empty data folder; a folder with a database in it is left alone. Throws BackupError. */
export async function restore(source: string, dataDir: string): Promise<void> {
  const isTaken = existsSync(dataDir) && (await readdir(dataDir)).length > 0
  if (isTaken)
    throw new BackupError(`Folder data ${dataDir} tidak kosong. Pulihkan ke folder baru, periksa, lalu ganti DATA_DIR.`)
  const contents = await readBackup(source)
  const dump = contents.get(DATABASE_FILE)
  if (!dump) throw new BackupError(`Cadangan ${source} tidak memuat ${DATABASE_FILE}.`)
  const list = contents.get(FILE_LIST)
  // Built beside and renamed into place: a restore that is killed leaves no half folder under the name asked for.
  const beside = `${dataDir}.pemulihan`
  const database = await openPglite(beside, new Blob([new Uint8Array(dump)]))
  await database.close()
  for (const name of KEY_FILES.filter((key) => contents.has(key))) {
    await mkdir(path.join(beside, 'secrets'), { recursive: true, mode: 0o700 })
    await copyFile(path.join(source, name), keyOf(beside, name))
  }
  const spoilt = list && (await copyFilesIn(source, beside, list))
  if (spoilt) {
    await rm(beside, { recursive: true, force: true })
    throw new BackupError(
      `Berkas foto ${spoilt} hilang dari ${source} atau rusak. Salin lagi cadangannya, lalu ulangi.`,
    )
  }
  await rename(beside, dataDir)
}
