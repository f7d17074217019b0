import { sql } from 'kysely'
import type { ServiceState } from '#contract/services/shapes.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { refreshPlannerFigures } from '../figures-for-planner.ts'

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
  const { tx, region } = ctx
  const batch = await tx
    .selectFrom('record_batches')
    .select('agency_id')
    .where('region_id', '=', region)
    .where('id', '=', batchId)
    .executeTakeFirst()
  assert(batch, 'unknown_reference', { what: 'list' })
  const rows = services.map(({ period, ...service }) => ({
    id: newId(),
    record_id: service.recordId,
    kind: service.kind,
    state: service.state,
    given_on: service.givenOn,
    period_from: period?.from ?? null,
    period_until: period?.until ?? null,
    value: service.value,
    quantity: service.quantity,
    unit: service.unit,
    giver: service.giver,
    fund_source: service.fundSource,
    activity_id: service.activityId,
    detail: service.detail,
  }))
  await mapConstraints(CONSTRAINTS, () =>
    sql`
      insert into services (region_id, id, record_id, agency_id, kind, state, given_on, period_from, period_until, value, quantity, unit, giver,
        fund_source, activity_id, detail)
      select ${region}, r.id, r.record_id, ${batch.agency_id}::uuid, r.kind, r.state, r.given_on, r.period_from, r.period_until, r.value,
        r.quantity, r.unit, r.giver, r.fund_source, r.activity_id, r.detail
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, record_id uuid, kind text, state text, given_on date,
        period_from date, period_until date, value bigint, quantity numeric, unit text, giver text, fund_source text, activity_id uuid,
        detail text)`.execute(tx),
  )
  await refreshPlannerFigures(ctx)
}
