import type { Participant as Shape } from '#contract/gatherings/roster/shapes.ts'
import {
  answeredBeforeMove,
  canOnGathering,
  type Gathering,
  needsInvitation,
  openContact,
  type Participant,
} from '#modules/gatherings/index.ts'
import type { Context } from '#platform/context.ts'

/** A participant as one reader sees it; phone and e-mail for the organiser alone. */
export function presentParticipant(ctx: Context, gathering: Gathering, participant: Participant): Shape {
  const { id, role, source, agency, positionId, personName, title, capacity, standsInFor, sex, version } = participant
  return {
    id,
    role,
    source,
    agency,
    positionId,
    personName,
    title,
    otherTitles: [...participant.otherTitles],
    capacity,
    standsInFor,
    sex,
    answer: participant.answer,
    answerNote: participant.answerNote,
    answeredAt: participant.answeredAt?.toISOString() ?? null,
    answeredBeforeMove: answeredBeforeMove(participant, gathering),
    representativeName: participant.representativeName,
    representativeTitle: participant.representativeTitle,
    invitedAt: participant.invitedAt?.toISOString() ?? null,
    needsInvitation: needsInvitation(participant, gathering),
    contact: canOnGathering.readPrivate(ctx.actor, gathering) ? openContact(ctx, participant) : null,
    version,
    can: {
      answer: gathering.state === 'announced' && canOnGathering.answer(ctx.actor, gathering, participant),
      change: canOnGathering.edit(ctx.actor, gathering),
    },
  }
}
