import type { Photo as Shape } from '#contract/houses/photos/photos.ts'
import { nameAreas } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { LinkToken } from '#platform/vault/links.ts'
import { covers } from '../field/officer.ts'
import { officerOfLink } from '../field/officers.ts'
import { nameTellers } from '../field/present-standing.ts'
import { getHouse } from '../get-house.ts'
import type { House } from '../house.ts'
import { can } from '../policy.ts'
import { findHouse, findHouses } from '../queries/houses.ts'
import type { Photo } from './photo.ts'
import { type DoubtFilter, findPhoto, listPhotosOf, pageDoubtful } from './queries/photos.ts'

export type PictureSize = 'picture' | 'thumb'

const hashOf = ({ fileHash, thumbHash }: Photo, size: PictureSize) => (size === 'picture' ? fileHash : thumbHash)

/** Photographs as the contract shows them; the hash in the address makes it one that never changes. */
export async function presentPhotos(
  ctx: Context,
  photos: readonly Photo[],
  houses: ReadonlyMap<string, House>,
): Promise<Shape[]> {
  const tellers = photos.flatMap(({ officerId, setAside }) => [officerId, ...(setAside ? [setAside.by] : [])])
  const nameOf = await nameTellers(ctx, [...new Set(tellers)])
  const addressOf = (photo: Photo, size: PictureSize) =>
    `/api/house-photos/${photo.id}/${size}?v=${hashOf(photo, size).slice(0, 12)}`
  return photos.map((photo) => {
    const { sha256: _, fileHash: __, thumbHash: ___, spot, officerId, setAside, takenAt, receivedAt, ...rest } = photo
    const house = houses.get(photo.houseId)
    return {
      ...rest,
      doubts: [...photo.doubts],
      takenAt: takenAt.toISOString(),
      receivedAt: receivedAt.toISOString(),
      position: spot,
      officer: nameOf(officerId),
      setAside: setAside && { at: setAside.at.toISOString(), reason: setAside.reason, by: nameOf(setAside.by) },
      picture: addressOf(photo, 'picture'),
      thumb: addressOf(photo, 'thumb'),
      can: { setAside: house !== undefined && can.edit(ctx.actor, house) },
    }
  })
}

/** One photograph as the contract shows it. Throws `not_found`. */
export async function presentPhoto(ctx: Context, photo: Photo): Promise<Shape> {
  const house = await getHouse(ctx, photo.houseId)
  const [shown] = await presentPhotos(ctx, [photo], new Map([[house.id, house]]))
  assert(shown, 'not_found')
  return shown
}

/** The photographs of a house by stage, angle and time, those set aside too. Throws `not_found`. */
export async function listPhotos(ctx: Context, houseId: string) {
  const house = await getHouse(ctx, houseId)
  const rows = await presentPhotos(ctx, await listPhotosOf(ctx, [houseId]), new Map([[houseId, house]]))
  return { rows, can: { add: can.edit(ctx.actor, house) } }
}

/** One page of photographs that deserve a second look, of the houses that the actor may read. */
export async function listDoubtful(ctx: Context, filter: DoubtFilter) {
  const { rows, total } = await pageDoubtful(ctx, filter)
  const found = await findHouses(ctx, [...new Set(rows.map(({ houseId }) => houseId))])
  const houses = new Map(found.map((house) => [house.id, house]))
  const areaOf = await nameAreas(
    ctx,
    found.map(({ villageCode }) => villageCode),
  )
  const shown = await presentPhotos(ctx, rows, houses)
  return {
    total,
    rows: shown.flatMap((photo) => {
      const house = houses.get(photo.houseId)
      if (!house) return []
      const { id, code, owner, villageCode } = house
      return [{ ...photo, house: { id, code, ownerName: owner.name, village: areaOf(villageCode).fullName } }]
    }),
  }
}

/** The hash of a photograph's picture, for whoever may read the house. Throws `not_found`. */
export async function findPicture(ctx: Context, id: string, size: PictureSize): Promise<string> {
  const photo = await findPhoto(ctx, id)
  assert(photo, 'not_found')
  await getHouse(ctx, photo.houseId)
  return hashOf(photo, size)
}

/** The same for an officer of the house's village. Throws `link_invalid`, `officer_revoked`, `not_found`. */
export async function findPictureByLink(ctx: Context, link: LinkToken, id: string): Promise<string> {
  const officer = await officerOfLink(ctx, link)
  const photo = await findPhoto(ctx, id)
  const house = photo && (await findHouse(ctx, photo.houseId))
  assert(photo && house && covers(officer, house), 'not_found')
  return hashOf(photo, 'thumb')
}
