import type { ServiceState } from '#contract/services/shapes.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { refreshPlannerFigures } from '../queries/planner-figures.ts'
import { findList, insertServices } from '../queries/services.ts'

/** What a row of a list says was given; null or empty: it does not say. */
export interface NewService {
  /** The record of the row, written before. */
  readonly recordId: string
  /** Code of a kind; `ensureKind` first. */
  readonly kind: string
  readonly state: ServiceState
  /** `2025-06-30`; where neither day nor period is said, the day of the list stands in. */
  readonly givenOn: string | null
  readonly period: { readonly from: string; readonly until: string } | null
  /** Whole rupiah. */
  readonly value: number | null
  readonly quantity: number | null
  readonly unit: string
  readonly giver: string
  readonly fundSource: string
  readonly activityId: string | null
  /** Programme, course, event or stage as written. */
  readonly detail: string
}

const CONSTRAINTS = {
  services__kind: ['unknown_reference', { what: 'service_kind' }],
  services__record: ['unknown_reference', { what: 'record' }],
  services__activity: ['unknown_reference', { what: 'activity' }],
  services__period: ['period_invalid'],
} as const

/**
 * Writes what the rows of a batch say was given; made for a thousand rows at once. They count from the moment the batch becomes current, stop when
 * a corrected edition takes its place, and go with it when it is undone. The figures follow with `requestFigures`, once for the whole list.
 */
export async function recordServices(ctx: Context, batchId: string, services: readonly NewService[]): Promise<void> {
  if (services.length === 0) return
  const list = await findList(ctx, batchId)
  assert(list, 'unknown_reference', { what: 'list' })
  await mapConstraints(CONSTRAINTS, () => insertServices(ctx, list.agencyId, services))
  await refreshPlannerFigures(ctx)
}
