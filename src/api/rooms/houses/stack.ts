import { api } from '#api/kit.ts'
import type { Gift as Shape } from '#contract/houses/stack.ts'
import {
  cancelGift,
  canOnHouses,
  correctGift,
  deliverGift,
  gapOf,
  HOUSE_SCHEMES,
  type NamedGift,
  promiseGift,
  readPlan,
  readStack,
  retractDelivery,
  savePlan,
} from '#modules/houses/index.ts'
import type { Context } from '#platform/context.ts'
import { answerHouse } from './records.ts'

const presentGift = ({ agencyId: _, pledgeId: __, deliveryId: ___, ...gift }: NamedGift): Shape => gift

async function answerStack(ctx: Context, { id }: { readonly id: string }) {
  const { house, gifts } = await readStack(ctx, id)
  return {
    rows: gifts.map(presentGift),
    money: { ...house.money, gap: gapOf(house.money) },
    schemes: [...HOUSE_SCHEMES],
    can: { give: canOnHouses.give(ctx.actor, house) },
  }
}

export const plan = {
  get: api.houses.plan.get.handler(({ context: { ctx }, input }) => readPlan(ctx, input.id)),
  save: api.houses.plan.save.handler(async ({ context: { ctx }, input }) =>
    answerHouse(ctx, await savePlan(ctx, input)),
  ),
}

export const givers = {
  list: api.houses.givers.list.handler(({ context: { ctx }, input }) => answerStack(ctx, input)),
  promise: api.houses.givers.promise.handler(async ({ context: { ctx }, input }) => {
    await promiseGift(ctx, input)
    return answerStack(ctx, input)
  }),
  deliver: api.houses.givers.deliver.handler(async ({ context: { ctx }, input }) => {
    await deliverGift(ctx, input)
    return answerStack(ctx, input)
  }),
  correct: api.houses.givers.correct.handler(async ({ context: { ctx }, input }) => {
    await correctGift(ctx, input)
    return answerStack(ctx, input)
  }),
  retract: api.houses.givers.retract.handler(async ({ context: { ctx }, input }) => {
    await retractDelivery(ctx, input)
    return answerStack(ctx, input)
  }),
  cancel: api.houses.givers.cancel.handler(async ({ context: { ctx }, input }) => {
    await cancelGift(ctx, input)
    return answerStack(ctx, input)
  }),
}
