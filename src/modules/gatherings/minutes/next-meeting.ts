import { daysAfter, daysBetween } from '#contract/calendar/days.ts'
import type { Context } from '#platform/context.ts'
import type { Gathering } from '../gathering.ts'
import { getGathering, getOrganised } from '../get-gathering.ts'
import { createGathering } from '../write-gathering.ts'
import { findSeries, joinSeries, listSeries } from './queries/series.ts'

const daysOf = ({ startsOn, endsOn }: Pick<Gathering, 'startsOn' | 'endsOn'>) => daysBetween(startsOn, endsOn)

/** The next one of the same series on a day, with the same particulars and as many days; what is still open proposes itself. Throws as `createGathering`. */
export async function planNext(ctx: Context, { id, startsOn }: { id: string; startsOn: string }): Promise<Gathering> {
  const last = await getOrganised(ctx, id)
  const next = await createGathering(ctx, {
    kind: last.kind,
    title: last.title,
    purpose: last.purpose,
    legalBase: last.legalBase,
    organiserAgencyId: last.organiser.id,
    visibility: last.visibility,
    place: last.place,
    areaCode: last.areaCode,
    startsOn,
    endsOn: daysAfter(startsOn, daysOf(last)),
  })
  const seriesId = (await findSeries(ctx, id)) ?? id
  await joinSeries(ctx, id, seriesId)
  await joinSeries(ctx, next.id, seriesId)
  return next
}

/** The meetings of the same series that the actor may read, the latest first; empty for one that stands alone. Throws `not_found`. */
export async function listMeetingsOfSeries(ctx: Context, id: string) {
  const { id: readable } = await getGathering(ctx, id)
  const seriesId = await findSeries(ctx, readable)
  return seriesId ? listSeries(ctx, seriesId) : []
}
