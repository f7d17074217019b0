import { z } from 'zod'

/**
 * proposed → surveyed → decided (by decree) → planned (materials and givers stand) → building → handed_over; from anywhere before the handover →
 * cancelled with a kind and a reason. The stages and their papers: DOMAIN 2.3.
 */
export const HouseState = z.enum(['proposed', 'surveyed', 'decided', 'planned', 'building', 'handed_over', 'cancelled'])
export type HouseState = z.infer<typeof HouseState>

export const CancelKind = z.enum([
  'withdrew',
  'died',
  'land_dispute',
  'already_helped',
  'moved',
  'not_eligible',
  'entered_twice',
  'other',
])
export type CancelKind = z.infer<typeof CancelKind>

/** What the family holds the land by: sertifikat, letter C/petok D, surat keterangan desa, akta, ulayat, izin pemilik. */
export const LandTitle = z.enum([
  'certificate',
  'letter_c',
  'village_letter',
  'deed',
  'customary',
  'permitted',
  'none',
  'unknown',
])
export type LandTitle = z.infer<typeof LandTitle>

/** Who gives: APBN, APBD provinsi, APBD kabupaten/kota, desa, zakat, usaha, masyarakat, swadaya of the family itself. */
export const GiverKind = z.enum(['state', 'province', 'regency', 'village', 'alms', 'business', 'community', 'own'])
export type GiverKind = z.infer<typeof GiverKind>

export const GiftForm = z.enum(['money', 'goods', 'labour'])
export type GiftForm = z.infer<typeof GiftForm>

export const GiftState = z.enum(['promised', 'delivered', 'cancelled'])
export type GiftState = z.infer<typeof GiftState>

/** A survey is taken before the works and once more at the handover, with the same questions. */
export const Occasion = z.enum(['before', 'after'])
export type Occasion = z.infer<typeof Occasion>

/** What a line of a house's history is about. */
export const HouseEventKind = z.enum([
  ...(['propose', 'take_over', 'edit', 'located', 'answers', 'survey', 'decide', 'plan'] as const),
  ...(['promise', 'deliver', 'correct_gift', 'retract', 'cancel_gift'] as const),
  ...(['photo', 'photo_set_aside', 'photo_taken_back', 'field_discard'] as const),
  ...(['progress', 'hand_over', 'cancel', 'reveal'] as const),
])
export type HouseEventKind = z.infer<typeof HouseEventKind>

/** Percent of the works at which photographs are taken. */
export const PhotoStage = z.union([z.literal(0), z.literal(30), z.literal(50), z.literal(100)])
export type PhotoStage = z.infer<typeof PhotoStage>

/** The same as a form carries it, which knows words only. */
export const StageInForm = z.union([
  PhotoStage,
  z.enum(['0', '30', '50', '100']).transform((stage) => PhotoStage.parse(Number(stage))),
])

export const PhotoAngle = z.enum([
  'front',
  'left',
  'right',
  'back',
  'inside',
  'roof',
  'floor',
  'wall',
  'toilet',
  'water',
  'receipt',
  'other',
])
export type PhotoAngle = z.infer<typeof PhotoAngle>

/** What makes a photograph worth a second look; it is kept all the same. Several may hold at once. */
export const PhotoDoubt = z.enum([
  'no_position',
  'imprecise',
  'far_from_house',
  'other_village',
  'clock',
  'seen_before',
])
export type PhotoDoubt = z.infer<typeof PhotoDoubt>
