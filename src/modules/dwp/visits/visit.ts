import type { Visit } from '#contract/dwp/visits.ts'
import { cancelGathering, getGathering, holdGathering, moveGathering } from '#modules/gatherings/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { openFinding, readFindings } from '../findings.ts'
import { can, type Standing } from '../policy.ts'
import { loadStanding } from '../queries/units.ts'
import {
  type AnswerRow,
  findRound,
  findVisit,
  listAnswers,
  listVisitsOfRounds,
  lockRound,
  saveAnswers,
  updateVisit,
  type VisitChange,
  type VisitFacts,
} from '../queries/visits.ts'
import { getChecklist } from './checklist.ts'
import { assertDays, presentVisit } from './rounds.ts'

/** The visit, if the actor reads the unit's inside. Throws `not_found`. */
async function getFacts(ctx: Context, id: string): Promise<{ visit: VisitFacts; standing: Standing }> {
  const visit = await findVisit(ctx, id)
  const standing = await loadStanding(ctx)
  assert(visit && can.readInside(standing, visit.unit.id), 'not_found')
  return { visit, standing }
}

/** One visit with its checklist, answers and findings. Throws `not_found`. */
export async function getVisit(ctx: Context, id: string): Promise<Visit> {
  const { visit, standing } = await getFacts(ctx, id)
  const round = visit.roundId ? await findRound(ctx, visit.roundId) : undefined
  const { checklist, isNewest } = await getChecklist(ctx, visit.checklistVersion)
  const isPlanner = can.planRounds(standing)
  return {
    ...presentVisit(standing, visit),
    round: round ? { id: round.id, name: round.name, startsOn: round.startsOn, endsOn: round.endsOn } : null,
    team: [...(round?.team ?? [])],
    gatheringId: visit.gatheringId,
    checklist,
    isNewestChecklist: isNewest,
    answers: await listAnswers(ctx, id),
    foundItems: await readFindings(ctx, { visitId: id }),
    recommendation: visit.recommendation,
    nextVisitOn: visit.nextVisitOn,
    can: {
      plan: isPlanner && visit.state === 'planned',
      fill: isPlanner && visit.state === 'planned',
      report: visit.state === 'held',
    },
  }
}

/** Throws `not_found`, `forbidden`. */
async function getPlannable(ctx: Context, id: string): Promise<VisitFacts> {
  const { visit, standing } = await getFacts(ctx, id)
  assert(can.planRounds(standing), 'forbidden')
  return visit
}

async function change(
  ctx: Context,
  visit: VisitFacts,
  changes: VisitChange,
  deed: 'move' | 'cancel' | 'fill' | 'hold',
): Promise<Visit> {
  assert(await updateVisit(ctx, visit, changes), 'conflict')
  await record(ctx, `dwp.visit_${deed}`, { kind: 'dwp_visit', id: visit.id }, { version: visit.version + 1 })
  return getVisit(ctx, visit.id)
}

const assertPlanned = (visit: VisitFacts, version: number) => {
  assert(visit.version === version, 'conflict')
  assert(visit.state === 'planned', 'wrong_state', { state: visit.state })
}

/** Another day; the gathering moves along. Throws `not_found`, `forbidden`, `conflict`, `wrong_state`, `dwp_visit_day`, `dwp_day_full`. */
export async function moveVisit(ctx: Context, input: { id: string; day: string; version: number }): Promise<Visit> {
  const visit = await getPlannable(ctx, input.id)
  assertPlanned(visit, input.version)
  const round = visit.roundId ? await findRound(ctx, visit.roundId) : undefined
  if (round) {
    await lockRound(ctx, round.id)
    const others = (await listVisitsOfRounds(ctx, [round.id])).filter(
      ({ id, state, day }) => id !== visit.id && state !== 'cancelled' && day === input.day,
    )
    assertDays(round, [...others.map(({ day }) => day), input.day])
  }
  if (visit.gatheringId) {
    const { id, version, place } = await getGathering(ctx, visit.gatheringId)
    await moveGathering(ctx, { id, version, place, startsOn: input.day, reason: 'Kunjungan dipindah' })
  }
  return change(ctx, visit, { day: input.day }, 'move')
}

