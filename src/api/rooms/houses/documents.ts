import { api, during, signedIn } from '#api/kit.ts'
import { candidatesPaper, decisionPaper, listDecisions, writeHousePaper } from '#modules/houses/index.ts'
import { renderFile } from '#platform/documents/render.ts'

// Papers are drawn outside the transaction: the embedded database would stand still meanwhile.
export const documents = {
  file: signedIn.houses.documents.file.handler(async ({ context, input }) =>
    renderFile(await during(context, (ctx) => writeHousePaper(ctx, input)), input.format),
  ),
  decisions: api.houses.documents.decisions.handler(async ({ context: { ctx }, input }) => ({
    ...(await listDecisions(ctx, input)),
    page: input.page,
    pageSize: input.pageSize,
  })),
  decision: signedIn.houses.documents.decision.handler(async ({ context, input }) =>
    renderFile(await during(context, (ctx) => decisionPaper(ctx, input.id)), input.format),
  ),
  candidates: signedIn.houses.documents.candidates.handler(async ({ context, input }) =>
    renderFile(await during(context, (ctx) => candidatesPaper(ctx, input.houseIds)), input.format),
  ),
}
