import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getOrganised } from '../get-gathering.ts'
import { badgeText, STEP_SECONDS, sessionCodes } from './codes.ts'
import { findGatheringOfSession, listAttendees } from './queries/roster.ts'

/** The codes to project for a session, some twenty minutes ahead; the organiser's. Throws `not_found`, `forbidden`. */
export async function showSessionCodes(ctx: Context, sessionId: string) {
  const gatheringId = await findGatheringOfSession(ctx, sessionId)
  assert(gatheringId, 'not_found')
  await getOrganised(ctx, gatheringId)
  const now = ctx.clock.now()
  const codes = sessionCodes(ctx.vault, sessionId, now).map(({ from, text }) => ({ from: from.toISOString(), text }))
  return { now: now.toISOString(), stepSeconds: STEP_SECONDS, codes }
}

/** The personal codes of everybody called, to print; the organiser's. Throws `not_found`, `forbidden`. */
export async function pageBadges(
  ctx: Context,
  { id, page, pageSize }: { readonly id: string; readonly page: number; readonly pageSize: number },
) {
  await getOrganised(ctx, id)
  const people = (await listAttendees(ctx, [id])).filter(({ isRemoved }) => !isRemoved)
  const rows = people.slice((page - 1) * pageSize, page * pageSize).map((person) => ({
    id: person.id,
    name: person.name,
    title: person.title,
    agency: person.agency,
    text: badgeText(ctx.vault, person.id, person.linkTurn),
  }))
  return { rows, total: people.length }
}
