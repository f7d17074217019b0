import { z } from 'zod'
import { AreaCode, Day, Id, Rupiah } from '../shapes.ts'

export const AgencyName = z.object({ id: Id, shortName: z.string(), name: z.string() })

/** Forum relawan, usaha, perguruan tinggi, koperasi, yayasan, lembaga amil zakat (BAZNAS, LAZ), media, perorangan, lainnya. */
export const PartnerKind = z.enum([
  'community',
  'business',
  'university',
  'cooperative',
  'foundation',
  'alms_fund',
  'media',
  'person',
  'other',
])
export type PartnerKind = z.infer<typeof PartnerKind>

export const PartnerState = z.enum(['active', 'resting'])
export type PartnerState = z.infer<typeof PartnerState>

/** What is lacked, offered and given, in the same words on every side. */
export const Form = z.enum(['money', 'goods', 'labour', 'place', 'knowledge', 'jobs'])
export type Form = z.infer<typeof Form>

export const PurposeKind = z.enum(['need', 'offer', 'house', 'batch', 'gathering', 'free'])
export type PurposeKind = z.infer<typeof PurposeKind>

/** What a pledge is for. `free`: for nothing in particular, its id is empty. */
export const Purpose = z.object({
  kind: PurposeKind,
  id: z.string().max(80),
  title: z.string().max(300),
  areaCode: AreaCode.nullable().optional(),
})
export type Purpose = z.infer<typeof Purpose>

/** `partly`: something came, not all of it. `valued`: all came and is worth so many rupiah. */
export const PledgeState = z.enum(['pledged', 'partly', 'delivered', 'valued', 'thanked', 'cancelled'])
export type PledgeState = z.infer<typeof PledgeState>

/** `reported`: by the partner through its link, waiting for the agency. */
export const DeliveryState = z.enum(['reported', 'confirmed', 'refused', 'withdrawn'])
export type DeliveryState = z.infer<typeof DeliveryState>

export const StepKind = z.enum([
  'pledged',
  'corrected',
  'reported',
  'delivered',
  'refused',
  'withdrawn',
  'valued',
  'thanked',
  'cancelled',
])
export type StepKind = z.infer<typeof StepKind>

/** `ending`: within the first reminder before its end. `ended` by its day, `terminated` before it, `renewed`: another follows on it. */
export const AgreementState = z.enum(['coming', 'current', 'ending', 'ended', 'terminated', 'renewed'])
export type AgreementState = z.infer<typeof AgreementState>
/** Kesepakatan Bersama (MoU), Perjanjian Kerja Sama, other. */
export const AgreementKind = z.enum(['kb', 'pks', 'other'])
export type AgreementKind = z.infer<typeof AgreementKind>

/** At most two decimals; of money whole rupiah. */
export const Quantity = z
  .number()
  .positive()
  .max(9_999_999_999_999)
  .refine((quantity) => Math.round(quantity * 100) === quantity * 100 || Number(quantity.toFixed(2)) === quantity)
export const Unit = z.string().trim().min(1).max(40)
export const Words = z.string().trim().max(2000)
export const Text = z.string().trim().min(3).max(500)
export const Reason = z.string().trim().min(3).max(1000)
export const Version = z.number().int().min(1)
export const One = z.object({ id: Id })
export const Changed = One.extend({ version: Version })
export const Phone = z
  .string()
  .trim()
  .regex(/^(\+?[\d\s-]{6,20})?$/)
export const Email = z.union([z.literal(''), z.email().max(200)])

/** What, how much, where and when: a need and an offer say it in the same fields. */
export const Terms = z.object({
  form: Form,
  what: Text,
  quantity: Quantity,
  /** Of money always `rupiah`. */
  unit: Unit,
  /** Where it is needed or can be given; the region's own code: anywhere in it. */
  areaCode: AreaCode,
  startsOn: Day,
  endsOn: Day,
})
export type Terms = z.infer<typeof Terms>

export const PartnerName = z.object({ id: Id, name: z.string(), kind: PartnerKind })
export type PartnerName = z.infer<typeof PartnerName>

export { AreaCode, Day, Id, Rupiah }
