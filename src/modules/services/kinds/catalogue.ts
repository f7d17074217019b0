import { z } from 'zod'
import { KindGroup, ReceivedBy } from '#contract/services/shapes.ts'
import { readSeed } from '../seed-tables.ts'
import type { ServiceKind } from './kind.ts'

const Need = z.enum(['', 'listed', 'deciles-1-4'])

let read: readonly ServiceKind[] | undefined

/** The kinds that Selaras knows beforehand (`seed/services/kinds.csv`). */
export function catalogue(): readonly ServiceKind[] {
  read ??= readSeed('kinds').map((row) => ({
    code: row.code ?? '',
    name: row.name_id ?? '',
    nameEn: row.name_en ?? '',
    group: KindGroup.parse(row.group),
    unit: ReceivedBy.parse(row.unit),
    need: Need.parse(row.need),
  }))
  return read
}
