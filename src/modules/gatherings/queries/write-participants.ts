import type { Answer, ParticipantRole } from '#contract/gatherings/shapes.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { Participant } from '../roster/participant.ts'
import type { Call } from '../roster/roster.ts'

const ofCall = (call: Call) => ({
  agency_id: call.agency.id,
  position_id: call.positionId,
  holder_id: call.holderId,
  person_name: call.personName,
  post_title: call.title,
  other_titles: call.others.map(({ title, agency }) => `${title}, ${agency.shortName}`),
  other_positions: call.others.map(({ positionId }) => positionId),
  stands_in_for: call.standsInFor,
  capacity: call.capacity,
  nip: call.nip,
  sex: call.sex,
})

/** Puts people on the list for their posts, as the rule calls them. */
export async function insertCalls({ tx, region }: Context, gatheringId: string, calls: readonly Call[]): Promise<void> {
  if (calls.length === 0) return
  await tx
    .insertInto('gathering_participants')
    .values(
      calls.map((call) => ({
        region_id: region,
        id: newId(),
        gathering_id: gatheringId,
        source: 'rule',
        ...ofCall(call),
      })),
    )
    .execute()
}

export interface NewParticipant {
  readonly id: string
  readonly gatheringId: string
  readonly role: ParticipantRole
  readonly source: Participant['source']
  readonly agencyId: string | null
  readonly personName: string
  readonly title: string
  readonly sex: 'L' | 'P' | null
  /** Of one put there by hand, why. */
  readonly addedReason?: string
}

export async function insertParticipants(
  { tx, region }: Context,
  participants: readonly NewParticipant[],
): Promise<void> {
  if (participants.length === 0) return
  await tx
    .insertInto('gathering_participants')
    .values(
      participants.map((one) => ({
        region_id: region,
        id: one.id,
        gathering_id: one.gatheringId,
        role: one.role,
        source: one.source,
        agency_id: one.agencyId,
        person_name: one.personName,
        post_title: one.title,
        sex: one.sex,
        added_reason: one.addedReason ?? '',
      })),
    )
    .execute()
}

/** What may change of a participant; what is left out stays. */
export interface ParticipantChange {
  readonly call?: Call
  readonly contact?: { readonly phoneSealed: Uint8Array | null; readonly emailSealed: Uint8Array | null }
  readonly reply?: {
    readonly answer: Answer
    readonly note: string
    readonly representativeName: string
    readonly representativeTitle: string
    readonly at: Date
  }
  readonly removed?: { readonly at: Date; readonly reason: string }
  readonly linkTurn?: number
}

/** False when somebody else has changed it since `version`. */
export async function updateParticipant(
  { tx, region }: Context,
  { id, version }: Pick<Participant, 'id' | 'version'>,
  { call, contact, reply, removed, linkTurn }: ParticipantChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('gathering_participants')
    .set({
      ...(call && ofCall(call)),
      ...(contact && { phone_sealed: contact.phoneSealed, email_sealed: contact.emailSealed }),
      ...(reply && {
        answer: reply.answer,
        answer_note: reply.note,
        answered_at: reply.at,
        representative_name: reply.representativeName,
        representative_title: reply.representativeTitle,
      }),
      ...(removed && { removed_at: removed.at, removed_reason: removed.reason }),
      ...(linkTurn && { link_turn: linkTurn }),
      version: version + 1,
    })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes people out again who were never called: a draft's list follows its rule. */
export async function deleteParticipants({ tx, region }: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('gathering_participants')
    .where('region_id', '=', region)
    .where('id', 'in', [...ids])
    .execute()
}

/** Marks everybody as called now who was not, or was before `since`; how many. */
export async function markInvited(
  { tx, region, clock }: Context,
  gatheringId: string,
  since: Date | undefined,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('gathering_participants')
    .set({ invited_at: clock.now() })
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .where('removed_at', 'is', null)
    .where((eb) => eb.or([eb('invited_at', 'is', null), ...(since ? [eb('invited_at', '<', since)] : [])]))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
