import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, stat, unlink, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sha256 } from '../ids.ts'

const HASH = /^[0-9a-f]{64}$/
/** Where the files of an installation lie in its data folder; docs/decisions/0018. */
const FOLDER = 'files'

/** Files of one region that are too many for the database: pictures. Each lies under the hash of its content and never changes. */
export interface FileStore {
  /** Keeps bytes; once it resolves they are on disk whole, whatever happens to the process. Answers their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes of a hash; undefined where there is no such file, and where what lies there is not what it was. */
  find(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Names in one of the 256 folders `00` to `ff`, with when each was last put; half-written ones are among them. */
  listFolder(folder: string): Promise<{ name: string; at: Date }[]>
  /** Takes a name of `listFolder` away. */
  remove(folder: string, name: string): Promise<void>
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The entry in the folder outlives a power cut too. */
async function flushFolder(folder: string) {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Written beside and renamed: a process that is killed here leaves no half file under the name. */
async function writeWhole(file: string, bytes: Uint8Array) {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const beside = `${file}.${randomBytes(6).toString('hex')}.part`
  const handle = await open(beside, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file)
  await flushFolder(folder)
}

/** Marks an equal file as put now, so that the sweep of what nobody keeps leaves it alone; false where there is none. */
async function isThere(file: string, size: number): Promise<boolean> {
  const found = await stat(file).catch(() => undefined)
  if (found?.size !== size) return false
  const now = new Date()
  await utimes(file, now, now)
  return true
}

function storeIn(root: () => string, region: string): FileStore {
  const folderOf = (folder: string) => path.join(root(), region, folder)
  const fileOf = (hash: string) => path.join(folderOf(hash.slice(0, 2)), hash)
  return {
    put: async (bytes) => {
      const hash = sha256(bytes)
      if (!(await isThere(fileOf(hash), bytes.length))) await writeWhole(fileOf(hash), bytes)
      return hash
    },
    find: async (hash) => {
      if (!HASH.test(hash)) return undefined
      try {
        const bytes = Uint8Array.from(await readFile(fileOf(hash)))
        return sha256(bytes) === hash ? bytes : undefined
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    listFolder: async (folder) => {
      const names = await readdir(folderOf(folder)).catch(() => [])
      const found: { name: string; at: Date }[] = []
      for (const name of names) {
        const at = (await stat(path.join(folderOf(folder), name)).catch(() => undefined))?.mtime
        if (at) found.push({ name, at })
      }
      return found
    },
    remove: async (folder, name) => {
      await unlink(path.join(folderOf(folder), path.basename(name))).catch((error: unknown) => {
        if (!isMissing(error)) throw error
      })
    },
  }
}

/** The file stores of an installation by region, in its data folder; without one (tests) in a folder that `close` takes away. */
export function createFileStores(dataDir: string | undefined): {
  readonly of: (region: string) => FileStore
  readonly close: () => void
} {
  let borrowed: string | undefined
  const root = () => {
    if (dataDir) return filesFolderOf(dataDir)
    borrowed ??= mkdtempSync(path.join(tmpdir(), 'selaras-files-'))
    return borrowed
  }
  return {
    of: (region) => storeIn(root, region),
    close: () => borrowed && rmSync(borrowed, { recursive: true, force: true }),
  }
}

export const filesFolderOf = (dataDir: string): string => path.join(dataDir, FOLDER)

/** Every whole file below a files folder, by its path from there: `<region>/<aa>/<sha256>`. */
export async function* walkFiles(folder: string): AsyncGenerator<string> {
  if (
    !(await access(folder).then(
      () => true,
      () => false,
    ))
  )
    return
  for (const region of (await readdir(folder)).sort())
    for (const shard of (await readdir(path.join(folder, region))).sort())
      for (const name of (await readdir(path.join(folder, region, shard))).sort())
        if (HASH.test(name)) yield path.posix.join(region, shard, name)
}
