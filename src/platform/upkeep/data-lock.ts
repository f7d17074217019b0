import { readFileSync, readlinkSync } from 'node:fs'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

const HEARTBEAT = 2_000
/** Longer than any computation keeps a living process from its heartbeat. */
const SILENCE = 20_000

/** Another process works in the data folder. */
export class DataDirBusy extends Error {
  constructor(dataDir: string, pid: number) {
    super(
      `Folder data ${dataDir} sedang dipakai proses ${pid} (mungkin server Selaras). Hentikan proses itu, atau pakai folder lain. / The data folder is in use by process ${pid}.`,
    )
    this.name = 'DataDirBusy'
  }
}

/** Who holds a folder. A pid alone says little: in containers every server has the same one, and a machine gives it again. */
const Holder = z.object({ pid: z.number(), startedAt: z.string(), world: z.string() })
type Holder = z.infer<typeof Holder>

/** When a process of this machine began, as the kernel counts it; undefined when there is none (or no /proc). */
function startOf(pid: number): string | undefined {
  try {
    // The second field, the name, may hold blanks and brackets; the start is the 20th after it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]
  } catch {
    return undefined
  }
}

/** The machine, its boot and the space of pids that a pid is meant in. */
function worldOf(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return `${process.platform} without /proc`
  }
}

const me = (): Holder => ({ pid: process.pid, startedAt: startOf(process.pid) ?? '', world: worldOf() })

function isRunning({ pid }: Holder): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return Holder.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

const lastSign = async (file: string) => (await stat(file).catch(() => undefined))?.mtimeMs

/** Whether the holder lives: by its process where we can see it, else by whether its heartbeat goes on. */
async function isHeld(file: string): Promise<boolean> {
  const holder = await readHolder(file)
  if (!holder) return false
  if (holder.world === worldOf() && holder.startedAt !== '')
    return isRunning(holder) && startOf(holder.pid) === holder.startedAt && holder.pid !== process.pid
  const first = await lastSign(file)
  const until = Date.now() + SILENCE
  while (Date.now() < until) {
    await pause(HEARTBEAT / 2)
    if ((await lastSign(file)) !== first) return true
  }
  return false
}

const lockedHere = new Set<string>()

/**
 * Takes the folder for this process: PGlite files opened twice are destroyed. A lock left by a killed process is taken over; one from another
 * container only after its heartbeat has been silent for 20 seconds. Returns the release. Throws DataDirBusy.
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  const file = path.join(dataDir, 'lock')
  if (lockedHere.has(file)) throw new DataDirBusy(dataDir, process.pid)
  lockedHere.add(file)
  try {
    return await take(dataDir, file)
  } catch (error) {
    lockedHere.delete(file)
    throw error
  }
}

async function take(dataDir: string, file: string): Promise<() => Promise<void>> {
  // Written aside and linked into place, so that nobody ever reads half a lock.
  const mine = `${file}.${process.pid}.${Date.now()}`
  await writeFile(mine, JSON.stringify(me()), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await link(mine, file).then(() => true, isTaken)) return keep(file)
      if (await isHeld(file)) break
      // One of several starters wins the rename of the dead lock; should it turn out to be a living one by now, it is put back.
      const aside = `${mine}.dead`
      const moved = await rename(file, aside).then(
        () => true,
        () => false,
      )
      if (moved && (await isHeld(aside))) await link(aside, file)
      await rm(aside, { force: true })
    }
    throw new DataDirBusy(dataDir, (await readHolder(file))?.pid ?? 0)
  } finally {
    await rm(mine, { force: true })
  }
}

function keep(file: string): () => Promise<void> {
  const beat = setInterval(() => {
    const now = new Date()
    // A folder that was taken away under us fails loudly elsewhere.
    void utimes(file, now, now).catch(() => {})
  }, HEARTBEAT)
  beat.unref()
  return async () => {
    clearInterval(beat)
    lockedHere.delete(file)
    await rm(file, { force: true })
  }
}

function isTaken(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
  throw error
}
