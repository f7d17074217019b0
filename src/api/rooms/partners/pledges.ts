import { api, during, signedIn } from '#api/kit.ts'
import { confirmReportedGift } from '#modules/houses/index.ts'
import {
  cancelOwnPledge,
  confirmReported,
  correctOwnPledge,
  getPledge,
  getReported,
  listPledges,
  noteDelivery,
  refuseReported,
  takePledge,
  thankByLetter,
  thankOtherwise,
  valuePledge,
  withdrawOwnDelivery,
  writeLetterOfThanks,
} from '#modules/partners/index.ts'
import { renderFile } from '#platform/documents/render.ts'

const routes = api.partners.pledges

export const pledges = {
  list: routes.list.handler(({ context: { ctx }, input }) => listPledges(ctx, input)),
  get: routes.get.handler(({ context: { ctx }, input }) => getPledge(ctx, input.id)),
  record: routes.record.handler(({ context: { ctx }, input }) => takePledge(ctx, input)),
  correct: routes.correct.handler(({ context: { ctx }, input }) => correctOwnPledge(ctx, input)),
  deliver: routes.deliver.handler(({ context: { ctx }, input }) => noteDelivery(ctx, input)),
  // A house keeps its own givers: what a partner reported to one is confirmed in its stack, and stands on both sides.
  confirm: routes.confirm.handler(async ({ context: { ctx }, input }) => {
    const reported = await getReported(ctx, input.id)
    if (reported.pledge.purpose.kind !== 'house') return confirmReported(ctx, input.id)
    await confirmReportedGift(ctx, reported)
    return getPledge(ctx, reported.pledge.id)
  }),
  refuse: routes.refuse.handler(({ context: { ctx }, input }) => refuseReported(ctx, input)),
  withdraw: routes.withdraw.handler(({ context: { ctx }, input }) => withdrawOwnDelivery(ctx, input)),
  value: routes.value.handler(({ context: { ctx }, input }) => valuePledge(ctx, input)),
  thank: routes.thank.handler(({ context: { ctx }, input }) => thankByLetter(ctx, input)),
  thankOtherwise: routes.thankOtherwise.handler(({ context: { ctx }, input }) => thankOtherwise(ctx, input)),
  // Drawn outside the transaction: the embedded database would stand still meanwhile.
  letter: signedIn.partners.pledges.letter.handler(async ({ context, input }) =>
    renderFile(await during(context, (ctx) => writeLetterOfThanks(ctx, input.id)), input.format),
  ),
  cancel: routes.cancel.handler(({ context: { ctx }, input }) => cancelOwnPledge(ctx, input)),
}
