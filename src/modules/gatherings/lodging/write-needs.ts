import { daysAfter } from '#contract/calendar/days.ts'
import type { NeedsInput, OpenedNeeds } from '#contract/gatherings/logistics/lodging.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { LinkToken } from '#platform/vault/links.ts'
import { openParticipantLink } from '../answers/answer-call.ts'
import { keepingOfHealthNotes } from '../day-counts.ts'
import { type Gathering, isOver } from '../gathering.ts'
import { getWithPrivate } from '../get-gathering.ts'
import { getChangeablePrivate, getLodging, type Lodging } from './get-lodging.ts'
import { deleteNeeds, listGuests, listWithNeeds, openAllNeeds, upsertNeeds } from './lodging-queries.ts'

/** The last day on which notes on health of a gathering are kept. */
export const keptUntil = ({ endsOn }: Pick<Gathering, 'endsOn'>): string =>
  daysAfter(endsOn, keepingOfHealthNotes(endsOn).days)

const isEmpty = ({ needs, diet, health }: NeedsInput) => needs.length === 0 && diet === '' && health === ''

const NO_NEEDS: NeedsInput = { needs: [], diet: '', health: '' }

/** Needs, food and health of all who come; that they were opened, and by whom, is recorded. Throws `not_found`, `forbidden`. */
export async function openNeeds(ctx: Context, gatheringId: string): Promise<OpenedNeeds> {
  const gathering = await getWithPrivate(ctx, gatheringId)
  const needs = await openAllNeeds(ctx, gatheringId)
  const rows = (await listGuests(ctx, gatheringId)).flatMap(({ participantId, name, agency }) => {
    const written = needs.get(participantId)
    return written ? [{ ...written, participantId, name, agency }] : []
  })
  await record(ctx, 'gathering.health_open', { kind: 'gathering', id: gatheringId }, { count: rows.length })
  return { rows, keptUntil: keptUntil(gathering), source: keepingOfHealthNotes(gathering.endsOn).source }
}

async function write(ctx: Context, gatheringId: string, participantId: string, needs: NeedsInput): Promise<void> {
  if (isEmpty(needs)) await deleteNeeds(ctx, gatheringId, participantId)
  else await upsertNeeds(ctx, gatheringId, participantId, needs)
  await record(ctx, 'gathering.health_write', { kind: 'gathering', id: gatheringId }, { participant: participantId })
}

/** The organiser notes what somebody told him; nothing at all removes the note. Throws `not_found`, `forbidden`, `gathering_over`, `unknown_reference`. */
export async function writeNeeds(
  ctx: Context,
  { id, participantId, needs, diet, health }: NeedsInput & { id: string; participantId: string },
): Promise<Lodging> {
  const gathering = await getChangeablePrivate(ctx, id)
  assert(takesNeeds(ctx, gathering), 'gathering_over', { state: 'held' })
  const guests = await listGuests(ctx, id)
  assert(
    guests.some((guest) => guest.participantId === participantId),
    'unknown_reference',
    { what: 'participant' },
  )
  await write(ctx, id, participantId, { needs, diet, health })
  return getLodging(ctx, id)
}

/** Notes are taken until the gathering is closed, and never once they would be deleted the next morning. */
const takesNeeds = (ctx: Context, gathering: Gathering): boolean =>
  !isOver(gathering) && keptUntil(gathering) >= todayOf(ctx)

const present = (ctx: Context, gathering: Gathering, name: string, needs: NeedsInput) => ({
  ...needs,
  gathering: { title: gathering.title, organiser: gathering.organiser.name },
  name,
  keptUntil: keptUntil(gathering),
  mayWrite: takesNeeds(ctx, gathering),
})

/** What a participant wrote of the own needs. Throws `link_invalid`. */
export async function openOwnNeeds(ctx: Context, link: LinkToken) {
  const { participant, gathering } = await openParticipantLink(ctx, link)
  const needs = await openAllNeeds(ctx, gathering.id)
  return present(ctx, gathering, participant.personName, needs.get(participant.id) ?? NO_NEEDS)
}

/** A participant writes, changes or (with nothing) removes the own needs. Throws `link_invalid`, `gathering_over`. */
export async function writeOwnNeeds(ctx: Context, link: LinkToken, { needs, diet, health }: NeedsInput) {
  const { participant, gathering } = await openParticipantLink(ctx, link)
  assert(takesNeeds(ctx, gathering), 'gathering_over', { state: isOver(gathering) ? gathering.state : 'held' })
  await write(ctx, gathering.id, participant.id, { needs, diet, health })
  return openOwnNeeds(ctx, link)
}

/** Deletes the notes on health of every gathering whose time by the rule has passed; how many. */
export async function eraseOldNeeds(ctx: Context): Promise<number> {
  const today = todayOf(ctx)
  let erased = 0
  for (const gathering of await listWithNeeds(ctx)) {
    if (keptUntil(gathering) >= today) continue
    const count = await deleteNeeds(ctx, gathering.id)
    await record(ctx, 'gathering.health_erase', { kind: 'gathering', id: gathering.id }, { count })
    erased += count
  }
  return erased
}
