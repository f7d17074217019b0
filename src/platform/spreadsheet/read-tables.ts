import { open, readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Tables } from './cells.ts'
import { openCsv } from './csv/read.ts'
import { detectKind, looksEncrypted } from './detect-kind.ts'
import { SpreadsheetError } from './errors.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { openXlsx } from './xlsx/read.ts'

const HEAD_BYTES = 512

/**
 * Opens a spreadsheet, given as bytes or as a path. What it is, is told by its content; `fileName` only names the
 * sheet of a CSV. Rows stream: an xlsx is inflated as it is read, from disk when a path is given. Throws
 * `SpreadsheetError` here and from `rows()`; call `close()` when done.
 */
export async function readTables(
  source: Uint8Array | string,
  fileName: string,
  limits: Partial<Limits> = {},
): Promise<Tables> {
  const bounds = { ...DEFAULT_LIMITS, ...limits }
  const { head, size } = await look(source)
  if (size === 0) throw new SpreadsheetError({ code: 'file_empty' })
  if (size > bounds.fileBytes)
    throw new SpreadsheetError({ code: 'file_too_large', bytes: size, limit: bounds.fileBytes })
  const kind = detectKind(head)
  if (kind === 'zip') return openXlsx(source, size, bounds)
  if (kind === 'text') return openCsv(await load(source), basename(fileName, extname(fileName)), bounds)
  if (kind !== 'ole') throw new SpreadsheetError({ code: 'wrong_file_type', found: kind })
  throw new SpreadsheetError(
    looksEncrypted(await load(source)) ? { code: 'password_protected' } : { code: 'wrong_file_type', found: 'xls' },
  )
}

async function look(source: Uint8Array | string): Promise<{ head: Uint8Array; size: number }> {
  if (typeof source !== 'string') return { head: source.subarray(0, HEAD_BYTES), size: source.length }
  let file: Awaited<ReturnType<typeof open>> | undefined
  try {
    file = await open(source)
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return { head: buffer.subarray(0, bytesRead), size }
  } catch {
    throw new SpreadsheetError({ code: 'file_missing' })
  } finally {
    await file?.close()
  }
}

async function load(source: Uint8Array | string): Promise<Uint8Array> {
  return typeof source === 'string' ? readFile(source) : source
}
