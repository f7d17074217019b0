import type { Answer } from '#contract/gatherings/shapes.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Gathering } from '../gathering.ts'
import { getGathering } from '../get-gathering.ts'
import { can } from '../policy.ts'
import { countAnswers, findParticipant, type ParticipantFilter, pageParticipants } from '../queries/participants.ts'
import { needsInvitation, type Participant } from './participant.ts'

/** Whose people of a gathering one reads: undefined, everybody's; else those of one agency, of which there may be none. */
const agencyRead = ({ actor }: Context, gathering: Gathering): string | undefined =>
  can.organise(actor, gathering) || actor.agencyId === gathering.organiser.id ? undefined : (actor.agencyId ?? NOBODY)

const NOBODY = '00000000-0000-0000-0000-000000000000'

export interface ParticipantQuestion extends Omit<ParticipantFilter, 'agencyId' | 'invitedBefore'> {
  readonly id: string
  readonly uninvited?: boolean | undefined
}

/** One page of those called: the organiser reads all, an agency its own. Throws `not_found`. */
export async function readParticipants(ctx: Context, { id, uninvited, ...filter }: ParticipantQuestion) {
  const gathering = await getGathering(ctx, id)
  const page = await pageParticipants(ctx, id, {
    ...filter,
    agencyId: agencyRead(ctx, gathering),
    invitedBefore: uninvited ? (gathering.moved?.at ?? new Date(0)) : undefined,
  })
  return { gathering, ...page }
}

/** One participant that the actor reads by its gathering. Throws `not_found`. */
export async function getParticipant(
  ctx: Context,
  id: string,
): Promise<{ gathering: Gathering; participant: Participant }> {
  const participant = await findParticipant(ctx, id)
  assert(participant && participant.removedAt === null, 'not_found')
  const gathering = await getGathering(ctx, participant.gatheringId)
  const agency = agencyRead(ctx, gathering)
  assert(agency === undefined || agency === participant.agency?.id, 'not_found')
  return { gathering, participant }
}

type Counted = Awaited<ReturnType<typeof countAnswers>>[number]

/** How many are called and how they answered, by kind of agency, of those whom the actor reads. Throws `not_found`. */
export async function summariseAnswers(ctx: Context, id: string) {
  const gathering = await getGathering(ctx, id)
  const agencyId = agencyRead(ctx, gathering)
  const kinds = new Map<Counted['kind'], { total: number; answers: Record<Answer, number> }>()
  for (const { kind, answer, count } of await countAnswers(ctx, id, agencyId)) {
    const row = kinds.get(kind) ?? { total: 0, answers: { none: 0, coming: 0, declined: 0, represented: 0 } }
    row.total += count
    row.answers[answer] += count
    kinds.set(kind, row)
  }
  const { rows } = await pageParticipants(ctx, id, { agencyId, page: 1, pageSize: 100_000 })
  return {
    total: rows.length,
    uninvited: rows.filter((row) => needsInvitation(row, gathering)).length,
    kinds: [...kinds].map(([kind, counts]) => ({ kind, ...counts })),
  }
}
