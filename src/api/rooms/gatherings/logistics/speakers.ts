import { guest as byLink } from '#api/guest.ts'
import { api } from '#api/kit.ts'
import type { Speaker as Shape, SpeakerInvitation } from '#contract/gatherings/logistics/speakers.ts'
import {
  addSpeaker,
  adviceFor,
  answerAsSpeaker,
  answerForSpeaker,
  canOnGathering,
  editSpeaker,
  type Gathering,
  getGathering,
  isSure,
  openSpeakerLink,
  readSpeakers,
  removeSpeaker,
  renewSpeakerLink,
  type Speaker,
  speakerToken,
  takesPlace,
} from '#modules/gatherings/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

const linkOf = (publicUrl: string, ctx: Context, speaker: Speaker) =>
  `${publicUrl}/narasumber/${speakerToken(ctx, speaker)}`

function present(ctx: Context, publicUrl: string, gathering: Gathering, speaker: Speaker): Shape {
  const { id, name, postTitle, institution, topic, state, deputy, reason, answerBy, cvLink, version, session } = speaker
  const seesAll = canOnGathering.readPrivate(ctx.actor, gathering)
  return {
    ...{ id, name, postTitle, institution, topic, state, deputy, reason, answerBy, cvLink, version },
    ...adviceFor(speaker, todayOf(ctx), gathering.moved),
    session: {
      id: session.id,
      title: session.title,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      cancelledReason: session.cancelledReason,
    },
    answeredAt: speaker.answeredAt?.toISOString() ?? null,
    answeredThrough: speaker.answeredThrough,
    own: seesAll
      ? { note: speaker.note, phone: speaker.phone, email: speaker.email, link: linkOf(publicUrl, ctx, speaker) }
      : null,
    can: { edit: canOnGathering.edit(ctx.actor, gathering) },
  }
}

async function presentBoard(ctx: Context, publicUrl: string, gatheringId: string) {
  const { gathering, speakers: all } = await readSpeakers(ctx, gatheringId)
  const counted = all.filter(takesPlace)
  return {
    speakers: all.map((speaker) => present(ctx, publicUrl, gathering, speaker)),
    sure: counted.filter((speaker) => isSure(speaker, gathering.moved)).length,
    total: counted.length,
    can: { edit: canOnGathering.edit(ctx.actor, gathering) },
  }
}

const presentOne = async (ctx: Context, publicUrl: string, speaker: Speaker) =>
  present(ctx, publicUrl, await getGathering(ctx, speaker.gatheringId), speaker)

function presentToGuest(
  ctx: Context,
  { gathering, speaker }: { gathering: Gathering; speaker: Speaker },
): SpeakerInvitation {
  const { session, name, topic, answerBy, state, deputy, reason, cvLink } = speaker
  return {
    gathering: { title: gathering.title, organiser: gathering.organiser.name, place: gathering.place },
    session: {
      title: session.title,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      place: session.place,
    },
    timezone: ctx.timezone,
    ...{ name, topic, answerBy, state, deputy, reason, cvLink },
    isPastAnswerDay: answerBy !== null && answerBy < todayOf(ctx),
    mayAnswer: takesPlace(speaker) && gathering.state !== 'closed' && gathering.state !== 'cancelled',
  }
}

const routes = api.gatherings.speakers

export const speakers = {
  board: routes.board.handler(({ context: { ctx, services }, input }) =>
    presentBoard(ctx, services.publicUrl, input.id),
  ),
  add: routes.add.handler(async ({ context: { ctx, services }, input: { id, ...input } }) =>
    presentOne(ctx, services.publicUrl, await addSpeaker(ctx, id, input)),
  ),
  edit: routes.edit.handler(async ({ context: { ctx, services }, input }) =>
    presentOne(ctx, services.publicUrl, await editSpeaker(ctx, input)),
  ),
  answer: routes.answer.handler(async ({ context: { ctx, services }, input }) =>
    presentOne(ctx, services.publicUrl, await answerForSpeaker(ctx, input)),
  ),
  remove: routes.remove.handler(async ({ context: { ctx, services }, input }) =>
    presentBoard(ctx, services.publicUrl, await removeSpeaker(ctx, input.id)),
  ),
  newLink: routes.newLink.handler(async ({ context: { ctx, services }, input }) =>
    presentOne(ctx, services.publicUrl, await renewSpeakerLink(ctx, input.id)),
  ),
  openLink: byLink.gatherings.speakers.openLink.handler(async ({ context: { ctx, link } }) =>
    presentToGuest(ctx, await openSpeakerLink(ctx, link)),
  ),
  answerLink: byLink.gatherings.speakers.answerLink.handler(
    async ({ context: { ctx, link }, input: { token: _, ...answer } }) =>
      presentToGuest(ctx, await answerAsSpeaker(ctx, link, answer)),
  ),
}
