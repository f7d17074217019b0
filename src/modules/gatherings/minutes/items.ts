import type { Context } from '#platform/context.ts'
import type { Session } from '../agenda/session.ts'
import { listSessions } from '../queries/sessions.ts'

/** The agenda as the minutes follow it: what is only a pause or a way, or does not take place, is left out. */
export const listItems = async (ctx: Context, gatheringId: string): Promise<Session[]> =>
  (await listSessions(ctx, gatheringId)).filter(
    ({ kind, cancelledReason }) => (kind === 'session' || kind === 'ceremony') && cancelledReason === '',
  )
