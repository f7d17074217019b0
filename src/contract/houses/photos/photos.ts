import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Id, LoggedWords, Paging, pageOf } from '../../shapes.ts'
import { PhotoAngle, PhotoDoubt, PhotoStage, StageInForm } from '../shapes.ts'

export const Photo = z.object({
  id: Id,
  houseId: Id,
  stage: PhotoStage,
  angle: PhotoAngle,
  /** By the clock of the device, put right. */
  takenAt: z.string(),
  receivedAt: z.string(),
  /** Where the device was; null: it did not know. Accuracy in metres. */
  position: z.object({ latitude: z.number(), longitude: z.number(), accuracyM: z.number().nullable() }).nullable(),
  /** From the place of the house as known then, in metres. */
  distanceM: z.number().nullable(),
  doubts: z.array(PhotoDoubt),
  /** What the officer said to the doubts. */
  doubtReason: z.string(),
  officer: z.string(),
  /** The earlier photograph of the same angle that was held over the camera's picture. */
  ghostOf: Id.nullable(),
  width: z.number().int(),
  height: z.number().int(),
  bytes: z.number().int(),
  setAside: z.object({ at: z.string(), reason: z.string(), by: z.string() }).nullable(),
  /** Addresses of the picture and of the small one (320 px); they never change, so browsers may keep them. */
  picture: z.string(),
  thumb: z.string(),
  can: z.object({ setAside: z.boolean() }),
})
export type Photo = z.infer<typeof Photo>

const DoubtfulPhoto = Photo.extend({
  house: z.object({ id: Id, code: z.string(), ownerName: z.string(), village: z.string() }),
})
export type DoubtfulPhoto = z.infer<typeof DoubtfulPhoto>

const One = z.object({ id: Id })
const Reason = LoggedWords(5, 300)
/** As `DeviceInstant`, with the zone of whoever typed it. */
const At = z.iso.datetime({ offset: true }).refine((instant) => instant >= '1950' && instant < '2300')

/** Photographs of a house: by stage of the works and angle. Those set aside stay, with the reason. */
export const photos = {
  list: base
    .route({ method: 'GET', path: '/houses/{id}/photos', summary: 'Photographs of a house, by stage, angle and time' })
    .input(One)
    .output(z.object({ rows: z.array(Photo), can: z.object({ add: z.boolean() }) })),
  doubtful: base
    .route({ method: 'GET', path: '/house-photos', summary: 'Photographs that deserve a second look, latest first' })
    .input(Paging.extend({ doubt: PhotoDoubt.optional(), setAside: z.enum(['no', 'yes']).default('no') }))
    .output(pageOf(DoubtfulPhoto)),
  picture: base
    .route({ method: 'GET', path: '/house-photos/{id}/picture', summary: 'JPEG of at most 1600 px' })
    .errors(errors('photo_missing'))
    .input(One)
    .output(z.file()),
  thumb: base
    .route({ method: 'GET', path: '/house-photos/{id}/thumb', summary: 'JPEG of at most 320 px' })
    .errors(errors('photo_missing'))
    .input(One)
    .output(z.file()),
  add: base
    .route({
      method: 'POST',
      path: '/houses/{id}/photos',
      summary: 'A photograph added at a desk, with where it is from',
    })
    .errors(
      errors(
        'photo_empty',
        'photo_format',
        'photo_heic',
        'photo_broken',
        'photo_too_large',
        'photo_too_small',
        'photos_full',
        'house_over',
      ),
    )
    .input(
      One.extend({
        photoId: Id,
        stage: StageInForm,
        angle: PhotoAngle,
        takenAt: At,
        reason: Reason,
        file: z.file(),
      }),
    )
    .output(Photo),
  setAside: base
    .route({
      method: 'POST',
      path: '/house-photos/{id}/set-aside',
      summary: 'It counts no more; it stays, with the reason',
    })
    .errors(errors('wrong_state'))
    .input(One.extend({ reason: Reason }))
    .output(Photo),
  takeBack: base
    .route({ method: 'POST', path: '/house-photos/{id}/take-back', summary: 'It counts again' })
    .errors(errors('wrong_state'))
    .input(One)
    .output(Photo),
}
