import { api } from '#api/kit.ts'
import {
  decideCarried,
  listCarried,
  listMeetingsOfSeries,
  planNext,
  resolveCarried,
} from '#modules/gatherings/index.ts'
import { presentGathering } from '../events.ts'
import { presentCarried } from './present.ts'

export const carried = {
  list: api.gatherings.carried.list.handler(async ({ context: { ctx }, input }) =>
    presentCarried(ctx, await listCarried(ctx, input.id)),
  ),
  decide: api.gatherings.carried.decide.handler(async ({ context: { ctx }, input }) =>
    presentCarried(ctx, await decideCarried(ctx, input)),
  ),
  resolve: api.gatherings.carried.resolve.handler(async ({ context: { ctx }, input }) =>
    presentCarried(ctx, await resolveCarried(ctx, input)),
  ),
}

export const series = {
  list: api.gatherings.series.list.handler(({ context: { ctx }, input }) => listMeetingsOfSeries(ctx, input.id)),
  next: api.gatherings.series.next.handler(async ({ context: { ctx }, input }) =>
    presentGathering(ctx, await planNext(ctx, input)),
  ),
}