/** Called off, with the reason. Throws `not_found`, `forbidden`, `conflict`, `wrong_state`. */
export async function cancelVisit(
  ctx: Context,
  input: { id: string; reason: string; version: number },
): Promise<Visit> {
  const visit = await getPlannable(ctx, input.id)
  assertPlanned(visit, input.version)
  if (visit.gatheringId) {
    const { id, version, state } = await getGathering(ctx, visit.gatheringId)
    if (state !== 'cancelled') await cancelGathering(ctx, { id, version, reason: input.reason })
  }
  return change(ctx, visit, { state: 'cancelled', stateReason: input.reason }, 'cancel')
}

/** Keeps answers until the visit is held, whose report then stands; the first ones bind the visit to the checklist that is the newest then. Throws `not_found`, `forbidden`, `wrong_state`, `dwp_unknown_item`. */
export async function fillChecklist(
  ctx: Context,
  { id, answers }: { readonly id: string; readonly answers: readonly AnswerRow[] },
): Promise<Visit> {
  const visit = await getPlannable(ctx, id)
  assert(visit.state === 'planned', 'wrong_state', { state: visit.state })
  const { checklist } = await getChecklist(ctx, visit.checklistVersion)
  for (const { key } of answers) assertItem(checklist.items, key)
  await saveAnswers(ctx, id, [...new Map(answers.map((answer) => [answer.key, answer])).values()])
  return change(ctx, visit, { checklistVersion: checklist.version }, 'fill')
}

const assertItem = (items: readonly { readonly key: string }[], key: string) =>
  assert(
    items.some((item) => item.key === key),
    'dwp_unknown_item',
    { key },
  )

/** A finding of a visit that is not held yet, with who sees to it until when. Throws `not_found`, `forbidden`, `wrong_state`, `due_in_past`, `unknown_reference`, `dwp_unknown_item`. */
export async function addFinding(
  ctx: Context,
  { id, ...finding }: { id: string; itemKey: string; text: string; ownerAgencyId: string; dueOn: string },
): Promise<Visit> {
  const visit = await getPlannable(ctx, id)
  assert(visit.state === 'planned', 'wrong_state', { state: visit.state })
  if (finding.itemKey) assertItem((await getChecklist(ctx, visit.checklistVersion)).checklist.items, finding.itemKey)
  const round = visit.roundId ? await findRound(ctx, visit.roundId) : undefined
  await openFinding(ctx, finding, {
    source: 'visit',
    id,
    title: `Kunjungan ${visit.unit.name}`,
    unit: visit.unit,
    kind: 'finding',
    leadingId: round?.organiser.id ?? null,
  })
  return getVisit(ctx, id)
}

/**
 * The visit took place; its gathering is held with it. Throws `not_found`, `forbidden`, `conflict`, `wrong_state`, `day_in_future`,
 * `dwp_visit_unfinished`, `gathering_not_begun` where the gathering alone was moved to a later day.
 */
export async function holdVisit(
  ctx: Context,
  input: { id: string; recommendation: string; nextVisitOn: string | null; version: number },
): Promise<Visit> {
  const visit = await getPlannable(ctx, input.id)
  assertPlanned(visit, input.version)
  assert(visit.day <= todayOf(ctx), 'day_in_future')
  const { checklist } = await getChecklist(ctx, visit.checklistVersion)
  const answered = new Set((await listAnswers(ctx, visit.id)).map(({ key }) => key))
  const missing = checklist.items.filter(({ key }) => !answered.has(key))
  assert(missing.length === 0, 'dwp_visit_unfinished', { count: missing.length })
  if (visit.gatheringId) {
    const { id, version, state } = await getGathering(ctx, visit.gatheringId)
    if (state === 'draft' || state === 'announced') await holdGathering(ctx, { id, version })
  }
  const { recommendation, nextVisitOn } = input
  const changes = { state: 'held', recommendation, nextVisitOn, checklistVersion: checklist.version } as const
  return change(ctx, visit, changes, 'hold')
}
