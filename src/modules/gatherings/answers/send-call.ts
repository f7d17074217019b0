import { notify } from '#modules/followups/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { keepSentAgenda } from '../agenda/save-agenda.ts'
import type { Gathering } from '../gathering.ts'
import { getChangeable, getGathering, getWithPrivate } from '../get-gathering.ts'
import { can } from '../policy.ts'
import { updateGathering } from '../queries/gatherings.ts'
import { listParticipants } from '../queries/participants.ts'
import { markInvited, updateParticipant } from '../queries/write-participants.ts'
import { needsInvitation } from '../roster/participant.ts'
import { getChangeableParticipant } from '../roster/write-participant.ts'
import { agenciesToTell, pageOfGathering, tellAgencies } from '../tell-agencies.ts'
import { mailCall } from './mail-call.ts'
import { participantToken } from './personal-link.ts'

/**
 * The call goes out: everybody on the list is called, the agenda is kept as sent, the agencies called are told, who left an address gets a mail.
 * Throws `not_found`, `forbidden`, `gathering_over`, `wrong_state`, `conflict`, `nobody_called`.
 */
export async function announceGathering(
  ctx: Context,
  { id, version, publicUrl }: { id: string; version: number; publicUrl: string },
): Promise<Gathering> {
  const gathering = await getChangeable(ctx, id)
  assert(gathering.state === 'draft', 'wrong_state', { state: gathering.state })
  const called = await markInvited(ctx, id, undefined)
  assert(called > 0, 'nobody_called')
  const announcedAt = ctx.clock.now()
  const isWritten =
    gathering.version === version && (await updateGathering(ctx, gathering, { state: 'announced', announcedAt }))
  assert(isWritten, 'conflict')
  await keepSentAgenda(ctx, id, gathering.agendaVersion, '')
  await record(ctx, 'gathering.announce', { kind: 'gathering', id }, { called })
  const announced = await getGathering(ctx, id)
  await tellAgencies(ctx, announced, 'gathering.invited')
  await mailCall(ctx, announced, { people: await listParticipants(ctx, id), publicUrl, about: 'invited' })
  return announced
}

/** Calls those who came on the list since, and, after a move, everybody again; how many. Throws `not_found`, `forbidden`, `gathering_over`, `wrong_state`. */
export async function inviteWaiting(ctx: Context, id: string, publicUrl: string): Promise<number> {
  const gathering = await getChangeable(ctx, id)
  assert(gathering.state === 'announced', 'wrong_state', { state: gathering.state })
  const people = (await listParticipants(ctx, id)).filter((participant) => needsInvitation(participant, gathering))
  const invited = await markInvited(ctx, id, gathering.moved?.at)
  await mailCall(ctx, gathering, { people, publicUrl, about: 'invited' })
  if (invited > 0) await tellAgencies(ctx, gathering, 'gathering.invited')
  await record(ctx, 'gathering.invite', { kind: 'gathering', id }, { invited })
  return invited
}

/**
 * Reminds those who have not answered: by their agency, and people of none by e-mail. `withoutAddress`: whom only their personal link reaches.
 * Throws `not_found`, `forbidden`, `gathering_over`, `wrong_state`.
 */
export async function remindSilent(
  ctx: Context,
  id: string,
  publicUrl: string,
): Promise<{ reminded: number; withoutAddress: number }> {
  const gathering = await getChangeable(ctx, id)
  assert(gathering.state === 'announced', 'wrong_state', { state: gathering.state })
  const silent = (await listParticipants(ctx, id)).filter(({ answer, invitedAt }) => answer === 'none' && invitedAt)
  const reached = new Set(agenciesToTell(gathering))
  const byAgency = Map.groupBy(
    silent.filter(({ agency }) => agency && reached.has(agency.id)),
    ({ agency }) => agency?.id ?? '',
  )
  const { title, organiser, startsOn } = gathering
  for (const [agencyId, { length: count }] of byAgency)
    await notify(ctx, {
      topic: 'gathering.reminded',
      data: { title, organiser: organiser.shortName, startsOn, count },
      link: pageOfGathering(id),
      to: { agencyIds: [agencyId] },
    })
  const reminded = [...byAgency.values()].reduce((sum, { length }) => sum + length, 0)
  const outside = silent.filter(({ agency }) => !agency || !reached.has(agency.id))
  const mailed = await mailCall(ctx, gathering, { people: outside, publicUrl, about: 'reminded' })
  await record(ctx, 'gathering.remind', { kind: 'gathering', id }, { reminded })
  return { reminded: reminded + mailed, withoutAddress: outside.length - mailed }
}

/**
 * Everybody called with the token of the personal link. A link opens what its holder told of health, so that links are theirs who may read that.
 * Throws `not_found`, `forbidden`, `wrong_state` before the call went out.
 */
export async function listLinks(ctx: Context, id: string) {
  const gathering = await getWithPrivate(ctx, id)
  assert(gathering.announcedAt !== null, 'wrong_state', { state: gathering.state })
  const participants = await listParticipants(ctx, id)
  return {
    gathering,
    links: participants.map((participant) => ({ participant, token: participantToken(ctx, participant) })),
  }
}

/** The token of one; with `renew` a new one, and the one before opens nothing any more. Throws as `getChangeableParticipant`, and `wrong_state`. */
export async function getLink(ctx: Context, id: string, renew: boolean): Promise<string> {
  const { gathering, participant } = await getChangeableParticipant(ctx, id)
  assert(can.readPrivate(ctx.actor, gathering), 'forbidden')
  assert(gathering.announcedAt !== null, 'wrong_state', { state: gathering.state })
  const subject = { kind: 'gathering', id: gathering.id }
  if (!renew) {
    await record(ctx, 'gathering.link', subject, { participant: id })
    return participantToken(ctx, participant)
  }
  const linkTurn = participant.linkTurn + 1
  assert(await updateParticipant(ctx, participant, { linkTurn }), 'conflict')
  await record(ctx, 'gathering.link_renew', subject, { participant: id })
  return participantToken(ctx, { id, linkTurn })
}
