const QUOTE = 34
const LF = 10
const CR = 13
const BLANK = 32

/** Where the rows of a CSV begin and end in its bytes; the header is the first. */
export interface FoundRows {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * Finds the rows by their line ends (LF, CR, both), passing over line ends within quotes. `separator`: its byte. `keepsEmpty`: whether an empty
 * line is a row. Answers the number of the row whose quote is never closed, counted as a spreadsheet does, instead of rows.
 */
export function findRows(bytes: Uint8Array, from: number, separator: number, keepsEmpty: boolean): FoundRows | number {
  const starts: number[] = []
  const ends: number[] = []
  let start = from
  let at = from
  while (at < bytes.length) {
    const byte = bytes[at]
    if (byte === QUOTE && opensCell(bytes, at, start, separator)) {
      at = closingQuote(bytes, at) + 1
      if (at === 0) return starts.length + 1
    } else if (byte === LF || byte === CR) {
      if (at > start || keepsEmpty) {
        starts.push(start)
        ends.push(at)
      }
      at += byte === CR && bytes[at + 1] === LF ? 2 : 1
      start = at
    } else at++
  }
  if (start < bytes.length) {
    starts.push(start)
    ends.push(bytes.length)
  }
  return { starts, ends }
}

/** A quote in the middle of a cell (RT 5 "Mawar") is text. */
function opensCell(bytes: Uint8Array, quote: number, start: number, separator: number): boolean {
  let before = quote - 1
  while (before >= start && bytes[before] === BLANK) before--
  return before < start || bytes[before] === separator
}

/** The quote that closes the cell, two of them being one in the text; -1 where none does. */
function closingQuote(bytes: Uint8Array, opening: number): number {
  let at = bytes.indexOf(QUOTE, opening + 1)
  while (at >= 0 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2)
  return at
}

/** The cells of one row, trimmed; null where something follows a closing quote. */
export function splitRow(row: string, separator: string): string[] | null {
  if (row.includes('"')) return splitQuoted(row, separator)
  const cells = row.split(separator)
  for (let i = 0; i < cells.length; i++) cells[i] = trimmed(cells[i] ?? '')
  return cells
}

function splitQuoted(row: string, separator: string): string[] | null {
  const cells: string[] = []
  for (let at = 0; at <= row.length; ) {
    let opening = at
    while (row[opening] === ' ') opening++
    const isQuoted = row[opening] === '"'
    let closing = opening
    if (isQuoted) {
      closing = row.indexOf('"', opening + 1)
      while (row[closing + 1] === '"') closing = row.indexOf('"', closing + 2)
    }
    const next = row.indexOf(separator, closing)
    const end = next < 0 ? row.length : next
    if (isQuoted && row.slice(closing + 1, end).trim()) return null
    cells.push(
      isQuoted
        ? row
            .slice(opening + 1, closing)
            .replaceAll('""', '"')
            .trim()
        : row.slice(at, end).trim(),
    )
    at = end + 1
  }
  return cells
}

/** Hardly a cell has anything to trim, and asking is dearer than looking. */
function trimmed(cell: string): string {
  const [first, last] = [cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)]
  return isInk(first) && isInk(last) ? cell : cell.trim()
}

const isInk = (code: number) => code > BLANK && code < 127
