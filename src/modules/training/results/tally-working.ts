import { monthsAfter } from '#contract/calendar/days.ts'
import type { Tally, TallyPeriod } from '#modules/plans/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { worksOf } from './figures/whole.ts'
import { listForFigures } from './queries/graduates.ts'
import { readStandings, type Standings } from './reading/standings.ts'
import { POINTS } from './settings.ts'

/**
 * Graduates in work, for the strategic programmes. Each counts at most once in all years. What counts is the latest point that was answered, by the best evidence:
 * silence at a later point takes nothing away, a later “not in work” does, and who is disputed does not count. The month is that of the point at which the work
 * first showed, not of the day it was said, so that neither a correction nor a confirmation moves a count. ISO days, both included.
 */
export async function tallyWorking(ctx: Context, { from, until }: TallyPeriod): Promise<Tally[]> {
  const longest = Math.max(...POINTS.map(({ months }) => months))
  // A month more, since a point moves to the last day of a shorter month.
  const graduates = await listForFigures(ctx, { from: monthsAfter(from, -longest - 1), until })
  const standings = await readStandings(ctx, graduates, todayOf(ctx))
  return graduates.flatMap((graduate): Tally[] => {
    const months = workingFrom(standings.get(graduate.id))
    const day = months === undefined ? undefined : monthsAfter(graduate.finishedOn, months)
    if (day === undefined || day < from || day > until) return []
    return [
      {
        month: day.slice(0, 7),
        districtCode: graduate.districtCode,
        sex: graduate.sex,
        disability: graduate.disabilities.length > 0,
        agencyIds: [graduate.agencyId],
        activityId: graduate.activityId,
        amount: 1,
      },
    ]
  })
}

/** The point with which the last unbroken run of answers “in work” began; undefined where the latest answer says otherwise, or none was given. */
function workingFrom(standings: Standings | undefined): number | undefined {
  let first: number | undefined
  for (const { months } of POINTS) {
    const standing = standings?.[months]
    if (standing?.kind === 'answered') first = worksOf(standing) === 'yes' ? (first ?? months) : undefined
  }
  return first
}
