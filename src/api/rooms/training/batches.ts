import { api } from '#api/kit.ts'
import { findNames } from '#modules/accounts/index.ts'
import {
  cancelBatch,
  copyBatch,
  createBatch,
  editBatch,
  exportBatches,
  finishBatch,
  getBatch,
  listBatches,
  listSteps,
  openBatch,
  startBatch,
  withdrawBatch,
} from '#modules/training/index.ts'
import { presentBatches, presentOne } from './present.ts'

export const batches = {
  list: api.training.batches.list.handler(async ({ context: { ctx }, input }) => {
    const { rows, total, sums } = await listBatches(ctx, input)
    return { rows: await presentBatches(ctx, rows), total, sums, page: input.page, pageSize: input.pageSize }
  }),
  export: api.training.batches.export.handler(({ context: { ctx }, input }) => exportBatches(ctx, input)),
  get: api.training.batches.get.handler(async ({ context: { ctx }, input }) =>
    presentOne(ctx, await getBatch(ctx, input.id)),
  ),
  create: api.training.batches.create.handler(async ({ context: { ctx }, input }) =>
    presentOne(ctx, await createBatch(ctx, input)),
  ),
  edit: api.training.batches.edit.handler(async ({ context: { ctx }, input }) =>
    presentOne(ctx, await editBatch(ctx, input)),
  ),
  copy: api.training.batches.copy.handler(async ({ context: { ctx }, input }) =>
    presentOne(ctx, await copyBatch(ctx, input)),
  ),
  open: api.training.batches.open.handler(async ({ context: { ctx }, input }) =>
    presentOne(ctx, await openBatch(ctx, input)),
  ),
  withdraw: api.training.batches.withdraw.handler(async ({ context: { ctx }, input }) =>
    presentOne(ctx, await withdrawBatch(ctx, input)),
  ),
  start: api.training.batches.start.handler(async ({ context: { ctx }, input }) =>
    presentOne(ctx, await startBatch(ctx, input)),
  ),
  finish: api.training.batches.finish.handler(async ({ context: { ctx }, input }) =>
    presentOne(ctx, await finishBatch(ctx, input)),
  ),
  cancel: api.training.batches.cancel.handler(async ({ context: { ctx }, input }) =>
    presentOne(ctx, await cancelBatch(ctx, input)),
  ),
  history: api.training.batches.history.handler(async ({ context: { ctx }, input }) => {
    const { rows, total } = await listSteps(ctx, input)
    const names = await findNames(
      ctx,
      rows.map(({ byUser }) => byUser),
    )
    const shown = rows.map(({ byUser, traineeName, at, ...step }) => ({
      ...step,
      trainee: traineeName ?? '',
      by: names.get(byUser) ?? '',
      at: at.toISOString(),
    }))
    return { rows: shown, total, page: input.page, pageSize: input.pageSize }
  }),
}
