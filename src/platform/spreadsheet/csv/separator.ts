import type { Separator } from '../cells.ts'
import { SpreadsheetError } from '../errors.ts'
import { type CsvRecord, CsvTokenizer } from './tokenizer.ts'

const CANDIDATES: readonly Separator[] = [',', ';', '\t', '|']
/** Enough to see the pattern; a broken quote must not make the look itself slow. */
const SAMPLE = { records: 200, characters: 1 << 15, field: 1 << 13 }

/** Which separator a text uses, and how many characters an Excel `sep=;` line takes at its start. */
export interface SeparatorFound {
  readonly separator: Separator
  readonly skip: number
}

/**
 * Chooses the separator under which most of the first records have the same number of fields, more than one. A text
 * with one column has none; a comma is then as good as any.
 */
export function detectSeparator(sample: string): SeparatorFound {
  const stated = /^sep=([,;\t|])\r?(?:\n|$)/i.exec(sample)
  const named = CANDIDATES.find((candidate) => candidate === stated?.[1])
  if (stated && named) return { separator: named, skip: stated[0].length }
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 }
  for (const separator of CANDIDATES) {
    const score = regularity(sample, separator)
    if (score > best.score) best = { separator, score }
  }
  return { separator: best.separator, skip: 0 }
}

function regularity(sample: string, separator: Separator): number {
  const widths = new Map<number, number>()
  let records = 0
  for (const { fields } of sampleRecords(sample, separator)) {
    if (fields.length === 1 && fields[0] === '') continue
    records++
    widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1)
  }
  let score = 0
  for (const [width, count] of widths) {
    // The share of regular records decides; among equals, more columns.
    if (width > 1) score = Math.max(score, count / records + Math.min(width, 500) / 10_000)
  }
  return score
}

function sampleRecords(sample: string, separator: Separator): CsvRecord[] {
  const tokenizer = new CsvTokenizer(separator, SAMPLE.field)
  const records: CsvRecord[] = []
  try {
    for (const line of `${sample.slice(0, SAMPLE.characters)}\n`.split(/(?<=\n)/)) {
      records.push(...tokenizer.feed(line, false))
      if (records.length >= SAMPLE.records) break
    }
  } catch (error) {
    // A broken quote ends the sample; the reader will say so with its row.
    if (!(error instanceof SpreadsheetError)) throw error
  }
  return records
}
