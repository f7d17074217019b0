import { z } from 'zod'
import { AreaCode, Day, Id } from '../shapes.ts'

export const Sex = z.enum(['L', 'P'])
const Place = z.object({ code: AreaCode, name: z.string(), fullName: z.string() })
export type Place = z.infer<typeof Place>
const AgencyName = z.object({ id: Id, shortName: z.string() })

/** A birth as anybody may see it: the year. The day is shown for a stated purpose only. */
const Birth = z.object({
  year: z.number().int(),
  /** 1 January, 1 July, 30 June, 31 December: written when the real day is not known. */
  isDefaultDay: z.boolean(),
})

/** One row of a list of persons. */
export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  sex: Sex.nullable(),
  /** Years today. */
  age: z.number().int().nullable(),
  village: Place.nullable(),
  district: Place.nullable(),
  /** How many agencies have a record, as far as one may know: an agency knows its own only. */
  agencies: z.number().int(),
  records: z.number().int(),
  state: z.enum(['living', 'died', 'moved']),
})
export type PersonRow = z.infer<typeof PersonRow>

/** What ties a record to the person. */
const Tie = z.object({
  /** alone: no other record is known to be the same person; staff: people said so. */
  origin: z.enum(['alone', 'machine', 'staff']),
  /** Probability, 0 to 1. */
  score: z.number().nullable(),
  /** What was compared and how it came out, in codes; the web has the words. Weights in bits, above 0 speaks for the same person. */
  evidence: z.array(z.object({ comparison: z.string(), level: z.string(), weight: z.number() })),
})

/** A row of a list about a person, numbers masked. */
export const PersonRecord = z.object({
  id: Id,
  personId: Id.nullable(),
  name: z.string(),
  sex: Sex.nullable(),
  birth: Birth.nullable(),
  /** As the list says, on its day; where it gives no birth date. */
  age: z.number().int().nullable(),
  birthPlace: z.string(),
  nik: z.string().nullable(),
  kk: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string(),
  rt: z.string(),
  rw: z.string(),
  village: Place.nullable(),
  district: Place.nullable(),
  relation: z.string(),
  /** Null where one may not see it, or the list does not say. */
  decile: z.number().int().nullable(),
  marital: z.string().nullable(),
  education: z.string().nullable(),
  occupation: z.string().nullable(),
  disability: z.string().nullable(),
  /** What the list remarks on the person, numbers masked. */
  note: z.string().nullable(),
  list: z.object({
    batchId: Id,
    title: z.string(),
    fileName: z.string(),
    period: z.string(),
    asOf: Day,
    /** A corrected edition took its place. */
    isSuperseded: z.boolean(),
    sheet: z.string(),
    row: z.number().int(),
  }),
  agency: AgencyName,
  tie: Tie.nullable(),
  /** Which values wait behind a mask and may be shown for a purpose. */
  masked: z.array(z.enum(['nik', 'kk', 'phone', 'birthDate'])),
})
export type PersonRecord = z.infer<typeof PersonRecord>

const Dead = z.object({ on: Day, source: z.string() })
const Moved = z.object({ on: Day, to: z.string() })

export const Person = PersonRow.extend({
  /** The first word of the name and an initial: for titles, tabs and histories of the browser. */
  maskedName: z.string(),
  /** No list says the sex; a NIK that a list bears out does. */
  isSexFromNik: z.boolean(),
  birth: Birth.nullable(),
  nik: z.string().nullable(),
  death: Dead.nullable(),
  moving: Moved.nullable(),
  version: z.number().int(),
  can: z.object({
    reveal: z.boolean(),
    merge: z.boolean(),
    split: z.boolean(),
    recordDeath: z.boolean(),
    recordMove: z.boolean(),
  }),
})
export type Person = z.infer<typeof Person>

export const HouseholdMember = z.object({
  id: Id,
  name: z.string(),
  sex: Sex.nullable(),
  age: z.number().int().nullable(),
  /** In the family, as the newest list that says it. */
  relation: z.string(),
  validFrom: Day,
  validUntil: Day.nullable(),
})

export const Household = z.object({
  /** card: one family card; block: one family block of a list; alone: no list names anybody else. */
  origin: z.enum(['card', 'block', 'alone']),
  village: Place.nullable(),
  address: z.string(),
  /** The person asked about belonged to it from when to when, as the days of the lists say. */
  validFrom: Day,
  validUntil: Day.nullable(),
  /** The others who belong to it at the same time, as far as one may see them. */
  members: z.array(HouseholdMember),
})
export type Household = z.infer<typeof Household>

export const Purpose = z.enum([
  'check_identity',
  'check_eligibility',
  'correct_data',
  'deliver_service',
  'answer_request',
  'audit',
  'other',
])
export type Purpose = z.infer<typeof Purpose>

export const RevealField = z.enum(['nik', 'kk', 'phone', 'birthDate'])
export type RevealField = z.infer<typeof RevealField>

export const PersonEvent = z.object({
  id: Id,
  kind: z.enum(['merge', 'split', 'death', 'move', 'reveal']),
  at: z.string(),
  by: z.string(),
  /** The reason, or the words beside the purpose. */
  note: z.string(),
  purpose: Purpose.nullable(),
  fields: z.array(RevealField),
  undone: z.object({ by: z.string(), at: z.string() }).nullable(),
  can: z.object({ undo: z.boolean() }),
})
export type PersonEvent = z.infer<typeof PersonEvent>
