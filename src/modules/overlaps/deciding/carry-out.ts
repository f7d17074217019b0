import type { DecisionTerms } from '#contract/overlaps/pairs.ts'
import { type Activity, findActivity, saveActivities } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Effect } from '../decision.ts'

interface Sides {
  readonly a: Activity
  readonly b: Activity
}

async function save(ctx: Context, before: Activity, change: Partial<Activity>, reason: string) {
  const row = { ...before, ...change, seenVersion: before.version }
  await saveActivities(ctx, before.year, [row], { kind: change.status ? 'status' : 'edit', reason })
}

async function withdraw(ctx: Context, activity: Activity, reason: string): Promise<Effect[]> {
  if (activity.status === 'withdrawn') return []
  await save(ctx, activity, { status: 'withdrawn', statusReason: reason }, reason)
  return [{ activityId: activity.id, statusBefore: activity.status }]
}

async function addSupporters(
  ctx: Context,
  activity: Activity,
  agencyIds: readonly string[],
  reason: string,
): Promise<Effect[]> {
  const added = agencyIds.filter((id) => id !== activity.agencyId && !activity.supportAgencyIds.includes(id))
  if (added.length === 0) return []
  await save(ctx, activity, { supportAgencyIds: [...activity.supportAgencyIds, ...added] }, reason)
  return [{ activityId: activity.id, supportersAdded: added }]
}

/** Does in the plans what a decision says of them at once, and returns what that changed. The rest is for its owner. */
export async function carryOut(ctx: Context, terms: DecisionTerms, { a, b }: Sides, note: string): Promise<Effect[]> {
  const same = (id: string) => (id === a.id ? a : b)
  const other = (id: string) => (id === a.id ? b : a)
  if (terms.kind === 'withdraw') return withdraw(ctx, same(terms.activityId), note)
  if (terms.kind !== 'join') return []
  const kept = same(terms.keepActivityId)
  const effects = await addSupporters(ctx, kept, terms.supportAgencyIds, note)
  if (!terms.withdrawOther) return effects
  return [...effects, ...(await withdraw(ctx, other(kept.id), `Digabung ke “${kept.name}”. ${note}`))]
}

/** Puts back what a decision changed in the plans, as far as nobody changed it since. */
export async function putBack(ctx: Context, effects: readonly Effect[], reason: string): Promise<void> {
  for (const { activityId, statusBefore, supportersAdded } of effects) {
    const activity = await findActivity(ctx, activityId)
    if (!activity) continue
    if (statusBefore && activity.status === 'withdrawn')
      await save(ctx, activity, { status: statusBefore, statusReason: '' }, reason)
    if (supportersAdded) {
      const supportAgencyIds = activity.supportAgencyIds.filter((id) => !supportersAdded.includes(id))
      await save(ctx, activity, { supportAgencyIds }, reason)
    }
  }
}

/** Both activities of a pair, as they are now. Throws `not_found`. */
export async function getSides(ctx: Context, ids: { a: string; b: string }): Promise<Sides> {
  const [a, b] = [await findActivity(ctx, ids.a), await findActivity(ctx, ids.b)]
  assert(a && b, 'not_found')
  return { a, b }
}
