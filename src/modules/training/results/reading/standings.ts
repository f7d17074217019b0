import type { OutcomeMonths } from '#contract/training/shapes.ts'
import type { Context } from '#platform/context.ts'
import { daysOf, type PointDays } from '../outcomes/outcome.ts'
import { type Standing, standingAt } from '../outcomes/standing.ts'
import { listAttempts } from '../queries/attempts.ts'
import { listConfirmations } from '../queries/confirmations.ts'
import { listCurrent } from '../queries/outcomes.ts'
import { POINTS } from '../settings.ts'

interface Asked {
  readonly id: string
  readonly finishedOn: string
  readonly life: 'living' | 'died' | 'moved'
}

export type Standings = Readonly<Record<OutcomeMonths, Standing>>

/** Where each of these graduates stands at every point on a day of the region's calendar. */
export async function readStandings(
  ctx: Context,
  graduates: readonly Asked[],
  today: string,
): Promise<Map<string, Standings>> {
  const ids = graduates.map(({ id }) => id)
  const keyOf = ({ traineeId, months }: { traineeId: string; months: number }) => `${traineeId} ${months}`
  const current = new Map((await listCurrent(ctx, ids)).map((outcome) => [keyOf(outcome), outcome]))
  // The oldest come first, so that the latest of each point stays.
  const tries = new Map((await listAttempts(ctx, ids)).map((attempt) => [keyOf(attempt), attempt.result]))
  const denied = new Set(
    (await listConfirmations(ctx, ids)).flatMap(({ state, outcomeId }) => (state === 'denied' ? [outcomeId] : [])),
  )
  return new Map(
    graduates.map(({ id, finishedOn, life }) => {
      const standings = POINTS.map((point) => {
        const key = keyOf({ traineeId: id, months: point.months })
        const outcome = current.get(key)
        const isDenied = outcome !== undefined && denied.has(outcome.id)
        return [
          point.months,
          standingAt({ finishedOn, life, outcome, lastAttempt: tries.get(key), isDenied }, point, today),
        ]
      })
      return [id, Object.fromEntries(standings) as Standings]
    }),
  )
}

/** The latest point that has come; undefined: none has. */
export function openPointOf(finishedOn: string, today: string): (PointDays & { months: OutcomeMonths }) | undefined {
  return POINTS.map((point) => ({ months: point.months, ...daysOf(finishedOn, point) })).findLast(
    ({ opensOn }) => opensOn <= today,
  )
}
