import { z } from 'zod'
import { KindGroup, ReceivedBy } from '#contract/services/shapes.ts'
import { readSeed } from '#platform/seed/read-seed.ts'
import type { ServiceKind } from './kind.ts'

const Need = z.enum(['', 'listed', 'deciles-1-4'])

/** Words by which files name a kind. */
interface KindWords {
  readonly code: string
  readonly words: readonly string[]
}

/** The words of every kind in the order in which they count: a repaired house before aid (*Bantuan bedah rumah*). */
export const wordsOfKinds = (): readonly KindWords[] =>
  readSeed('services/kinds')
    .toSorted((a, b) => Number(a.words_order) - Number(b.words_order))
    .map(({ code = '', words = '' }) => ({ code, words: words.split('|').filter(Boolean) }))

let read: readonly ServiceKind[] | undefined

/** The kinds that Selaras knows beforehand (`seed/services/kinds.csv`). */
export function catalogue(): readonly ServiceKind[] {
  read ??= readSeed('services/kinds').map((row) => ({
    code: row.code ?? '',
    name: row.name_id ?? '',
    nameEn: row.name_en ?? '',
    group: KindGroup.parse(row.group),
    unit: ReceivedBy.parse(row.unit),
    need: Need.parse(row.need),
  }))
  return read
}
