import { api, during, type Incoming, signedIn } from '#api/kit.ts'
import {
  expectDeskPhoto,
  findPicture,
  keepDeskPhoto,
  listDoubtful,
  listPhotos,
  type PictureSize,
  preparePicture,
  presentPhoto,
  setPhotoAside,
  takePhotoBack,
} from '#modules/houses/index.ts'
import { assert } from '#platform/errors.ts'

/**
 * The picture of a hash that the caller may see. Its bytes never change, so the browser may keep it, and nobody between. Throws `photo_missing` where
 * the store has lost it.
 */
export async function sendPicture(incoming: Incoming, region: string, hash: string): Promise<File> {
  const bytes = await incoming.services.database.filesOf(region).find(hash)
  assert(bytes, 'photo_missing')
  incoming.resHeaders?.set('cache-control', 'private, max-age=31536000, immutable')
  incoming.resHeaders?.set('etag', `"${hash}"`)
  return new File([bytes], `${hash.slice(0, 12)}.jpg`, { type: 'image/jpeg' })
}

const routes = api.houses.photos
// Pictures are read and worked on outside of a transaction, which the embedded database has only one of.
const outside = signedIn.houses.photos

const picture = (size: PictureSize) =>
  outside[size].handler(async ({ context, input }) => {
    const hash = await during(context, (ctx) => findPicture(ctx, input.id, size))
    return sendPicture(context, context.signedIn.grant.region.code, hash)
  })

export const photos = {
  list: routes.list.handler(({ context: { ctx }, input }) => listPhotos(ctx, input.id)),
  doubtful: routes.doubtful.handler(async ({ context: { ctx }, input }) => ({
    ...(await listDoubtful(ctx, input)),
    page: input.page,
    pageSize: input.pageSize,
  })),
  picture: picture('picture'),
  thumb: picture('thumb'),
  add: outside.add.handler(async ({ context, input }) => {
    const { file, ...told } = input
    await during(context, (ctx) => expectDeskPhoto(ctx, told.id))
    const prepared = await preparePicture(context.services.database.filesOf(context.signedIn.grant.region.code), file)
    const kept = await during(context, async (ctx) => presentPhoto(ctx, await keepDeskPhoto(ctx, told, prepared)))
    context.services.sessions.forget()
    await context.services.afterCommit()
    return kept
  }),
  setAside: routes.setAside.handler(async ({ context: { ctx }, input }) =>
    presentPhoto(ctx, await setPhotoAside(ctx, input)),
  ),
  takeBack: routes.takeBack.handler(async ({ context: { ctx }, input }) =>
    presentPhoto(ctx, await takePhotoBack(ctx, input.id)),
  ),
}
