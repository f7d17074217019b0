import { daysAfter, daysBetween } from '#contract/calendar/days.ts'
import type { ClonePart, ClonePreview } from '#contract/gatherings/logistics/cloning.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Gathering } from '../gathering.ts'
import { getGathering, getOrganised } from '../get-gathering.ts'
import { can } from '../policy.ts'
import { insertGathering } from '../queries/gatherings.ts'
import { COPIERS, type Copier, type Copy, listLasting, shifted } from './copiers.ts'

/** Parts that mean nothing without another: speakers and materials hang on sessions, and questions too. */
const NEEDS_AGENDA: ReadonlySet<ClonePart> = new Set(['speakers'])

const chosenOf = (parts: readonly ClonePart[]) =>
  new Set(parts.filter((part) => !NEEDS_AGENDA.has(part) || parts.includes('agenda')))

const EVERY: readonly ClonePart[] = COPIERS.map(({ part }) => part)

/** What the actor may copy: rooms are read by the organiser alone. */
const copiersFor = (ctx: Context, from: Gathering): readonly Copier[] =>
  COPIERS.filter(({ isPrivate }) => !isPrivate || can.readPrivate(ctx.actor, from))

/** How far apart the copy is, and when it ends: it lasts as long. */
function daysOf({ startsOn, endsOn }: Gathering, newStart: string) {
  const shiftDays = daysBetween(startsOn, newStart)
  return { shiftDays, startsOn: newStart, endsOn: daysAfter(endsOn, shiftDays) }
}

/** What a copy would hold; without a day, from today on. Nothing is written. Throws `not_found`, `forbidden`. */
export async function previewClone(
  ctx: Context,
  {
    id,
    startsOn,
    parts = EVERY,
  }: { id: string; startsOn?: string | undefined; parts?: readonly ClonePart[] | undefined },
): Promise<ClonePreview> {
  const from = await getOrganised(ctx, id)
  const days = daysOf(from, startsOn ?? todayOf(ctx))
  const chosen = chosenOf(parts)
  const shown: ClonePreview['parts'] = []
  for (const { part, count } of copiersFor(ctx, from))
    shown.push({ part, count: await count(ctx, id), isChosen: chosen.has(part) })
  const sessions = chosen.has('agenda') ? await listLasting(ctx, id) : []
  return {
    ...days,
    parts: shown,
    sessions: sessions.map(({ title, startsAt, endsAt }) => ({
      title,
      startsAt: shifted(startsAt, days.shiftDays).toISOString(),
      endsAt: shifted(endsAt, days.shiftDays).toISOString(),
    })),
  }
}

/**
 * A new draft with the same particulars and the chosen parts, on new days. People's answers, attendance, minutes and notes on health are never taken
 * over. A copy of what its coordinator organised belongs to whoever makes it. Throws `not_found`, `forbidden`, `period_invalid`.
 */
export async function cloneGathering(
  ctx: Context,
  { id, title, startsOn, parts }: { id: string; title: string; startsOn: string; parts: readonly ClonePart[] },
): Promise<Gathering> {
  const from = await getOrganised(ctx, id)
  assert(can.create(ctx.actor, from.organiser.id, from.visibility), 'forbidden')
  const { shiftDays, ...days } = daysOf(from, startsOn)
  const to = newId()
  const { kind, purpose, legalBase, visibility, place, areaCode, organiser } = from
  const same = { kind, purpose, legalBase, visibility, place, areaCode, organiserAgencyId: organiser.id }
  await insertGathering(ctx, to, { ...same, ...days, title }, id)
  const chosen = chosenOf(parts)
  const withPrivate = can.readPrivate(ctx.actor, from)
  const copy: Copy = { from: id, to, shiftDays, withPrivate, sessions: new Map(), speakers: new Map() }
  const copiers = copiersFor(ctx, from).filter(({ part }) => chosen.has(part))
  for (const copier of copiers) await copier.copy(ctx, copy)
  await record(
    ctx,
    'gathering.clone',
    { kind: 'gathering', id: to },
    { from: id, parts: copiers.map(({ part }) => part) },
  )
  return getGathering(ctx, to)
}
