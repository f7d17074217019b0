import type { Context } from '#platform/context.ts'
import type { Followup } from '../followup.ts'
import { COLUMNS, select, toFollowup } from './one-followup.ts'

/** Open followups of the region after an id, internal ones too: for the reminders, never for a reader. */
export async function listOpenAfter(ctx: Context, after: string | null, limit: number): Promise<Followup[]> {
  let query = select(ctx).where('f.state', '=', 'open')
  if (after) query = query.where('f.id', '>', after)
  return (await query.select(COLUMNS).orderBy('f.id').limit(limit).execute()).map(toFollowup)
}

/** Which rules have had their turn for some followups. */
export async function listTurnsHad({ tx, region }: Context, followupIds: readonly string[]) {
  if (followupIds.length === 0) return []
  return tx
    .selectFrom('followup_reminders')
    .select(['followup_id as followupId', 'rule_id as ruleId', 'round', 'basis_on as basisOn'])
    .where('region_id', '=', region)
    .where('followup_id', 'in', [...followupIds])
    .execute()
}

/** Marks that a rule has had its turn; false when it had it before. */
export async function markTurn(
  { tx, region }: Context,
  turn: {
    readonly followupId: string
    readonly ruleId: string
    readonly round: number
    readonly basisOn: string
    readonly wasSent: boolean
    readonly onDay: string
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('followup_reminders')
    .values({
      region_id: region,
      followup_id: turn.followupId,
      rule_id: turn.ruleId,
      round: turn.round,
      basis_on: turn.basisOn,
      was_sent: turn.wasSent,
      on_day: turn.onDay,
    })
    .onConflict((oc) => oc.columns(['region_id', 'followup_id', 'rule_id', 'round', 'basis_on']).doNothing())
    .returning('rule_id')
    .executeTakeFirst()
  return row !== undefined
}
