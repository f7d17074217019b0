import { api } from '#api/kit.ts'
import { listNeeds, makeSessions, provideNeeds } from '#modules/training/index.ts'

export const preparation = {
  needs: api.training.preparation.needs.handler(async ({ context: { ctx }, input }) =>
    (await listNeeds(ctx, input.batchId)).map(
      ({ batchId, title, name, agency, startsOn, state, followup, mayOpen, ...line }) => ({
        ...{ need: line.need, admitted: line.admitted, waiting: line.waiting },
        batch: { id: batchId, title, name, agency, startsOn, state },
        followup: followup ? { id: mayOpen ? followup.id : null, state: followup.state, dueOn: followup.dueOn } : null,
      }),
    ),
  ),
  provide: api.training.preparation.provide.handler(async ({ context: { ctx }, input }) => ({
    opened: await provideNeeds(ctx, input.id),
  })),
  makeSessions: api.training.preparation.makeSessions.handler(({ context: { ctx }, input }) =>
    makeSessions(ctx, input),
  ),
}
