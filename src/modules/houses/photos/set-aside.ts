import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getHouse, holdHouse } from '../get-house.ts'
import { recordStep } from '../record-step.ts'
import type { Photo } from './photo.ts'
import { findPhoto, updateSetAside } from './queries/photos.ts'

async function change(ctx: Context, id: string, reason: string): Promise<Photo> {
  const photo = await findPhoto(ctx, id)
  assert(photo, 'not_found')
  await getHouse(ctx, photo.houseId)
  const house = await holdHouse(ctx, photo.houseId)
  assert((photo.setAside === null) === (reason !== ''), 'wrong_state', {
    state: photo.setAside ? 'photo_set_aside' : 'photo_standing',
  })
  await updateSetAside(ctx, id, reason)
  await recordStep(ctx, house.id, reason ? 'photo_set_aside' : 'photo_taken_back', { photoId: id })
  const changed = await findPhoto(ctx, id)
  assert(changed, 'not_found')
  return changed
}

/** A photograph counts no more: nothing is deleted, and the reason stands with it. Throws `not_found`, `forbidden`, `house_over`, `wrong_state`. */
export const setPhotoAside = (ctx: Context, { id, reason }: { id: string; reason: string }): Promise<Photo> =>
  change(ctx, id, reason)

/** It counts again. Throws what `setPhotoAside` does. */
export const takePhotoBack = (ctx: Context, id: string): Promise<Photo> => change(ctx, id, '')
