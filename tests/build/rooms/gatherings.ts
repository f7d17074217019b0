import type { GatheringInput } from '#contract/gatherings/shapes.ts'
import { createGathering, type Gathering } from '#modules/gatherings/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type As, actAs } from '../database.ts'
import { buildAgency } from '../organisations.ts'

type Place = Database | Context

const run = <T>(place: Place, as: As, work: (ctx: Context) => Promise<T>) =>
  'tx' in place ? work(place) : actAs(place, as, work)

/** A draft of a three-day retreat of an agency of its own, unless given. */
export async function buildGathering(
  place: Place,
  given: Partial<GatheringInput> & { readonly region?: string; readonly as?: As } = {},
): Promise<Gathering> {
  const { region, as, ...input } = given
  return run(place, { ...as, ...(region && { region }) }, async (ctx) =>
    createGathering(ctx, {
      kind: 'retreat',
      title: 'Retret Pejabat Struktural',
      purpose: '',
      legalBase: '',
      organiserAgencyId: input.organiserAgencyId ?? (await buildAgency(ctx)).id,
      visibility: 'invited',
      place: 'Batu',
      areaCode: null,
      startsOn: '2026-05-15',
      endsOn: '2026-05-17',
      ...input,
    }),
  )
}

/** Sessions one after the other from an instant, each of so many minutes with a quarter of an hour between. Answers their ids. */
export async function buildSessions(
  place: Place,
  gatheringId: string,
  {
    count = 1,
    from = '2026-05-15T01:00:00Z',
    minutes = 90,
    lessonHours = 2,
    region,
  }: { count?: number; from?: string; minutes?: number; lessonHours?: number; region?: string } = {},
): Promise<string[]> {
  const start = new Date(from).getTime()
  const rows = Array.from({ length: count }, (_, at) => {
    const startsAt = start + at * (minutes + 15) * 60_000
    return {
      id: newId(),
      gathering_id: gatheringId,
      title: `Sesi ${at + 1}`,
      starts_at: new Date(startsAt),
      ends_at: new Date(startsAt + minutes * 60_000),
      lesson_hours: String(lessonHours),
    }
  })
  await run(place, region ? { region } : {}, (ctx) =>
    ctx.tx
      .insertInto('gathering_sessions')
      .values(rows.map((row) => ({ ...row, region_id: ctx.region, lesson_hours: Number(row.lesson_hours) })))
      .execute(),
  )
  return rows.map(({ id }) => id)
}

/** People called, named in order; of an agency when given. Answers their ids. */
export async function buildParticipants(
  place: Place,
  gatheringId: string,
  {
    count = 1,
    agencyId = null,
    names = [],
    region,
  }: { count?: number; agencyId?: string | null; names?: readonly string[]; region?: string } = {},
): Promise<string[]> {
  const rows = Array.from({ length: Math.max(count, names.length) }, (_, at) => ({
    id: newId(),
    gathering_id: gatheringId,
    agency_id: agencyId,
    person_name: names[at] ?? `Pejabat ${String(at + 1).padStart(3, '0')}`,
    post_title: 'Kepala Dinas',
    source: 'hand',
  }))
  await run(place, region ? { region } : {}, (ctx) =>
    ctx.tx
      .insertInto('gathering_participants')
      .values(rows.map((row) => ({ ...row, region_id: ctx.region })))
      .execute(),
  )
  return rows.map(({ id }) => id)
}
