import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { SpreadsheetError, type SpreadsheetProblem } from '../errors.ts'
import type { Limits } from '../limits.ts'

/** The parts of a zip container, behind guards against bombs, lies and odd paths. */
export interface ZipArchive {
  readonly names: ReadonlySet<string>
  /** Inflates a part piece by piece; counts towards the limits of the whole file each time it is read. */
  read(name: string): AsyncGenerator<Buffer, void, undefined>
  close(): Promise<void>
}

/** Opens a zip from memory or from disk and judges its directory before anything is inflated. */
export async function openZip(source: Uint8Array | string, fileBytes: number, limits: Limits): Promise<ZipArchive> {
  const zip = await open(source)
  try {
    if (zip.entryCount > limits.zipEntries) fail({ code: 'zip_bomb', reason: 'entries' })
    const entries = await listEntries(zip, limits)
    judgeSizes([...entries.values()], fileBytes, limits)
    return {
      names: new Set(entries.keys()),
      read: (name) => readEntry(zip, entries.get(name), limits),
      close: async () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function open(source: Uint8Array | string): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false }
  try {
    return typeof source === 'string'
      ? await yauzl.openPromise(source, options)
      : await yauzl.fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options)
  } catch {
    throw new SpreadsheetError({ code: 'file_broken' })
  }
}

async function listEntries(zip: yauzl.ZipFile, limits: Limits): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) fail({ code: 'password_protected' })
      // Two entries of one name show one content to us and another to a virus scanner.
      if (entries.has(entry.fileName)) fail({ code: 'file_broken' })
      if (entries.size >= limits.zipEntries) fail({ code: 'zip_bomb', reason: 'entries' })
      entries.set(entry.fileName, entry)
    }
  } catch (cause) {
    if (cause instanceof SpreadsheetError) throw cause
    const unsafe = cause instanceof Error && /absolute path|relative path|invalid characters/.test(cause.message)
    throw new SpreadsheetError({ code: unsafe ? 'zip_unsafe_name' : 'file_broken' })
  }
  return entries
}

function judgeSizes(entries: readonly yauzl.Entry[], fileBytes: number, limits: Limits): void {
  let packed = 0
  let inflated = 0
  for (const entry of entries) {
    packed += entry.compressedSize
    inflated += entry.uncompressedSize
    judgeRatio(entry.uncompressedSize, entry.compressedSize, limits)
  }
  // More packed bytes than the file has means entries that share their data.
  if (packed > fileBytes) fail({ code: 'zip_bomb', reason: 'overlap' })
  if (inflated > limits.inflatedBytes) fail({ code: 'zip_bomb', reason: 'size' })
  judgeRatio(inflated, packed, limits)
}

function judgeRatio(inflated: number, packed: number, limits: Limits): void {
  if (inflated > limits.ratioFromBytes && inflated > packed * limits.inflationRatio)
    fail({ code: 'zip_bomb', reason: 'ratio' })
}

async function* readEntry(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry | undefined,
  limits: Limits,
): AsyncGenerator<Buffer, void, undefined> {
  if (!entry) fail({ code: 'file_broken' })
  let inflated = 0
  let sum = 0
  let stream: Readable | undefined
  try {
    stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      inflated += chunk.length
      if (inflated > limits.inflatedBytes) fail({ code: 'zip_bomb', reason: 'size' })
      judgeRatio(inflated, entry.compressedSize, limits)
      sum = crc32(chunk, sum)
      yield chunk
    }
    if (sum !== entry.crc32) fail({ code: 'file_broken' })
  } catch (cause) {
    if (cause instanceof SpreadsheetError) throw cause
    // yauzl stops as soon as a part grows beyond the size its directory entry admits.
    if (cause instanceof Error && cause.message.startsWith('too many bytes'))
      throw new SpreadsheetError({ code: 'zip_bomb', reason: 'declared_size' })
    throw new SpreadsheetError({ code: 'file_broken' })
  } finally {
    stream?.destroy()
  }
}

function fail(problem: SpreadsheetProblem): never {
  throw new SpreadsheetError(problem)
}
