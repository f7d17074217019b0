import { api } from '#api/kit.ts'
import { listCandidates, proposeFromList } from '#modules/houses/index.ts'

export const proposals = {
  candidates: api.houses.proposals.candidates.handler(async ({ context: { ctx }, input }) => ({
    ...(await listCandidates(ctx, input)),
    page: input.page,
    pageSize: input.pageSize,
  })),
  take: api.houses.proposals.take.handler(async ({ context: { ctx }, input }) => {
    const { made, skipped } = await proposeFromList(ctx, input)
    return { made: [...made], skipped: [...skipped] }
  }),
}
