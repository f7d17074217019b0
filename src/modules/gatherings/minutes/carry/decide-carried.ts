import { closeWithSource } from '#modules/followups/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { sendAgendaAnew } from '../../agenda/save-agenda.ts'
import type { Gathering } from '../../gathering.ts'
import { getChangeable } from '../../get-gathering.ts'
import { listItems } from '../items.ts'
import { findCarriedSession, insertCarriedSession, putDecision } from '../queries/carried.ts'
import { getWritable } from '../write-minutes.ts'
import { type Carried, listCarried } from './list-carried.ts'

const TITLE = 'Hambatan yang masih terbuka'
const QUARTER = 15 * 60_000

/** Where nothing is on the agenda yet: eight o'clock of the first day. */
function morningOf({ startsOn }: Gathering, timezone: string): number {
  const noon = Date.parse(`${startsOn}T12:00:00Z`)
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', hourCycle: 'h23' }).format(noon),
  )
  return Date.parse(`${startsOn}T08:00:00Z`) - (hour - 12) * 3_600_000
}

/** The agenda item for what is still open, the first of the day; made when the first is taken up. */
async function ensureSession(ctx: Context, gathering: Gathering, followupId: string): Promise<string> {
  const existing = await findCarriedSession(ctx, gathering.id)
  if (existing) return existing
  const [first] = await listItems(ctx, gathering.id)
  const end = first ? first.startsAt.getTime() : morningOf(gathering, ctx.timezone) + QUARTER
  const sessionId = await insertCarriedSession(ctx, {
    gatheringId: gathering.id,
    title: TITLE,
    startsAt: new Date(end - QUARTER),
    endsAt: new Date(end),
    followupId,
  })
  await sendAgendaAnew(ctx, gathering, TITLE)
  return sessionId
}

async function getCarried(ctx: Context, gatheringId: string, followupId: string): Promise<Carried> {
  const carried = (await listCarried(ctx, gatheringId)).find(({ followup }) => followup.id === followupId)
  assert(carried, 'unknown_reference', { what: 'followup' })
  return carried
}

/** On the agenda, or put off with a reason. Throws `not_found`, `forbidden`, `gathering_over`, `unknown_reference`, `wrong_state`, `reason_missing`. */
export async function decideCarried(
  ctx: Context,
  {
    id,
    followupId,
    decision,
    reason,
  }: { id: string; followupId: string; decision: 'accept' | 'put_off'; reason: string },
): Promise<Carried[]> {
  const gathering = await getChangeable(ctx, id)
  const carried = await getCarried(ctx, id, followupId)
  assert(carried.state !== 'resolved', 'wrong_state', { state: 'done' })
  if (decision === 'accept') {
    const sessionId = await ensureSession(ctx, gathering, followupId)
    await putDecision(ctx, id, { followupId, state: 'accepted', reason: '', sessionId })
  } else {
    assert(reason.length >= 3, 'reason_missing')
    await putDecision(ctx, id, { followupId, state: 'put_off', reason, sessionId: null })
  }
  await record(ctx, `carried.${decision}`, { kind: 'gathering', id }, { followup: followupId })
  return listCarried(ctx, id)
}

/**
 * Settled in the meeting: the followup is closed, and these minutes show it. Throws as `getWritable`, and `unknown_reference`, `wrong_state` for what is not
 * on the agenda or was settled before.
 */
export async function resolveCarried(
  ctx: Context,
  { id, followupId, evidence }: { id: string; followupId: string; evidence: string },
): Promise<Carried[]> {
  const { gathering } = await getWritable(ctx, id)
  const carried = await getCarried(ctx, id, followupId)
  assert(carried.state === 'accepted', 'wrong_state', { state: carried.state === 'resolved' ? 'done' : 'later' })
  assert(carried.followup.state === 'open', 'wrong_state', { state: carried.followup.state })
  await closeWithSource(ctx, followupId, `Notulen ${gathering.title}, ${gathering.startsOn}: ${evidence}`)
  await putDecision(ctx, id, { followupId, state: 'resolved', reason: evidence, sessionId: carried.sessionId })
  await record(ctx, 'carried.resolve', { kind: 'gathering', id }, { followup: followupId })
  return listCarried(ctx, id)
}
