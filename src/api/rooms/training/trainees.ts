import { api } from '#api/kit.ts'
import { getTrainee, listTrainees } from '#modules/training/index.ts'
import { presentTrainee, presentTrainees } from './present-trainee.ts'

export const trainees = {
  list: api.training.trainees.list.handler(async ({ context: { ctx }, input }) => {
    const { rows, total } = await listTrainees(ctx, input)
    return { rows: await presentTrainees(ctx, rows), total, page: input.page, pageSize: input.pageSize }
  }),
  get: api.training.trainees.get.handler(async ({ context: { ctx }, input }) =>
    presentTrainee(ctx, await getTrainee(ctx, input.id)),
  ),
}
