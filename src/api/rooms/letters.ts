import { api, during, signedIn } from '#api/kit.ts'
import type { Letter as Shape } from '#contract/letters/shapes.ts'
import {
  canOnLetters,
  exportRegister,
  findClassification,
  getLetter,
  type Letter,
  listRegister,
  previewNumber,
  readEmblem,
  readLetterSettings,
  reserveNumber,
  saveEmblem,
  saveLetterhead,
  saveNumbering,
  saveSigner,
  tryNumbering,
  useNumber,
  voidNumber,
  writeSample,
} from '#modules/letters/index.ts'
import type { Actor } from '#platform/context.ts'
import { renderFile } from '#platform/documents/render.ts'

const present = (actor: Actor, letter: Letter): Shape => ({
  id: letter.id,
  agency: letter.agency,
  number: letter.number,
  year: letter.year,
  kind: letter.kind,
  classification: letter.classification,
  urgency: letter.urgency,
  subject: letter.subject,
  recipient: letter.recipient,
  datedOn: letter.datedOn,
  state: letter.state,
  reason: letter.reason,
  revision: letter.revision,
  isInserted: letter.suffix !== '',
  isOutOfOrder: letter.isOutOfOrder,
  createdBy: letter.createdBy,
  createdAt: letter.createdAt.toISOString(),
  version: letter.version,
  can: { use: canOnLetters.use(actor, letter), void: canOnLetters.void(actor, letter) },
})

export const letters = {
  list: api.letters.list.handler(async ({ context: { ctx }, input }) => {
    const { rows, ...counts } = await listRegister(ctx, input)
    return { rows: rows.map((row) => present(ctx.actor, row)), ...counts, page: input.page, pageSize: input.pageSize }
  }),
  get: api.letters.get.handler(async ({ context: { ctx }, input }) => {
    const { letter, revisions } = await getLetter(ctx, input.id)
    return {
      letter: present(ctx.actor, letter),
      revisions: revisions.map(({ at, dataVersion: _, ...shown }) => ({ ...shown, at: at.toISOString() })),
    }
  }),
  export: api.letters.export.handler(({ context: { ctx }, input }) => exportRegister(ctx, input)),
  preview: api.letters.preview.handler(({ context: { ctx }, input }) => previewNumber(ctx, input)),
  reserve: api.letters.reserve.handler(async ({ context: { ctx }, input }) =>
    present(ctx.actor, await reserveNumber(ctx, input)),
  ),
  use: api.letters.use.handler(async ({ context: { ctx }, input }) => present(ctx.actor, await useNumber(ctx, input))),
  void: api.letters.void.handler(async ({ context: { ctx }, input }) =>
    present(ctx.actor, await voidNumber(ctx, input)),
  ),
  classification: api.letters.classification.handler(({ context: { ctx }, input }) => findClassification(ctx, input)),
  settings: api.letters.settings.handler(({ context: { ctx }, input }) => readLetterSettings(ctx, input.agencyId)),
  saveLetterhead: api.letters.saveLetterhead.handler(
    async ({ context: { ctx }, input: { agencyId, ...letterhead } }) => {
      await saveLetterhead(ctx, agencyId, letterhead)
      return readLetterSettings(ctx, agencyId)
    },
  ),
  emblem: api.letters.emblem.handler(({ context: { ctx }, input }) => readEmblem(ctx, input.agencyId)),
  saveEmblem: signedIn.letters.saveEmblem.handler(async ({ context, input: { agencyId, file } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return during(context, async (ctx) => {
      await saveEmblem(ctx, agencyId, bytes)
      return readLetterSettings(ctx, agencyId)
    })
  }),
  removeEmblem: api.letters.removeEmblem.handler(async ({ context: { ctx }, input: { agencyId } }) => {
    await saveEmblem(ctx, agencyId, null)
    return readLetterSettings(ctx, agencyId)
  }),
  tryNumbering: api.letters.tryNumbering.handler(({ context: { ctx }, input: { agencyId, ...numbering } }) =>
    tryNumbering(ctx, agencyId, numbering),
  ),
  saveNumbering: api.letters.saveNumbering.handler(async ({ context: { ctx }, input: { agencyId, ...numbering } }) => {
    await saveNumbering(ctx, agencyId, numbering)
    return readLetterSettings(ctx, agencyId)
  }),
  saveSigner: api.letters.saveSigner.handler(async ({ context: { ctx }, input }) => {
    await saveSigner(ctx, input)
    return readLetterSettings(ctx, input.agencyId)
  }),
  // Drawn outside of the transaction, which only reads what stands on the paper.
  sample: signedIn.letters.sample.handler(async ({ context, input }) =>
    renderFile(await during(context, (ctx) => writeSample(ctx, input.agencyId)), input.format),
  ),
}
