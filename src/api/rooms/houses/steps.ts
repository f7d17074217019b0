import { api, duringEach, duringOnce, type Incoming, signedIn, toldOthers } from '#api/kit.ts'
import { contract } from '#contract/index.ts'
import type { SignedIn } from '#modules/accounts/index.ts'
import {
  cancelHouse,
  checkHandover,
  decideHouses,
  handOver,
  JUDGED_AT_ONCE,
  type JudgedHouse,
  judgeDecision,
  noteProgress,
} from '#modules/houses/index.ts'
import { answerHouse } from './records.ts'

/** Judges many houses some at a time, so that nobody else waits for all of them. */
const judgeInTurns = async (context: Incoming & { readonly signedIn: SignedIn }, houseIds: readonly string[]) =>
  (await duringEach(context, { all: [...new Set(houseIds)], atOnce: JUDGED_AT_ONCE }, judgeDecision)).flat()

export const decisions = {
  check: signedIn.houses.decisions.check.handler(async ({ context, input }) =>
    (await judgeInTurns(context, input.houseIds))
      .map(({ house, obstacles }) => ({
        ...{ id: house.id, code: house.code, ownerName: house.owner.name },
        obstacles: [...obstacles],
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  ),
  make: signedIn.houses.decisions.make.handler(async ({ context, input, path }) => {
    let known: readonly JudgedHouse[] = []
    const made = await duringOnce(
      context,
      { path, input, output: contract.houses.decisions.make['~orpc'].outputSchema },
      (ctx) => decideHouses(ctx, input, known),
      async () => {
        known = await judgeInTurns(context, input.houseIds)
      },
    )
    await toldOthers(context)
    return made
  }),
}

export const works = {
  progress: api.houses.works.progress.handler(async ({ context: { ctx }, input }) =>
    answerHouse(ctx, await noteProgress(ctx, input)),
  ),
  check: api.houses.works.check.handler(({ context: { ctx }, input }) => checkHandover(ctx, input.id)),
  handOver: api.houses.works.handOver.handler(async ({ context: { ctx }, input }) =>
    answerHouse(ctx, await handOver(ctx, input)),
  ),
  cancel: api.houses.works.cancel.handler(async ({ context: { ctx }, input }) =>
    answerHouse(ctx, await cancelHouse(ctx, input)),
  ),
}
