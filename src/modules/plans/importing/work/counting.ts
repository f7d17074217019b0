import type { ImportCounts } from '#contract/plans-import.ts'
import type { ImportRow } from '../plan-import.ts'

const FIELD = { create: 'created', update: 'updated', unchanged: 'unchanged', reject: 'rejected' } as const

/** The counts after some more rows. A row taken with several warnings counts once. */
export function countRows(counts: ImportCounts, rows: readonly ImportRow[]): ImportCounts {
  const sum = { ...counts, rows: counts.rows + rows.length }
  for (const { action, problems } of rows) {
    sum[FIELD[action]]++
    if (action !== 'reject' && problems.length > 0) sum.warnings++
  }
  return sum
}

/** Rows that somebody may want to look at; the others are counted only. */
export const worthKeeping = ({ action, problems }: ImportRow): boolean =>
  action === 'reject' || action === 'update' || problems.length > 0
