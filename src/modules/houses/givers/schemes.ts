import type { GiverKind } from '#contract/houses/shapes.ts'
import type { Scheme } from '#contract/houses/stack.ts'
import { readSeed } from '#platform/seed/read-seed.ts'

/** The programmes that houses are paid by, and which exclude each other, from `seed/houses/schemes.csv`; the source of each stands in its row. */
export const SCHEMES: readonly Scheme[] = readSeed('houses/schemes').map((row) => ({
  code: row.code ?? '',
  label: { id: row.label_id ?? '', en: row.label_en ?? '' },
  giverKind: row.giver_kind as GiverKind,
  excludes: (row.excludes ?? '').split(' ').filter(Boolean),
  source: row.source ?? '',
}))
