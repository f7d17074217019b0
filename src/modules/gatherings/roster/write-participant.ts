import type { ParticipantRole } from '#contract/gatherings/shapes.ts'
import { getAgency } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Gathering } from '../gathering.ts'
import { getChangeable } from '../get-gathering.ts'
import { can } from '../policy.ts'
import { findParticipant } from '../queries/participants.ts'
import { insertParticipants, updateParticipant } from '../queries/write-participants.ts'
import { contactPlace } from '../sealed-columns.ts'
import type { Participant } from './participant.ts'

interface Contact {
  readonly phone: string
  readonly email: string
}

const seal = ({ vault }: Context, id: string, { phone, email }: Contact) => ({
  phoneSealed: phone ? vault.seal(contactPlace(id), phone) : null,
  emailSealed: email ? vault.seal(contactPlace(id), email) : null,
})

/** Phone and address of a participant; null where none is known. For the organiser alone: who calls this has asked. */
export const openContact = ({ vault }: Context, { id, phoneSealed, emailSealed }: Participant) => ({
  phone: phoneSealed ? vault.open(contactPlace(id), phoneSealed) : null,
  email: emailSealed ? vault.open(contactPlace(id), emailSealed) : null,
})

async function get(ctx: Context, id: string): Promise<Participant> {
  const participant = await findParticipant(ctx, id)
  assert(participant, 'not_found')
  return participant
}

export interface ParticipantInput extends Contact {
  readonly id: string
  readonly role: ParticipantRole
  readonly agencyId: string | null
  readonly personName: string
  readonly title: string
  readonly sex: 'L' | 'P' | null
  readonly reason: string
}

/** Somebody by hand: a guest, the committee. Throws `not_found`, `forbidden`, `gathering_over`, `unknown_reference`. */
export async function addParticipant(ctx: Context, input: ParticipantInput): Promise<Participant> {
  const gathering = await getChangeable(ctx, input.id)
  if (input.agencyId) await getAgency(ctx, input.agencyId)
  const id = newId()
  const { role, agencyId, personName, title, sex } = input
  await insertParticipants(ctx, [
    {
      id,
      gatheringId: gathering.id,
      role,
      source: 'hand',
      agencyId,
      personName,
      title,
      sex,
      addedReason: input.reason,
    },
  ])
  const participant = await get(ctx, id)
  assert(await updateParticipant(ctx, participant, { contact: seal(ctx, id, input) }), 'conflict')
  await record(ctx, 'gathering.participant_add', { kind: 'gathering', id: gathering.id }, { participant: id })
  return get(ctx, id)
}

/** One participant of a gathering that the actor organises and that is not over. Throws `not_found`, `forbidden`, `gathering_over`. */
export async function getChangeableParticipant(
  ctx: Context,
  id: string,
): Promise<{ gathering: Gathering; participant: Participant }> {
  const participant = await get(ctx, id)
  const gathering = await getChangeable(ctx, participant.gatheringId)
  assert(participant.removedAt === null, 'not_found')
  return { gathering, participant }
}

/** Writes phone and address anew; empty: none. Throws `not_found`, `forbidden`, `gathering_over`. */
export async function saveContact(ctx: Context, { id, ...contact }: Contact & { id: string }): Promise<Participant> {
  const { gathering, participant } = await getChangeableParticipant(ctx, id)
  assert(can.readPrivate(ctx.actor, gathering), 'forbidden')
  assert(await updateParticipant(ctx, participant, { contact: seal(ctx, id, contact) }), 'conflict')
  await record(ctx, 'gathering.participant_contact', { kind: 'gathering', id: gathering.id }, { participant: id })
  return get(ctx, id)
}

/** No longer called; kept with the reason. Throws `not_found`, `forbidden`, `gathering_over`, `conflict`. */
export async function removeParticipant(
  ctx: Context,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<void> {
  const { gathering, participant } = await getChangeableParticipant(ctx, id)
  const removed = { at: ctx.clock.now(), reason }
  assert(participant.version === version && (await updateParticipant(ctx, participant, { removed })), 'conflict')
  await record(ctx, 'gathering.participant_remove', { kind: 'gathering', id: gathering.id }, { participant: id })
}
