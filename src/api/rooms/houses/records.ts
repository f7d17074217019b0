import { api } from '#api/kit.ts'
import type { House as Shape } from '#contract/houses/house.ts'
import {
  canOnHouses,
  createHouse,
  editHouse,
  gapOf,
  type ReadHouse,
  type ReadJudgement,
  readHouse,
  readJudgement,
  revealNumbers,
  SURVEY_SCALE,
  showHistory,
} from '#modules/houses/index.ts'
import type { Context } from '#platform/context.ts'

/** A house with what its reader may do with it. */
export function presentHouse({ actor }: Context, house: ReadHouse): Shape {
  const { money, owner } = house
  return {
    ...house,
    owner: { name: owner.name, sex: owner.sex, disabled: owner.disabled },
    money: { ...money, gap: gapOf(money) },
    can: {
      edit: canOnHouses.edit(actor, house),
      readPrivate: canOnHouses.readPrivate(actor, house),
      decide: canOnHouses.decide(actor, house),
      plan: canOnHouses.plan(actor, house),
      give: canOnHouses.give(actor, house),
      build: canOnHouses.build(actor, house),
      handOver: canOnHouses.handOver(actor, house),
      cancel: canOnHouses.cancel(actor, house),
    },
  }
}

/** The same read anew, for the answer to a change. */
export const answerHouse = async (ctx: Context, { id }: { readonly id: string }): Promise<Shape> =>
  presentHouse(ctx, await readHouse(ctx, id))

const presentJudgement = ({ score, missing, conflicts, conditions }: ReadJudgement) => ({
  score,
  missing: [...missing],
  conflicts: [...conflicts],
  conditions: conditions.map(({ condition: { code, label, remedy }, isMet }) => ({ code, label, remedy, isMet })),
})

export const records = {
  get: api.houses.records.get.handler(({ context: { ctx }, input }) => answerHouse(ctx, input)),
  create: api.houses.records.create.handler(async ({ context: { ctx }, input }) =>
    answerHouse(ctx, await createHouse(ctx, input)),
  ),
  edit: api.houses.records.edit.handler(async ({ context: { ctx }, input }) =>
    answerHouse(ctx, await editHouse(ctx, input)),
  ),
  reveal: api.houses.records.reveal.handler(({ context: { ctx }, input }) => revealNumbers(ctx, input)),
  judgement: api.houses.records.judgement.handler(async ({ context: { ctx }, input }) => {
    const { before, after } = await readJudgement(ctx, input.id)
    return { scale: SURVEY_SCALE, before: presentJudgement(before), after: presentJudgement(after) }
  }),
  history: api.houses.records.history.handler(async ({ context: { ctx }, input }) =>
    (await showHistory(ctx, input.id)).map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
  ),
}
