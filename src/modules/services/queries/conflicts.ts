import { sql } from 'kysely'
import type { ConflictState } from '#contract/services/conflicts.ts'
import type { Context } from '#platform/context.ts'

export interface ConflictFilter {
  readonly state?: readonly ConflictState[] | undefined
  readonly rule?: readonly string[] | undefined
  readonly agency?: readonly string[] | undefined
  readonly district?: string | undefined
  readonly page: number
  readonly pageSize: number
}

const STANDING: readonly ConflictState[] = ['open']

/** A page of conflicts with the titles of their rules, the latest first; without a word those that nobody has looked at. */
export async function pageConflicts(
  { tx, region }: Context,
  { state, rule, agency, district, page, pageSize }: ConflictFilter,
) {
  let query = tx
    .selectFrom('rule_conflicts as c')
    .where('c.region_id', '=', region)
    .where('c.state', 'in', [...(state?.length ? state : STANDING)])
  if (rule?.length) query = query.where('c.rule_id', 'in', [...rule])
  if (agency?.length) query = query.where(sql<boolean>`c.agency_ids && ${[...agency]}::text[]`)
  if (district) query = query.where('c.district_code', '=', district)
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .innerJoin('combination_rules as r', (join) =>
      join.onRef('r.region_id', '=', 'c.region_id').onRef('r.id', '=', 'c.rule_id'),
    )
    .select(['c.id', 'c.rule_id', 'r.title', 'c.service_ids', 'c.latest_on', 'c.state', 'c.note', 'c.district_code'])
    .select(['c.looked_by', 'c.looked_at'])
    .orderBy('c.latest_on', 'desc')
    .orderBy('c.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { total, rows }
}

/** The state of a conflict, which stays locked to the end of the transaction. */
export async function lockConflict({ tx, region }: Context, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('rule_conflicts')
    .select('state')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.state
}

/** Keeps what the actor says of a conflict. */
export async function updateConflict(
  { tx, region, actor, clock }: Context,
  { id, state, note }: { readonly id: string; readonly state: ConflictState; readonly note: string },
): Promise<void> {
  await tx
    .updateTable('rule_conflicts')
    .set({ state, note, looked_by: actor.userId, looked_at: clock.now() })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Conflicts nobody has looked at, by rule. */
export async function countOpenConflicts({ tx, region }: Context): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ rule_id: string; count: number }>`
    select rule_id, count(*) as count from rule_conflicts where region_id = ${region} and state = 'open' group by 1`.execute(
    tx,
  )
  return new Map(rows.map(({ rule_id, count }) => [rule_id, count]))
}
