import { api } from '#api/kit.ts'
import {
  cancelHouse,
  checkHandover,
  decideHouses,
  handOver,
  judgeDecision,
  noteProgress,
} from '#modules/houses/index.ts'
import { answerHouse } from './records.ts'

export const decisions = {
  check: api.houses.decisions.check.handler(async ({ context: { ctx }, input }) =>
    (await judgeDecision(ctx, input.houseIds)).map(({ house, obstacles }) => ({
      ...{ id: house.id, code: house.code, ownerName: house.owner.name },
      obstacles: [...obstacles],
    })),
  ),
  make: api.houses.decisions.make.handler(({ context: { ctx }, input }) => decideHouses(ctx, input)),
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
