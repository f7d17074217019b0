import type { DecisionTerms } from '#contract/overlaps/pairs.ts'
import type { DecisionKind, OverlapLabel } from '#contract/overlaps/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Decision, Effect, EndReason } from '../decision.ts'

const selectDecisions = ({ tx, region }: Context) =>
  tx
    .selectFrom('overlap_decisions as d')
    .innerJoin('agencies as o', (join) =>
      join.onRef('o.region_id', '=', 'd.region_id').onRef('o.id', '=', 'd.owner_agency_id'),
    )
    .leftJoin('auth.user as u', 'u.id', 'd.decided_by')
    .leftJoin('auth.user as e', 'e.id', 'd.ended_by')
    .where('d.region_id', '=', region)
    .select([
      'd.id',
      'd.activity_a as activityA',
      'd.activity_b as activityB',
      'd.kind',
      'd.terms',
      'd.effects',
      'd.owner_agency_id',
      'o.short_name',
      'o.name',
      'd.due_on as dueOn',
      'd.note',
      'd.followup_id as followupId',
      'd.label_then as labelThen',
      'd.score_then as scoreThen',
      'd.concepts',
      'd.link_a as linkA',
      'd.link_b as linkB',
      'd.hash_a as hashA',
      'd.hash_b as hashB',
      'd.decided_by',
      'u.name as decider',
      'd.decided_at as decidedAt',
      'd.ended_at as endedAt',
      'd.end_reason as endReason',
      'd.end_note as endNote',
      'd.ended_by',
      'e.name as ender',
    ])
    .orderBy('d.id', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof selectDecisions>['execute']>>[number]

const personOf = (id: string, name: string | null) => name ?? (id === 'system' ? 'Selaras' : id)

const toDecision = (row: Row): Decision => ({
  ...row,
  kind: row.kind as DecisionKind,
  terms: row.terms as DecisionTerms,
  effects: row.effects as readonly Effect[],
  owner: { id: row.owner_agency_id, shortName: row.short_name, name: row.name },
  labelThen: row.labelThen as OverlapLabel,
  decidedBy: personOf(row.decided_by, row.decider),
  endReason: row.endReason as EndReason | null,
  endedBy: row.ended_by === null ? null : personOf(row.ended_by, row.ender),
})

/** Everything that was decided on a pair, the newest first. */
export async function listDecisionsOn(ctx: Context, a: string, b: string): Promise<Decision[]> {
  const rows = await selectDecisions(ctx).where('d.activity_a', '=', a).where('d.activity_b', '=', b).execute()
  return rows.map(toDecision)
}

/** The newest decision of each pair that touches one of some activities; of all pairs without ids. Keys are `a b`. */
export async function listLastDecisions(
  ctx: Context,
  activityIds: readonly string[] | null,
): Promise<Map<string, Decision>> {
  if (activityIds?.length === 0) return new Map()
  const query = activityIds
    ? selectDecisions(ctx).where((eb) =>
        eb.or([eb('d.activity_a', 'in', [...activityIds]), eb('d.activity_b', 'in', [...activityIds])]),
      )
    : selectDecisions(ctx)
  const last = new Map<string, Decision>()
  for (const row of await query.execute()) {
    const key = `${row.activityA} ${row.activityB}`
    if (!last.has(key)) last.set(key, toDecision(row))
  }
  return last
}

export async function findDecision(ctx: Context, id: string): Promise<Decision | undefined> {
  const row = await selectDecisions(ctx).where('d.id', '=', id).executeTakeFirst()
  return row && toDecision(row)
}

export async function insertDecision(
  { tx, region, actor, clock }: Context,
  decision: Pick<
    Decision,
    | 'id'
    | 'activityA'
    | 'activityB'
    | 'terms'
    | 'effects'
    | 'dueOn'
    | 'note'
    | 'followupId'
    | 'labelThen'
    | 'scoreThen'
    | 'concepts'
    | 'linkA'
    | 'linkB'
    | 'hashA'
    | 'hashB'
  > & { ownerAgencyId: string },
): Promise<void> {
  await tx
    .insertInto('overlap_decisions')
    .values({
      region_id: region,
      id: decision.id,
      activity_a: decision.activityA,
      activity_b: decision.activityB,
      kind: decision.terms.kind,
      terms: JSON.stringify(decision.terms),
      effects: JSON.stringify(decision.effects),
      owner_agency_id: decision.ownerAgencyId,
      due_on: decision.dueOn,
      note: decision.note,
      followup_id: decision.followupId,
      label_then: decision.labelThen,
      score_then: decision.scoreThen,
      concepts: [...decision.concepts],
      link_a: decision.linkA,
      link_b: decision.linkB,
      hash_a: decision.hashA,
      hash_b: decision.hashB,
      decided_by: actor.userId,
      decided_at: clock.now(),
    })
    .execute()
}

/** Ends a decision that stands; false when it had ended already. */
export async function endDecision(
  { tx, region, actor, clock }: Context,
  id: string,
  reason: EndReason,
  note: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('overlap_decisions')
    .set({ ended_at: clock.now(), end_reason: reason, end_note: note, ended_by: actor.userId })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
