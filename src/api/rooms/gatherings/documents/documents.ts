import { api, during, signedIn } from '#api/kit.ts'
import { issueDocument, listDocuments, writeDocument } from '#modules/gatherings/index.ts'
import { renderDocx } from '#platform/documents/render-docx.ts'
import { renderPdf } from '#platform/documents/render-pdf.ts'

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

const plain = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)

export const documents = {
  list: api.gatherings.documents.list.handler(({ context: { ctx }, input }) => listDocuments(ctx, input.id)),
  issue: api.gatherings.documents.issue.handler(async ({ context: { ctx }, input }) => {
    await issueDocument(ctx, input)
    return listDocuments(ctx, input.id)
  }),
  // Drawn outside the transaction: the embedded database would stand still meanwhile.
  file: signedIn.gatherings.documents.file.handler(async ({ context, input }) => {
    const document = await during(context, (ctx) => writeDocument(ctx, input))
    const bytes = input.format === 'pdf' ? await renderPdf(document) : await renderDocx(document)
    return new File([Uint8Array.from(bytes)], `${plain(document.title)}.${input.format}`, { type: TYPES[input.format] })
  }),
}
