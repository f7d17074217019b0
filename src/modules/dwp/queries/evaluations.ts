import { sql } from 'kysely'
import type { AgencyName } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'

/** An indicator as it was worded when it was scored. */
interface ScoredIndicator {
  readonly key: string
  readonly text: string
  readonly help: string
  /** 0 to 4; null: not yet. */
  readonly score: number | null
  readonly note: string
}

export interface EvaluationRow {
  readonly id: string
  readonly agencyId: string
  readonly year: number
  readonly quarter: number
  readonly state: 'draft' | 'sent'
  readonly scores: readonly ScoredIndicator[]
  readonly hinders: string
  readonly nextSteps: string
  readonly sentAt: Date | null
  readonly version: number
}

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('dwp_evaluations')
    .select(['id', 'agency_id as agencyId', 'year', 'quarter', 'state', 'scores', 'hinders'])
    .select(['next_steps as nextSteps', 'sent_at as sentAt', 'version'])
    .where('region_id', '=', region)

const toRow = <R extends { state: string; scores: unknown }>(row: R) => ({
  ...row,
  state: row.state as EvaluationRow['state'],
  scores: row.scores as ScoredIndicator[],
})

export async function findEvaluation(
  ctx: Context,
  { id, year, quarter }: { readonly id: string; readonly year: number; readonly quarter: number },
): Promise<EvaluationRow | undefined> {
  const row = await select(ctx)
    .where('agency_id', '=', id)
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .executeTakeFirst()
  return row && toRow(row)
}

/** Sent evaluations of a unit up to a quarter, the earliest first; at most the last eight. */
export async function listSent(ctx: Context, unitId: string, year: number, quarter: number): Promise<EvaluationRow[]> {
  const rows = await select(ctx)
    .where('agency_id', '=', unitId)
    .where('state', '=', 'sent')
    .where(sql<boolean>`(year, quarter) <= (${year}, ${quarter})`)
    .orderBy('year', 'desc')
    .orderBy('quarter', 'desc')
    .limit(8)
    .execute()
  return rows.map(toRow).reverse()
}

/** Units that exist on a day, each with its evaluation of a quarter and that of the quarter before. */
export async function listQuarter(
  { tx, region }: Context,
  today: string,
  now: { readonly year: number; readonly quarter: number },
  before: { readonly year: number; readonly quarter: number },
) {
  const { rows } = await sql<{
    unit: AgencyName
    state: 'draft' | 'sent' | null
    scores: ScoredIndicator[] | null
    before: ScoredIndicator[] | null
  }>`
    select jsonb_build_object('id', a.id, 'shortName', a.short_name, 'name', a.name) as unit, e.state,
      case when e.state = 'sent' then e.scores end as scores, b.scores as before
    from agencies a
      left join dwp_evaluations e on e.region_id = a.region_id and e.agency_id = a.id and e.year = ${now.year} and e.quarter = ${now.quarter}
      left join dwp_evaluations b on b.region_id = a.region_id and b.agency_id = a.id and b.year = ${before.year}
        and b.quarter = ${before.quarter} and b.state = 'sent'
    where a.region_id = ${region} and a.kind = 'dwp' and a.valid_from <= ${today} and coalesce(a.valid_until >= ${today}, true)
    order by a.short_name, a.id`.execute(tx)
  return rows
}

/** Makes it, or changes it when nobody else did since that version; false when somebody did. */
export async function saveEvaluation(
  { tx, region }: Context,
  row: Omit<EvaluationRow, 'sentAt' | 'state'>,
  isNew: boolean,
) {
  const values = { scores: JSON.stringify(row.scores), hinders: row.hinders, next_steps: row.nextSteps }
  if (isNew) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('dwp_evaluations')
      .values({
        region_id: region,
        id: row.id,
        agency_id: row.agencyId,
        year: row.year,
        quarter: row.quarter,
        ...values,
      })
      .onConflict((oc) => oc.constraint('dwp_evaluations__once').doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx
    .updateTable('dwp_evaluations')
    .set({ ...values, version: row.version + 1 })
    .where('region_id', '=', region)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function markSent(
  { tx, region, actor, clock }: Context,
  { id, version }: { id: string; version: number },
) {
  const { numUpdatedRows } = await tx
    .updateTable('dwp_evaluations')
    .set({ state: 'sent', sent_by: actor.userId, sent_at: clock.now(), version: version + 1 })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
