import { lastDueDay } from '#modules/followups/index.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { findActivity } from '#modules/plans/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type ListedPair, listPairsOf, type PairFilter, pagePairs } from '../queries/pairs.ts'
import { listShortActivities, type ShortActivity } from '../queries/short-activities.ts'
import { chooseRun } from './choose-run.ts'

/** A pair of a list with the short facts of both sides and of the agency that owns its decision. */
export interface PairWithSides extends ListedPair {
  readonly sideA: ShortActivity
  readonly sideB: ShortActivity
  readonly owner: ShortActivity['agency'] | undefined
  readonly isOverdue: boolean
}

async function withSides(ctx: Context, pairs: readonly ListedPair[]): Promise<PairWithSides[]> {
  const activities = await listShortActivities(
    ctx,
    pairs.flatMap(({ a, b }) => [a, b]),
  )
  const owners = await nameAgencies(
    ctx,
    pairs.flatMap(({ decision }) => decision?.ownerId ?? []),
  )
  const today = todayOf(ctx)
  return pairs.flatMap((pair) => {
    const [sideA, sideB] = [activities.get(pair.a), activities.get(pair.b)]
    if (!sideA || !sideB) return []
    const { decision } = pair
    const isOverdue = decision?.isFollowupOpen === true && decision.dueOn < today
    return [{ ...pair, sideA, sideB, owner: owners.get(pair.decision?.ownerId ?? ''), isOverdue }]
  })
}

/** One page of the pairs of a year; empty before the first computation. */
export async function listPairs(
  ctx: Context,
  input: Omit<PairFilter, 'dueUntil'> & {
    readonly year?: number | undefined
    readonly due?: 'overdue' | 'week' | 'month' | undefined
  },
) {
  const { year, run } = await chooseRun(ctx, input.year)
  if (!run) return { year, rows: [], total: 0 }
  const dueUntil = input.due && lastDueDay(input.due, todayOf(ctx))
  const { rows, total } = await pagePairs(ctx, run, { ...input, dueUntil })
  return { year, rows: await withSides(ctx, rows), total }
}

/** What one activity meets, surest first. Throws `not_found`. */
export async function listPairsOfActivity(ctx: Context, id: string): Promise<PairWithSides[]> {
  const activity = await findActivity(ctx, id)
  assert(activity, 'not_found')
  const { run } = await chooseRun(ctx, activity.year)
  return run ? withSides(ctx, await listPairsOf(ctx, run, id)) : []
}
