import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Another process works in the data folder. */
export class DataDirBusy extends Error {
  readonly pid: number
  constructor(dataDir: string, pid: number) {
    super(
      `Folder data ${dataDir} sedang dipakai proses ${pid} (mungkin server Selaras). Hentikan proses itu, atau pakai folder lain. / The data folder is in use by process ${pid}.`,
    )
    this.name = 'DataDirBusy'
    this.pid = pid
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const lockedHere = new Set<string>()

const readPid = async (file: string) => Number(await readFile(file, 'utf8').catch(() => ''))
const isBusy = (pid: number) => pid > 0 && pid !== process.pid && isAlive(pid)

/**
 * Takes the folder for this process: PGlite files opened twice are destroyed. A lock left by a killed process is taken over.
 * Returns the release. Throws DataDirBusy.
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  const file = path.join(dataDir, 'lock')
  if (lockedHere.has(file)) throw new DataDirBusy(dataDir, process.pid)
  // Written aside and linked into place, so that nobody ever reads a lock without its pid.
  const mine = `${file}.${process.pid}`
  await writeFile(mine, String(process.pid), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      const taken = await link(mine, file).then(() => true, isTaken)
      if (taken) {
        lockedHere.add(file)
        return async () => {
          lockedHere.delete(file)
          await rm(file, { force: true })
        }
      }
      const pid = await readPid(file)
      if (isBusy(pid)) throw new DataDirBusy(dataDir, pid)
      // One of several starters wins the rename of the dead lock; should it turn out to be a living one by now, it is put back.
      const aside = `${mine}.${attempt}`
      const moved = await rename(file, aside).then(
        () => true,
        () => false,
      )
      if (moved && isBusy(await readPid(aside))) await link(aside, file)
      await rm(aside, { force: true })
    }
    throw new DataDirBusy(dataDir, await readPid(file))
  } finally {
    await rm(mine, { force: true })
  }
}

function isTaken(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
  throw error
}
