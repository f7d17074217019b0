import { daysBetween } from '#contract/calendar/days.ts'
import type { NoticeTopic } from '#contract/followups/topics.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Followup } from '../followup.ts'
import { type NoticeData, notify } from '../notices/notify.ts'
import type { Recipients } from '../notices/recipients.ts'
import { linkOf, noticeData, ownersOf } from '../notices/tell.ts'
import { insertEvent } from '../queries/events.ts'
import { listOpenAfter, listTurnsHad, markTurn } from '../queries/reminders.ts'
import { keyOf, speakers, type Turn, turnsOf } from './rule.ts'
import { readRules } from './rule-book.ts'

const BATCH = 200

/** Whom a turn reaches; nobody outside the owning agency of an internal one. The agency waited for is reminded as the owner is. */
function recipientsOf({ rule }: Turn, followup: Followup): Recipients | undefined {
  const { owner, waiting, audience } = followup
  const awaited = waiting && audience === 'concerned' ? [waiting.agency.id] : []
  const owners = ownersOf(followup)
  const orCoordinators = audience === 'concerned'
  switch (rule.recipient) {
    case 'owner':
      return { ...owners, agencyIds: [...(owners.agencyIds ?? []), ...awaited] }
    case 'agency_head':
      return { headsOf: [owner.id, ...awaited], orCoordinators }
    case 'waited_head':
      return awaited.length > 0 ? { headsOf: awaited, orCoordinators } : undefined
    case 'region_secretary':
      return audience === 'concerned' ? { secretary: true } : undefined
    case 'coordinators':
      return audience === 'concerned' ? { coordinators: true } : undefined
  }
}

function wordsOf({ rule }: Turn, followup: Followup, today: string): { topic: NoticeTopic; more: NoticeData } {
  const { waiting } = followup
  if (rule.trigger === 'waiting' && waiting) {
    const days = daysBetween(waiting.since, today)
    return { topic: 'followup.still_awaited', more: { agency: waiting.agency.shortName, days } }
  }
  const left = daysBetween(today, followup.dueOn)
  if (left > 0) return { topic: 'followup.due', more: { days: left } }
  if (left === 0) return { topic: 'followup.today', more: {} }
  return { topic: rule.recipient === 'owner' ? 'followup.late' : 'followup.escalated', more: { days: -left } }
}

async function speak(ctx: Context, turn: Turn, followup: Followup, today: string, to: Recipients): Promise<number> {
  const { topic, more } = wordsOf(turn, followup, today)
  const onceKey = `followup/${followup.id}/${keyOf(turn)}`
  const data = { ...noticeData(followup), ...more }
  const told = await notify(ctx, { topic, data, link: linkOf(followup), to, onceKey })
  const { recipient } = turn.rule
  if (recipient !== 'owner' && told > 0)
    await insertEvent(ctx, followup.id, 'escalated', '', {
      recipient,
      ...('days' in more && { days: Number(more.days) }),
    })
  return told
}

/**
 * Gives every rule whose day has come its turn, for the next open followups after an id: each rule once for each round of a followup, however often and
 * late this runs. Returns the last id looked at (null: there are no more) and how many notices went out.
 */
export async function remindSome(ctx: Context, after: string | null): Promise<{ last: string | null; told: number }> {
  const today = todayOf(ctx)
  const { rules } = await readRules(ctx)
  const followups = await listOpenAfter(ctx, after, BATCH)
  const had = Map.groupBy(
    await listTurnsHad(
      ctx,
      followups.map(({ id }) => id),
    ),
    ({ followupId }) => followupId,
  )
  let told = 0
  for (const followup of followups) {
    const keys = (had.get(followup.id) ?? []).map((turn) => keyOf({ ...turn, rule: { id: turn.ruleId } }))
    const turns = turnsOf(followup, rules, today, new Set(keys))
    const speaking = speakers(turns)
    for (const turn of turns) {
      const to = speaking.has(turn) ? recipientsOf(turn, followup) : undefined
      const { rule, round, basisOn } = turn
      const mark = { followupId: followup.id, ruleId: rule.id, round, basisOn, wasSent: to !== undefined, onDay: today }
      if ((await markTurn(ctx, mark)) && to) told += await speak(ctx, turn, followup, today, to)
    }
  }
  return { last: followups.length < BATCH ? null : (followups.at(-1)?.id ?? null), told }
}
