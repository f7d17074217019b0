import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from '../command.ts'

interface Paths {
  readonly columns: string
  readonly out: string
  readonly model?: string
}

const MOST_THREADS = 256
/** DuckDB needs some room for itself. */
const LEAST_MEGABYTES = 100
const MEGABYTES: Readonly<Record<string, number>> = {
  KB: 1e-3,
  MB: 1,
  GB: 1e3,
  TB: 1e6,
  KIB: 1e-3,
  MIB: 1,
  GIB: 1e3,
  TIB: 1e6,
}
const HEAD_BYTES = 4_096

/** Threads and memory of DuckDB as they were asked for. Throws UsageError in words. */
export function readLimits({ threads, memory }: { readonly threads: string; readonly memory: string }) {
  const count = Number(threads)
  if (!/^\d+$/.test(threads) || count < 1 || count > MOST_THREADS)
    throw new UsageError(`--threads ${threads}: tulis jumlah benang, 1 sampai ${MOST_THREADS}.`)
  const [, size = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([KMGT]i?B)$/i.exec(memory.trim()) ?? []
  if (Number(size) * (MEGABYTES[unit.toUpperCase()] ?? 0) < LEAST_MEGABYTES)
    throw new UsageError(
      `--memory ${memory}: tulis ukuran dengan satuannya, misalnya 1500MB atau 4GB, paling sedikit 100MB.`,
    )
  return { threads: count, memory: memory.trim() }
}

/** Whether everything that is read is there, and what is written overwrites nothing of it. Throws UsageError in words. */
export async function checkPaths(file: string, { columns, out, model }: Paths): Promise<void> {
  await checkReadable(file, 'Berkas')
  await checkReadable(columns, 'Berkas kolom')
  await checkText(file)
  await checkWritable(out, '--out')
  if (model !== undefined) await checkWritable(model, '--model')
  for (const [target, what] of [
    [out, '--out'],
    [model, '--model'],
  ] as const)
    for (const source of [file, columns])
      if (target !== undefined && (await areOneFile(target, source)))
        throw new UsageError(`${what} ${target} akan menimpa ${source} yang sedang dibaca. Pilih nama lain.`)
  if (model !== undefined && path.resolve(model) === path.resolve(out))
    throw new UsageError(`--model dan --out menunjuk berkas yang sama: ${out}. Pilih dua nama.`)
}

const find = (file: string) => stat(file).catch(() => undefined)

async function checkReadable(file: string, what: string): Promise<void> {
  const found = await find(file)
  if (found && !found.isFile()) throw new UsageError(`${what} ${file} adalah folder, bukan berkas.`)
  const handle = await open(file).catch(() => undefined)
  if (!handle) throw new UsageError(`${what} ${file} tidak ada atau tidak dapat dibaca.`)
  await handle.close()
}

async function checkWritable(file: string, what: string): Promise<void> {
  if ((await find(file))?.isDirectory())
    throw new UsageError(`${what} ${file} adalah folder. Tulis nama berkasnya juga.`)
  const folder = path.dirname(path.resolve(file))
  if (!(await find(folder))?.isDirectory())
    throw new UsageError(`${what} ${file}: folder ${folder} tidak ada. Buat dahulu foldernya.`)
}

/** Also by another way to the same place, or another name of it. */
async function areOneFile(a: string, b: string): Promise<boolean> {
  const [first, second] = [await find(a), await find(b)]
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino
}

/** What a clerk takes for a CSV and is none. */
async function checkText(file: string): Promise<void> {
  const handle = await open(file)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
  await handle.close()
  const head = buffer.subarray(0, bytesRead)
  const begins = (...bytes: number[]) => head.subarray(0, bytes.length).equals(Buffer.from(bytes))
  if (begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new UsageError(`Berkas ${file} adalah berkas Excel. Simpan dahulu sebagai CSV UTF-8.`)
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || head.includes(0))
    throw new UsageError(`Berkas ${file} bukan teks UTF-8 (mungkin UTF-16). Simpan dahulu sebagai CSV UTF-8.`)
}
