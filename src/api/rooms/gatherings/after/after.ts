import { api } from '#api/kit.ts'
import { noteReview, readAfter } from '#modules/gatherings/index.ts'

export const after = {
  get: api.gatherings.after.get.handler(({ context: { ctx }, input }) => readAfter(ctx, input.id)),
  review: api.gatherings.after.review.handler(({ context: { ctx }, input }) => noteReview(ctx, input)),
}
