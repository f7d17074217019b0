import { daysAfter, daysBetween } from '#contract/calendar/days.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { keepSentAgenda } from './agenda/save-agenda.ts'
import type { Gathering } from './gathering.ts'
import { getComing, getGathering } from './get-gathering.ts'
import { updateGathering } from './queries/gatherings.ts'
import { shiftSessions } from './queries/sessions.ts'
import { tellAgencies } from './tell-agencies.ts'

/**
 * Another first day, another place, or both: the last day and every session shift as far. Of one that was announced, everybody is told and is to be
 * called again; answers stay and are known to be from before. Throws `not_found`, `forbidden`, `gathering_over`, `wrong_state`, `conflict`.
 */
export async function moveGathering(
  ctx: Context,
  {
    id,
    version,
    startsOn,
    place,
    reason,
  }: { id: string; version: number; startsOn: string; place: string; reason: string },
): Promise<Gathering> {
  const gathering = await getComing(ctx, id)
  assert(gathering.version === version, 'conflict')
  const days = daysBetween(gathering.startsOn, startsOn)
  if (days === 0 && place === gathering.place) return gathering
  const wasAnnounced = gathering.announcedAt !== null
  const agendaVersion = gathering.agendaVersion + (wasAnnounced ? 1 : 0)
  const isWritten = await updateGathering(ctx, gathering, {
    place,
    days: { startsOn, endsOn: daysAfter(gathering.endsOn, days) },
    agendaVersion,
    ...(wasAnnounced && { moved: { at: ctx.clock.now(), from: gathering.startsOn, reason } }),
  })
  assert(isWritten, 'conflict')
  if (days !== 0) await shiftSessions(ctx, id, days)
  if (wasAnnounced) await keepSentAgenda(ctx, id, agendaVersion, reason)
  await record(ctx, 'gathering.move', { kind: 'gathering', id }, { days, agendaVersion })
  const moved = await getGathering(ctx, id)
  if (wasAnnounced) await tellAgencies(ctx, moved, 'gathering.moved')
  return moved
}
