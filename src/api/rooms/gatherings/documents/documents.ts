import { api, during, signedIn } from '#api/kit.ts'
import { issueDocument, listDocuments, writeDocument } from '#modules/gatherings/index.ts'
import { renderFile } from '#platform/documents/render.ts'

export const documents = {
  list: api.gatherings.documents.list.handler(({ context: { ctx }, input }) => listDocuments(ctx, input.id)),
  issue: api.gatherings.documents.issue.handler(async ({ context: { ctx }, input }) => {
    await issueDocument(ctx, input)
    return listDocuments(ctx, input.id)
  }),
  // Drawn outside the transaction: the embedded database would stand still meanwhile.
  file: signedIn.gatherings.documents.file.handler(async ({ context, input }) =>
    renderFile(await during(context, (ctx) => writeDocument(ctx, input)), input.format),
  ),
}
