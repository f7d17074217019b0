import type { PhotoAngle, PhotoDoubt, PhotoStage } from '#contract/houses/shapes.ts'
import { findMetresOutside } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Officer, takesFor } from '../field/officer.ts'
import { type Bringer, isOffice, officerBy } from '../field/officers.ts'
import { updateOfficer } from '../field/queries/officers.ts'
import { clampOffset } from '../field/take-answers.ts'
import { holdHouse } from '../get-house.ts'
import { type House, isOver } from '../house.ts'
import { findHouse, lockHouses } from '../queries/houses.ts'
import { recordStep } from '../record-step.ts'
import { type Doubtful, doubtsOf, type Spot } from './doubts.ts'
import { followPhoto } from './follow-photo.ts'
import type { Photo } from './photo.ts'
import { photoRules } from './photo-rules.ts'
import type { KeptPicture } from './prepare-picture.ts'
import { countPhotos, findPhoto, findSameBytes, insertPhoto } from './queries/photos.ts'

/** What an officer's device says of a photograph. */
export interface ToldPhoto {
  readonly id: string
  readonly houseId: string
  readonly stage: PhotoStage
  readonly angle: PhotoAngle
  readonly deviceAt: string
  readonly run: string
  readonly offsetMs: number
  readonly latitude?: number | undefined
  readonly longitude?: number | undefined
  readonly accuracyM?: number | undefined
  /** Undefined before the picture is read, where the device could not make it. */
  readonly sha256?: string | undefined
  readonly ghostOf?: string | undefined
  readonly reason: string
}

export interface PhotoOutcome {
  readonly id: string
  readonly outcome: 'kept' | 'known'
  readonly doubts: PhotoDoubt[]
  readonly progress: number
}

const spotOf = ({ latitude, longitude, accuracyM }: ToldPhoto): Spot | null =>
  latitude === undefined || longitude === undefined ? null : { latitude, longitude, accuracyM: accuracyM ?? null }

const findSame = (ctx: Context, { sha256 = '', houseId }: ToldPhoto) => findSameBytes(ctx, { sha256, houseId })

async function judge(ctx: Context, told: ToldPhoto, house: House): Promise<Doubtful> {
  const spot = spotOf(told)
  const { isElsewhere } = await findSame(ctx, told)
  return doubtsOf(
    {
      spot,
      house: house.position,
      outsideM: spot && (await findMetresOutside(ctx, house.villageCode, spot)),
      offsetMs: told.offsetMs,
      takenAt: new Date(new Date(told.deviceAt).getTime() + told.offsetMs),
      ...{ now: ctx.clock.now(), proposedOn: house.proposedOn },
      isSeenAtAnotherHouse: isElsewhere,
    },
    photoRules(),
  )
}

/** What came before under this id, or with these bytes for this house: sending again is harmless. */
async function findKept(ctx: Context, told: ToldPhoto): Promise<Photo | undefined> {
  const earlier = await findPhoto(ctx, told.id)
  assert(!earlier || earlier.houseId === told.houseId, 'idempotency_reused')
  return earlier ?? (await findSame(ctx, told)).here
}

async function findKnown(ctx: Context, told: ToldPhoto, house: House): Promise<PhotoOutcome | undefined> {
  const same = await findKept(ctx, told)
  return same && { id: told.id, outcome: 'known', doubts: [...same.doubts], progress: house.progress }
}

async function assertRoom(ctx: Context, houseId: string): Promise<void> {
  const { photosMost } = photoRules()
  assert((await countPhotos(ctx, houseId)) < photosMost, 'photos_full', { count: photosMost })
}

interface Expected {
  readonly officer: Officer
  readonly house: House
  readonly known: PhotoOutcome | undefined
  readonly judged: Doubtful
}

async function expect(ctx: Context, by: Bringer, told: ToldPhoto): Promise<Expected> {
  const officer = await officerBy(ctx, by)
  const house = await findHouse(ctx, told.houseId)
  assert(house && takesFor(officer, house, isOffice(by)), 'not_found')
  const known = await findKnown(ctx, told, house)
  const judged = await judge(ctx, told, house)
  if (known) return { officer, house, known, judged }
  assert(!isOver(house), 'house_over', { state: house.state })
  await assertRoom(ctx, house.id)
  const [first] = judged.doubts
  assert(first === undefined || told.reason !== '', 'photo_doubtful', { what: first, doubts: judged.doubts })
  return { officer, house, known, judged }
}

