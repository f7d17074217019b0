import type { Numbering, Obstacle } from '#contract/houses/steps.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { getHouse, holdHouse } from '../get-house.ts'
import { gapOf, type House } from '../house.ts'
import { listStages } from '../queries/evidence.ts'
import { listGifts } from '../queries/givers.ts'
import { listDecisionsById } from '../queries/names.ts'
import { updateHouse } from '../queries/write-houses.ts'
import { recordStep } from '../record-step.ts'
import { judgeHouse } from '../survey/read-judgement.ts'
import { settleLedger } from './ledger.ts'
import { numberOf } from './number-of.ts'
import { obstacle } from './obstacles.ts'

const written = (amount: number) => new Intl.NumberFormat('id-ID').format(amount)

/** An obstacle, and whether a reason passes it. */
export interface HandoverObstacle extends Obstacle {
  readonly byReason: boolean
}

const firm = (found: Obstacle): HandoverObstacle => ({ ...found, byReason: false })

async function judge(ctx: Context, house: House): Promise<HandoverObstacle[]> {
  const { money, progress, id, state } = house
  const stages = await listStages(ctx, id)
  const lacking = ['0', ...(stages.has(30) ? [] : ['50']), '100'].filter((stage) => !stages.has(Number(stage)))
  const { score } = await judgeHouse(ctx, id, 'after')
  const isOpen = score.indicators.some(({ fails }) => fails === null)
  const failing = score.indicators.filter(({ fails }) => fails === true)
  return [
    ...(state === 'building' ? [] : [firm(obstacle('house_step_early', { state }))]),
    ...(money.cost === 0 || gapOf(money) > 0
      ? [firm(obstacle('handover_gap', { amount: written(gapOf(money)) }))]
      : []),
    ...(money.promised > 0 ? [firm(obstacle('handover_undelivered', { amount: written(money.promised) }))] : []),
    ...(progress === 100 ? [] : [firm(obstacle('handover_unfinished', { progress }))]),
    ...(lacking.length > 0 ? [firm(obstacle('handover_photos', { stages: lacking.join(', ') }))] : []),
    ...(isOpen ? [{ ...obstacle('handover_survey'), byReason: true }] : []),
    ...(failing.length > 0 ? [{ ...obstacle('handover_unfit', { count: failing.length }), byReason: true }] : []),
  ]
}

/** What the handover of a house still lacks. Throws `not_found`. */
export async function checkHandover(ctx: Context, id: string): Promise<HandoverObstacle[]> {
  return judge(ctx, await getHouse(ctx, id))
}

/** A house is handed over when it was decided and all of its gifts have come. */
async function earliestDay(ctx: Context, { id, proposedOn, decisionId }: House): Promise<string> {
  const decision = decisionId === null ? undefined : (await listDecisionsById(ctx, [decisionId])).get(decisionId)
  const delivered = (await listGifts(ctx, id)).flatMap(({ state, deliveredOn }) =>
    state === 'delivered' && deliveredOn !== null ? [deliveredOn] : [],
  )
  return [decision?.decidedOn ?? '', ...delivered].reduce((last, day) => (day > last ? day : last), proposedOn)
}

/**
 * Hands a house over under a number (BAST): paid and delivered in full, photographed at 0, 30 or 50, and 100 percent, and fit by the same survey
 * (or with a reason). Throws `not_found`, `forbidden`, `house_over`, `conflict`, `day_in_future`, `period_invalid` (before the decree or a delivery),
 * `handover_not_ready` with the first obstacle, `handover_number_taken`, and as taking a number.
 */
export async function handOver(
  ctx: Context,
  input: { id: string; version: number; on: string; numbering: Numbering; reason: string },
): Promise<House> {
  const { id, version, on, numbering, reason } = input
  const house = await holdHouse(ctx, id)
  assert(house.version === version, 'conflict')
  assert(on <= todayOf(ctx), 'day_in_future')
  assert(on >= (await earliestDay(ctx, house)), 'period_invalid')
  const obstacles = await judge(ctx, house)
  const standing = obstacles.filter(({ byReason }) => !byReason || reason.length < 3)
  assert(standing.length === 0, 'handover_not_ready', { count: standing.length, why: standing[0]?.text.id })
  const { number } = await numberOf(ctx, numbering, {
    ...{ agencyId: house.agencyId, kind: 'record', datedOn: on },
    subject: `Berita acara serah terima rumah ${house.code}`,
  })
  await mapConstraints({ houses__handover_number: ['handover_number_taken', { number }] }, () =>
    updateHouse(ctx, id, {
      ...{ state: 'handed_over', stateSince: on, handedOverOn: on, handoverNumber: number },
      handoverReason: obstacles.length > 0 ? reason : '',
    }),
  )
  await settleLedger(ctx, house, { state: 'delivered', givenOn: on, value: house.money.cost })
  const words = obstacles.length > 0 ? { reason } : {}
  await recordStep(ctx, id, 'hand_over', { number, on, cost: house.money.cost }, words)
  return getHouse(ctx, id)
}
