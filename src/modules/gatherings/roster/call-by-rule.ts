import type { RosterRule } from '#contract/gatherings/roster/shapes.ts'
import { listPostsOn } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getChangeable, getOrganised } from '../get-gathering.ts'
import { findRosterRule, updateGathering } from '../queries/gatherings.ts'
import { listDismissed, listParticipants } from '../queries/participants.ts'
import { deleteParticipants, insertCalls } from '../queries/write-participants.ts'
import { compareRosters, type Difference } from './compare-rosters.ts'
import type { Participant } from './participant.ts'
import { countByKind, type Roster, rosterOf } from './roster.ts'

/** Whom a rule calls on a day (`YYYY-MM-DD`). */
const callOn = async (ctx: Context, rule: RosterRule, onDay: string): Promise<Roster> =>
  rosterOf(await listPostsOn(ctx, { onDay, ...rule }))

/** Whom a rule would call on the first day, or another; changes nothing. Throws `not_found`, `forbidden`. */
export async function previewRoster(ctx: Context, input: { id: string; rule: RosterRule; onDay?: string | undefined }) {
  const { startsOn } = await getOrganised(ctx, input.id)
  const onDay = input.onDay ?? startsOn
  const roster = await callOn(ctx, input.rule, onDay)
  return { onDay, ...roster, counts: countByKind(roster) }
}

/** The rule by which people are called; null while they are chosen by hand. Throws `not_found`, `forbidden`. */
export async function getRosterRule(ctx: Context, id: string): Promise<RosterRule | null> {
  await getOrganised(ctx, id)
  return (await findRosterRule(ctx, id)) ?? null
}

/**
 * Saves the rule and puts whom it calls on the list, until the call goes out: those it names no longer are taken out, those it still names stay as
 * they are. Throws `not_found`, `forbidden`, `gathering_over`, `gathering_announced`, `conflict`.
 */
export async function applyRosterRule(
  ctx: Context,
  { id, version, rule }: { id: string; version: number; rule: RosterRule },
) {
  const gathering = await getChangeable(ctx, id)
  assert(gathering.announcedAt === null, 'gathering_announced')
  const roster = await callOn(ctx, rule, gathering.startsOn)
  assert(gathering.version === version && (await updateGathering(ctx, gathering, { rosterRule: rule })), 'conflict')
  const present = (await listParticipants(ctx, id)).filter(({ source }) => source === 'rule')
  const keyOf = (one: {
    positionId: string | null
    personName: string
    capacity: string | null
    standsInFor: string | null
  }) => JSON.stringify([one.positionId, one.personName, one.capacity, one.standsInFor])
  const named = new Set(roster.calls.map((call) => `${keyOf(call)}${call.others.length}`))
  const known = new Map(present.map((one) => [`${keyOf(one)}${one.otherPositions.length}`, one]))
  const gone = [...known].filter(([key]) => !named.has(key)).map(([, { id: participant }]) => participant)
  const added = roster.calls.filter((call) => !known.has(`${keyOf(call)}${call.others.length}`))
  await deleteParticipants(ctx, gone)
  await insertCalls(ctx, id, added)
  await record(ctx, 'gathering.roster', { kind: 'gathering', id }, { added: added.length, removed: gone.length })
  return { added: added.length, removed: gone.length, kept: roster.calls.length - added.length }
}

const frozenOf = (participants: readonly Participant[]) =>
  participants.flatMap(({ positionId, ...one }) =>
    one.source === 'rule' && positionId ? [{ ...one, positionId }] : [],
  )

/** Changes of office since people were called, by the saved rule on the first day. Empty while the list is a draft or made by hand. */
export async function findDifferences(
  ctx: Context,
  gathering: { readonly id: string; readonly startsOn: string; readonly announcedAt: Date | null },
): Promise<Difference[]> {
  const rule = gathering.announcedAt === null ? undefined : await findRosterRule(ctx, gathering.id)
  if (!rule) return []
  const frozen = frozenOf(await listParticipants(ctx, gathering.id))
  return compareRosters(frozen, await listDismissed(ctx, gathering.id), await callOn(ctx, rule, gathering.startsOn))
}

/** The same for the organiser. Throws `not_found`, `forbidden`. */
export const listDifferences = async (ctx: Context, id: string): Promise<Difference[]> =>
  findDifferences(ctx, await getOrganised(ctx, id))
