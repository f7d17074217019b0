import { duringLink, guest, holder } from '#api/guest.ts'
import { api } from '#api/kit.ts'
import {
  expectPhoto,
  findPictureByLink,
  keepPhoto,
  openField,
  preparePicture,
  readSurvey,
  takeAnswers,
  takeDiscards,
  tellSurvey,
} from '#modules/houses/index.ts'
import { sendPicture } from './photos.ts'

export const field = {
  open: guest.houses.field.open.handler(({ context: { ctx, link } }) => openField(ctx, link)),
  sync: guest.houses.field.sync.handler(async ({ context: { ctx, link }, input }) => ({
    now: ctx.clock.now().toISOString(),
    ...(await takeAnswers(ctx, link, input)),
  })),
  photo: holder.houses.field.photo.handler(async ({ context, input }) => {
    const { link, services } = context
    const { file, token: _, ...told } = input
    const known = await duringLink(context, link, (ctx) => expectPhoto(ctx, link, told))
    if (known) return known
    // The picture is worked on between the transactions: the embedded database would stand still meanwhile.
    const picture = await preparePicture(services.database.filesOf(link.region), file, told.sha256)
    const kept = await duringLink(context, link, (ctx) => keepPhoto(ctx, link, told, picture))
    await services.afterCommit()
    return kept
  }),
  discard: guest.houses.field.discard.handler(async ({ context: { ctx, link }, input }) => ({
    noted: await takeDiscards(ctx, link, input.items),
  })),
  thumb: holder.houses.field.thumb.handler(async ({ context, input }) => {
    const hash = await duringLink(context, context.link, (ctx) => findPictureByLink(ctx, context.link, input.photoId))
    return sendPicture(context, context.link.region, hash)
  }),
}

export const survey = {
  get: api.houses.survey.get.handler(({ context: { ctx }, input }) => readSurvey(ctx, input.id)),
  tell: api.houses.survey.tell.handler(({ context: { ctx }, input }) => tellSurvey(ctx, input)),
}