/**
 * Looks at what is said of a photograph before its picture is worked on: answers what is known already, else undefined. A doubtful one without a
 * reason is sent back for it, so that every doubt has the word of who stood there. Throws what `officerBy` does, `not_found`, `house_over`,
 * `photos_full`, `photo_doubtful`, `idempotency_reused`.
 */
export async function expectPhoto(ctx: Context, by: Bringer, told: ToldPhoto): Promise<PhotoOutcome | undefined> {
  return (await expect(ctx, by, told)).known
}

/** Keeps a photograph whose picture lies in the store. Looks again, since another one may have come meanwhile; throws what `expectPhoto` does. */
export async function keepPhoto(
  ctx: Context,
  by: Bringer,
  told: ToldPhoto,
  picture: KeptPicture,
): Promise<PhotoOutcome> {
  await lockHouses(ctx, [told.houseId])
  const { officer, house, known, judged } = await expect(ctx, by, { ...told, sha256: picture.sha256 })
  if (known) return known
  const now = ctx.clock.now()
  const takenAt = new Date(Math.min(new Date(told.deviceAt).getTime() + told.offsetMs, now.getTime()))
  const spot = spotOf(told)
  await insertPhoto(ctx, {
    ...picture,
    id: told.id,
    houseId: house.id,
    stage: told.stage,
    angle: told.angle,
    takenAt,
    spot,
    distanceM: judged.distanceM,
    doubts: judged.doubts,
    doubtReason: judged.doubts.length > 0 ? told.reason : '',
    ghostOf: told.ghostOf ?? null,
    officerId: officer.id,
    device: told.run,
    offsetMs: clampOffset(told.offsetMs),
  })
  if (!isOffice(by)) await updateOfficer(ctx, officer.id, { lastSeenAt: now, lastOffsetMs: clampOffset(told.offsetMs) })
  await recordStep(ctx, house.id, 'photo', { photoId: told.id, stage: told.stage })
  const progress = await followPhoto(ctx, house, told.stage, judged.doubts.length === 0 ? spot : null)
  return { id: told.id, outcome: 'kept', doubts: [...judged.doubts], progress }
}

export interface DeskPhoto {
  readonly id: string
  readonly photoId: string
  readonly stage: PhotoStage
  readonly angle: PhotoAngle
  readonly takenAt: string
  /** Where it comes from. */
  readonly reason: string
}

/** Asked before the picture is worked on: whether somebody may add one at a desk. Throws `not_found`, `forbidden`, `house_over`, `photos_full`. */
export async function expectDeskPhoto(ctx: Context, houseId: string): Promise<void> {
  await holdHouse(ctx, houseId)
  await assertRoom(ctx, houseId)
}

/** Of a photograph that comes from a desk nothing is known of where it was taken, and its clock is ours. */
const atDesk = ({ id, photoId, ...told }: DeskPhoto, { sha256 }: KeptPicture): ToldPhoto => ({
  ...{ ...told, id: photoId, houseId: id, deviceAt: told.takenAt },
  ...{ run: '', offsetMs: 0, sha256 },
})

/**
 * Keeps a photograph that somebody adds at a desk: without position, so it carries that doubt and where it comes from. One of the same bytes that the
 * house has already is the one answered. Throws what `expectDeskPhoto` does, `idempotency_reused`.
 */
export async function keepDeskPhoto(ctx: Context, told: DeskPhoto, picture: KeptPicture): Promise<Photo> {
  const house = await holdHouse(ctx, told.id)
  const now = ctx.clock.now()
  const said = atDesk(told, picture)
  const known = await findKept(ctx, said)
  if (known) return known
  await assertRoom(ctx, house.id)
  const { doubts } = await judge(ctx, said, house)
  await insertPhoto(ctx, {
    ...picture,
    id: told.photoId,
    houseId: house.id,
    stage: told.stage,
    angle: told.angle,
    takenAt: new Date(Math.min(new Date(told.takenAt).getTime(), now.getTime())),
    spot: null,
    distanceM: null,
    doubts,
    doubtReason: told.reason,
    ghostOf: null,
    officerId: ctx.actor.userId,
    device: '',
    offsetMs: 0,
  })
  await recordStep(ctx, house.id, 'photo', { photoId: told.photoId, stage: told.stage })
  await followPhoto(ctx, house, told.stage, null)
  const kept = await findPhoto(ctx, told.photoId)
  assert(kept, 'not_found')
  return kept
}
