import type { DecisionInput } from '#contract/overlaps/pairs.ts'
import { openFollowup } from '#modules/followups/index.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { activitiesNamed, taskOf, taskOfOther } from '../decision.ts'
import { insertDecision } from '../queries/decisions.ts'
import { forgetFigures } from '../queries/kept-figures.ts'
import type { StoredPair } from '../queries/one-pair.ts'
import { setPairState } from '../queries/pair-states.ts'
import { carryOut, getSides } from './carry-out.ts'
import { teach } from './teach.ts'

const pairTitle = (a: string, b: string) => `${a} ↔ ${b}`

/**
 * Writes a decision on a pair on which none stands: the decision, the followups of its owner and of who
 * must withdraw a plan, what it changes in the plans at once, and what it
 * teaches, in one transaction. Throws `due_in_past`, `unknown_reference`, `conflict` when a plan changed since the pair was computed.
 */
export async function takeDecision(ctx: Context, pair: StoredPair, input: DecisionInput): Promise<void> {
  const { terms, ownerAgencyId, dueOn, note } = input
  assert(dueOn >= todayOf(ctx), 'due_in_past')
  assert(
    activitiesNamed(terms).every((id) => id === pair.a || id === pair.b),
    'unknown_reference',
    { what: 'activity' },
  )
  const supporters = terms.kind === 'join' ? terms.supportAgencyIds : []
  const doers = [ownerAgencyId, ...supporters]
  const named = await nameAgencies(ctx, doers)
  assert(
    doers.every((id) => named.has(id)),
    'unknown_reference',
    { what: 'agency' },
  )
  const { a, b } = await getSides(ctx, pair)
  const isAsCompared = (now: string, then: string | null) => then === null || now === then
  assert(isAsCompared(a.contentHash, pair.hashA) && isAsCompared(b.contentHash, pair.hashB), 'conflict')
  const agencies = await nameAgencies(ctx, [a.agencyId, b.agencyId])
  const [sideA, sideB] = [a, b].map(({ id, name, agencyId }) => ({
    id,
    name,
    agencyId,
    agencyShort: agencies.get(agencyId)?.shortName ?? '',
  }))
  assert(sideA && sideB, 'not_found')

  const owe = (what: string, by: string) =>
    openFollowup(ctx, {
      what,
      ownerAgencyId: by,
      concernedAgencies: [...new Set([ownerAgencyId, a.agencyId, b.agencyId, ...supporters])],
      dueOn,
      source: { kind: 'overlap_pair', id: `${pair.a}/${pair.b}`, title: pairTitle(a.name, b.name) },
      note,
    })
  const followupId = await owe(taskOf(terms, sideA, sideB), ownerAgencyId)
  const effects = await carryOut(ctx, terms, { a, b }, note)
  const task = taskOfOther(terms, ownerAgencyId, sideA, sideB)
  if (task) effects.push({ activityId: task.activityId, followupId: await owe(task.what, task.agencyId) })
  const id = newId()
  await mapConstraints({ overlap_decisions__current: ['wrong_state', { state: 'decided' }] }, () =>
    insertDecision(ctx, {
      id,
      activityA: pair.a,
      activityB: pair.b,
      terms,
      effects,
      ownerAgencyId,
      dueOn,
      note,
      followupId,
      labelThen: pair.label,
      scoreThen: pair.score,
      concepts: pair.concepts,
      linkA: pair.linkA,
      linkB: pair.linkB,
      hashA: a.contentHash,
      hashB: b.contentHash,
    }),
  )
  await setPairState(ctx, pair.runId, `${pair.a} ${pair.b}`, 'decided')
  await forgetFigures(ctx, pair.runId)
  await teach(ctx, { ...pair, kind: terms.kind }, 1)
  await record(
    ctx,
    'overlap.decide',
    { kind: 'overlap_pair', id: `${pair.a}/${pair.b}` },
    { decision: id, kind: terms.kind, followup: followupId },
  )
}
