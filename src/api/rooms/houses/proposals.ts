import { api, during, duringEach, duringOnce, signedIn, toldOthers } from '#api/kit.ts'
import { contract } from '#contract/index.ts'
import {
  ASKED_AT_ONCE,
  type AskedRows,
  admitRows,
  askAboutRows,
  listCandidates,
  proposeFromList,
} from '#modules/houses/index.ts'
import { assertWithinLimits } from './records.ts'

export const proposals = {
  candidates: api.houses.proposals.candidates.handler(async ({ context: { ctx }, input }) => ({
    ...(await listCandidates(ctx, input)),
    page: input.page,
    pageSize: input.pageSize,
  })),
  take: signedIn.houses.proposals.take.handler(async ({ context, input, path }) => {
    let asked: AskedRows = new Map()
    /** Counted and written to the log before anything is said, and kept whatever becomes of the proposal. */
    const ask = async () => {
      const admitted = await during(context, (ctx) => admitRows(ctx, input))
      if (!admitted) return
      if ('limit' in admitted) return assertWithinLimits(admitted)
      const { admission, recordIds } = admitted
      const told = await duringEach(context, { all: recordIds, atOnce: ASKED_AT_ONCE }, (ctx, some) =>
        askAboutRows(ctx, admission, { ...input, recordIds: some }),
      )
      asked = new Map(told.flatMap((rows) => [...rows]))
    }
    const taken = await duringOnce(
      context,
      { path, input, output: contract.houses.proposals.take['~orpc'].outputSchema },
      (ctx) => proposeFromList(ctx, input, asked),
      ask,
    )
    await toldOthers(context)
    return taken
  }),
}
