import { api } from '#api/kit.ts'
import {
  announceGathering,
  answerCall,
  exportLinks,
  getLink,
  invitationUrl,
  inviteWaiting,
  remindSilent,
} from '#modules/gatherings/index.ts'
import { presentGathering } from '../events.ts'
import { presentParticipant } from '../roster/present-participant.ts'

export const answers = {
  announce: api.gatherings.answers.announce.handler(async ({ context: { ctx, services }, input }) =>
    presentGathering(ctx, await announceGathering(ctx, { ...input, publicUrl: services.publicUrl })),
  ),
  invite: api.gatherings.answers.invite.handler(async ({ context: { ctx, services }, input }) => ({
    invited: await inviteWaiting(ctx, input.id, services.publicUrl),
  })),
  remind: api.gatherings.answers.remind.handler(({ context: { ctx, services }, input }) =>
    remindSilent(ctx, input.id, services.publicUrl),
  ),
  answer: api.gatherings.answers.answer.handler(async ({ context: { ctx }, input }) => {
    const { gathering, participant } = await answerCall(ctx, input)
    return presentParticipant(ctx, gathering, participant)
  }),
  links: api.gatherings.answers.links.handler(({ context: { ctx, services }, input }) =>
    exportLinks(ctx, input.id, services.publicUrl),
  ),
  link: api.gatherings.answers.link.handler(async ({ context: { ctx, services }, input }) => ({
    url: invitationUrl(services.publicUrl, await getLink(ctx, input.id, false)),
  })),
  renewLink: api.gatherings.answers.renewLink.handler(async ({ context: { ctx, services }, input }) => ({
    url: invitationUrl(services.publicUrl, await getLink(ctx, input.id, true)),
  })),
}
