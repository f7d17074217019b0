import type { Numbering } from '#contract/houses/steps.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { insertDecision } from '../queries/decisions.ts'
import { lockHouses } from '../queries/houses.ts'
import { updateDecided } from '../queries/write-houses.ts'
import { recordSteps } from '../record-step.ts'
import { type JudgedHouse, judgeDecision } from './judge-decision.ts'
import { writeLedger } from './ledger.ts'
import { numberOf } from './number-of.ts'

interface Wish {
  readonly houseIds: readonly string[]
  readonly numbering: Numbering
  readonly decidedOn: string
  readonly note: string
}

/**
 * Chooses houses of one agency by a decree, all of them or none, and tells the ledger of services, so that other agencies' checks see them. `known`:
 * what was judged of their families a moment ago, in short transactions of their own, so that a long decree keeps nobody waiting. Throws
 * `not_found`, `forbidden`, `day_in_future`, `period_invalid` (before a proposal), `houses_of_several_agencies`, `houses_not_decidable` with the
 * first obstacle, `duplicate` (the number of that day), and as taking a number.
 */
export async function decideHouses(
  ctx: Context,
  { houseIds, numbering, decidedOn, note }: Wish,
  known: readonly JudgedHouse[] = [],
): Promise<{ id: string; number: string; houses: number }> {
  assert(decidedOn <= todayOf(ctx), 'day_in_future')
  await lockHouses(ctx, houseIds)
  const judged = await judgeDecision(ctx, houseIds, known)
  const houses = judged.map(({ house }) => house)
  const [first] = houses
  assert(first, 'not_found')
  const { agencyId } = first
  assert(
    houses.every((house) => house.agencyId === agencyId),
    'houses_of_several_agencies',
  )
  const refused = judged.filter(({ obstacles }) => obstacles.length > 0)
  const [worst] = refused
  assert(!worst, 'houses_not_decidable', {
    count: refused.length,
    code: worst?.house.code,
    why: worst?.obstacles[0]?.text.id,
  })
  assert(
    houses.every(({ proposedOn }) => proposedOn <= decidedOn),
    'period_invalid',
  )
  const id = newId()
  const subject = `Penetapan penerima perbaikan rumah, ${houses.length} rumah`
  const paper = {
    agencyId,
    kind: 'other',
    datedOn: decidedOn,
    subject,
  } as const
  const { number, letterId } = await numberOf(ctx, numbering, paper)
  await mapConstraints({ house_decisions__number: ['duplicate', { what: 'decree' }] }, () =>
    insertDecision(ctx, { id, agencyId, number, decidedOn, letterId, note }),
  )
  await record(ctx, 'house.decision', { kind: 'house_decision', id }, { houses: houses.length })
  const records = await writeLedger(ctx, { id, agencyId, number, decidedOn }, houses)
  await updateDecided(ctx, { decisionId: id, decidedOn }, records)
  await recordSteps(
    ctx,
    houses.map((house) => ({ houseId: house.id, kind: 'decide', details: { number, on: decidedOn } })),
  )
  return { id, number, houses: houses.length }
}
