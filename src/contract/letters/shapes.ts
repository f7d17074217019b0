import { z } from 'zod'
import { Day, Id } from '../shapes.ts'

export const LetterKind = z.enum([
  'invitation',
  'letter',
  'memo',
  'assignment',
  'record',
  'minutes',
  'report',
  'certificate',
  'announcement',
  'other',
])
export type LetterKind = z.infer<typeof LetterKind>

/** Sifat naskah dinas, in the words that stand on the letter. */
export const Urgency = z.enum(['Biasa', 'Segera', 'Sangat Segera', 'Penting', 'Rahasia'])
export const LetterState = z.enum(['reserved', 'issued', 'voided'])
export type LetterState = z.infer<typeof LetterState>

/** Digits and letters with dots between, `000.1.5`; empty where an agency's numbers carry none. */
export const Classification = z
  .string()
  .trim()
  .max(40)
  .regex(/^([0-9A-Za-z]+([.-][0-9A-Za-z]+)*)?$/)

const AgencyName = z.object({ id: Id, shortName: z.string(), name: z.string() })

export const Letter = z.object({
  id: Id,
  agency: AgencyName,
  number: z.string(),
  year: z.number().int(),
  kind: LetterKind,
  classification: z.string(),
  urgency: Urgency,
  subject: z.string(),
  recipient: z.string(),
  datedOn: Day,
  state: LetterState,
  /** Why it was voided. */
  reason: z.string(),
  /** 0: nothing issued yet; 1: as first issued; more: corrected (ralat). */
  revision: z.number().int(),
  /** Inserted after the fact: `123.a`. */
  isInserted: z.boolean(),
  /** Its day is before that of an earlier number. */
  isOutOfOrder: z.boolean(),
  createdBy: z.string(),
  createdAt: z.string(),
  version: z.number().int(),
  can: z.object({ use: z.boolean(), void: z.boolean() }),
})
export type Letter = z.infer<typeof Letter>

export const LetterRevision = z.object({
  revision: z.number().int(),
  contentHash: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
})
export type LetterRevision = z.infer<typeof LetterRevision>

const Line = (most: number) => z.string().trim().max(most)

export const LetterheadInput = z.object({
  authority: Line(200),
  agency: Line(300).min(2),
  address: Line(300),
  postalCode: Line(10),
  phone: Line(60),
  website: Line(100),
  email: Line(100),
  /** The place before the date of a letter. */
  city: Line(100),
  paper: z.enum(['A4', 'F4']),
  typeface: z.enum(['times', 'bookman', 'arial']),
})
export type LetterheadInput = z.infer<typeof LetterheadInput>

export const NumberingInput = z.object({
  /** `{klasifikasi}/{urut}/{kode_pd}/{tahun}`; also `{bulan_romawi}`, `{jenis}`, and any words between. */
  template: Line(120).min(3),
  /** Digits of the serial number: 3 makes `007`. */
  padding: z.number().int().min(1).max(6),
  /** What `{kode_pd}` stands for. */
  unitCode: Line(40),
  /** Whether every kind of letter counts for itself. */
  perKind: z.boolean(),
})
export type NumberingInput = z.infer<typeof NumberingInput>

/** A pattern tried out: the number of a letter of today, or why it makes none, in Indonesian as it is entered. */
export const NumberingTrial = z.object({ number: z.string().nullable(), fault: z.string().nullable() })
export type NumberingTrial = z.infer<typeof NumberingTrial>

/** Whether a letter dated before the last one is put between (`123.a`) or takes the next number all the same. */
export const NumberOrder = z.enum(['insert', 'next'])

/** What the next number would be, and what is worth a second look. */
export const NumberPreview = z.object({
  number: z.string(),
  isInserted: z.boolean(),
  /** The last number of the count and its day. */
  last: z.object({ number: z.string(), datedOn: Day }).nullable(),
  /** `earlier_day`: its day is before that of the last number; `numbers_waiting`: numbers were taken and not used yet. */
  warnings: z.array(z.enum(['earlier_day', 'numbers_waiting'])),
})
export type NumberPreview = z.infer<typeof NumberPreview>

export const SignerSetting = z.object({
  positionId: Id,
  /** With the capacity on the day: `Plt. Kepala Dinas Sosial`. */
  post: z.string(),
  isHead: z.boolean(),
  /** Empty: nobody holds the post. */
  name: z.string(),
  onBehalfOf: z.string(),
  rank: z.string(),
})
export type SignerSetting = z.infer<typeof SignerSetting>

export const LetterSettings = z.object({
  agency: AgencyName,
  letterhead: LetterheadInput,
  hasEmblem: z.boolean(),
  numbering: NumberingInput,
  /** What the next ordinary number of today would be. */
  nextNumber: z.string(),
  /** The last number this year; null: none taken yet, so that the paper register can be continued. */
  lastSerial: z.number().int().nullable(),
  signers: z.array(SignerSetting),
  can: z.object({ edit: z.boolean() }),
})
export type LetterSettings = z.infer<typeof LetterSettings>
