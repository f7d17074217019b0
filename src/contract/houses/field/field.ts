import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Id } from '../../shapes.ts'
import { HouseState, Occasion } from '../shapes.ts'
import {
  AnswerBatch,
  AnswerOutcome,
  KnownPhoto,
  PHOTO_REFUSALS,
  PhotoForm,
  PhotoOutcome,
  StandingField,
} from './shapes.ts'

const Token = z.object({ token: z.string().max(200) })

/** From when on a photograph deserves a second look: seed/houses/photo-rules.csv. */
export const PhotoRules = z.object({
  /** Metres of uncertainty above which a position says too little. */
  impreciseM: z.number().positive(),
  /** Metres from the known place of the house, on top of both uncertainties. */
  farM: z.number().positive(),
  /** Metres outside the boundary of the house's village. */
  borderM: z.number().positive(),
  /** Minutes by which the device's clock is off. */
  clockMinutes: z.number().positive(),
  /** Bytes of one picture as it is sent. */
  mostBytes: z.number().positive(),
  /** Pixels of the longer side as it is kept. */
  longestPx: z.number().positive(),
  /** Pixels of the shorter side, below which nothing can be seen. */
  smallestPx: z.number().positive(),
  /** Photographs of one house. */
  photosMost: z.number().positive(),
})
export type PhotoRules = z.infer<typeof PhotoRules>

/** One question of the survey form, as the page shows it. */
export const FieldQuestion = z.object({
  key: z.string(),
  section: z.string(),
  kind: z.enum(['choice', 'number', 'yes_no', 'text']),
  label: z.object({ id: z.string(), en: z.string() }),
  sectionLabel: z.object({ id: z.string(), en: z.string() }),
  help: z.object({ id: z.string(), en: z.string() }),
  unit: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.object({ id: z.string(), en: z.string() }) })),
  isNeeded: z.boolean(),
  least: z.number().nullable(),
  most: z.number().nullable(),
})
export type FieldQuestion = z.infer<typeof FieldQuestion>

/** What an officer's device keeps of a house: who, where and how far; no NIK, no family card, no phone. */
export const FieldHouse = z.object({
  id: Id,
  code: z.string(),
  ownerName: z.string(),
  address: z.string(),
  rt: z.string(),
  rw: z.string(),
  village: z.string(),
  district: z.string(),
  state: HouseState,
  progress: z.number().int(),
  place: z.object({ latitude: z.number(), longitude: z.number(), accuracyM: z.number().nullable() }).nullable(),
  /** Whether answers and photographs are still taken. */
  isOpen: z.boolean(),
  survey: z.array(StandingField),
  photos: z.array(KnownPhoto),
})
export type FieldHouse = z.infer<typeof FieldHouse>

export const FieldSnapshot = z.object({
  now: z.string(),
  timezone: z.string(),
  officer: z.object({ id: Id, name: z.string(), agency: z.string(), areas: z.array(z.string()) }),
  rules: PhotoRules,
  questions: z.array(FieldQuestion),
  houses: z.array(FieldHouse),
  /** There are more houses in the officer's areas than a device is given. */
  left: z.number().int(),
})
export type FieldSnapshot = z.infer<typeof FieldSnapshot>

/** Routes of the officer's page that works without signal; the link is the key. Clocks are measured by `gatherings.checkIn.clock`. */
export const field = {
  open: base
    .route({ method: 'POST', path: '/field/open', summary: 'The houses of an officer, with what is known of them' })
    .errors(errors('link_invalid', 'officer_revoked'))
    .input(Token)
    .output(FieldSnapshot),
  sync: base
    .route({ method: 'POST', path: '/field/sync', summary: 'Answers of a device; each is answered for by itself' })
    .errors(errors('link_invalid', 'officer_revoked'))
    .input(Token.extend(AnswerBatch.shape))
    .output(
      z.object({
        now: z.string(),
        outcomes: z.array(AnswerOutcome),
        /** What stands now in the houses spoken of, with the answers of others. */
        houses: z.array(z.object({ id: Id, state: HouseState, survey: z.array(StandingField) })),
      }),
    ),
  photo: base
    .route({ method: 'POST', path: '/field/photos', summary: 'One photograph; sending it again is harmless' })
    .errors(errors('link_invalid', 'officer_revoked', ...PHOTO_REFUSALS))
    .input(Token.extend(PhotoForm.shape))
    .output(PhotoOutcome),
  discard: base
    .route({ method: 'POST', path: '/field/discards', summary: 'What an officer has taken off the device, refused' })
    .errors(errors('link_invalid', 'officer_revoked'))
    // Each a `Discarded`, checked one by one: a spoilt one must not hold up the others.
    .input(Token.extend({ items: z.array(z.unknown()).min(1).max(100) }))
    .output(z.object({ noted: z.number().int() })),
  thumb: base
    .route({ method: 'POST', path: '/field/thumb', summary: 'An earlier photograph, small, to hold over the camera' })
    .errors(errors('link_invalid', 'officer_revoked', 'photo_missing'))
    .input(Token.extend({ photoId: Id }))
    .output(z.file()),
}

/** What stands in the survey of a house, for the office. */
export const survey = {
  get: base
    .route({ method: 'GET', path: '/houses/{id}/survey', summary: 'Answers that stand, and those that contradict' })
    .input(z.object({ id: Id }))
    .output(
      z.object({
        questions: z.array(FieldQuestion),
        rows: z.array(StandingField),
        can: z.object({ answer: z.boolean() }),
      }),
    ),
  tell: base
    .route({
      method: 'POST',
      path: '/houses/{id}/survey',
      summary: 'Answers written down at a desk, or a contradiction decided',
    })
    .errors(errors('house_over', 'answer_refused'))
    .input(
      z.object({
        id: Id,
        occasion: Occasion,
        answers: z
          .array(
            z.object({
              field: z.string().max(60),
              value: z.union([z.string().trim().max(1000), z.number(), z.boolean()]),
              basedOn: z.array(Id).max(50).default([]),
            }),
          )
          .min(1)
          .max(100),
      }),
    )
    .output(z.object({ rows: z.array(StandingField) })),
}
