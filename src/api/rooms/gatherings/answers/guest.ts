import { guest as byLink } from '#api/guest.ts'
import type { Invitation } from '#contract/gatherings/answers/answers.ts'
import {
  answerByLink,
  answeredBeforeMove,
  listSessionsOf,
  openParticipantLink,
  takesAnswers,
} from '#modules/gatherings/index.ts'
import { getArea } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { presentSession } from '../agenda/agenda.ts'

async function present(
  ctx: Context,
  { gathering, participant }: Awaited<ReturnType<typeof openParticipantLink>>,
): Promise<Invitation> {
  const { title, kind, organiser, purpose, legalBase, place, startsOn, endsOn, state, stateReason, moved } = gathering
  return {
    participantId: participant.id,
    personName: participant.personName,
    title: participant.title,
    standsInFor: participant.standsInFor,
    answer: participant.answer,
    answerNote: participant.answerNote,
    answeredBeforeMove: answeredBeforeMove(participant, gathering),
    representativeName: participant.representativeName,
    representativeTitle: participant.representativeTitle,
    gathering: {
      title,
      kind,
      organiser: organiser.name,
      purpose,
      legalBase,
      place,
      startsOn,
      endsOn,
      state,
      stateReason,
      movedReason: moved?.reason ?? '',
    },
    region: (await getArea(ctx, ctx.region)).fullName,
    timezone: ctx.timezone,
    sessions: (await listSessionsOf(ctx, gathering.id)).map((session) => presentSession(ctx, session)),
    can: { answer: takesAnswers(gathering) },
  }
}

export const guest = {
  open: byLink.gatherings.guest.open.handler(async ({ context: { ctx, link } }) =>
    present(ctx, await openParticipantLink(ctx, link)),
  ),
  answer: byLink.gatherings.guest.answer.handler(async ({ context: { ctx, link }, input }) =>
    present(ctx, await answerByLink(ctx, link, input)),
  ),
}
