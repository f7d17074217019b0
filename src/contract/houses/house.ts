import { z } from 'zod'
import { Sex } from '../people/shapes.ts'
import { AreaCode, Day, Id, Rupiah } from '../shapes.ts'
import { CancelKind, HouseState, LandTitle } from './shapes.ts'

export const AgencyName = z.object({ id: Id, shortName: z.string(), name: z.string() })
const PlaceName = z.object({ code: AreaCode, name: z.string() })

/** Where the point on the map comes from: a device at the house, somebody's finger on the map, the list it came from. */
export const LocatedFrom = z.enum(['device', 'map', 'list'])
export type LocatedFrom = z.infer<typeof LocatedFrom>

export const Position = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** Metres, as the device says; null: nobody measured. */
  accuracyM: z.number().min(0).max(100_000).nullable().default(null),
  from: LocatedFrom,
})
export type Position = z.infer<typeof Position>

/** Digits as typed, spaces and dots allowed; empty: not known. Whether it can be a NIK is asked of the command, which says so in words. */
const Digits = z.string().trim().max(30).default('')

/** What the agency says of a house and its family; the state and the money have commands of their own. */
export const HouseInput = z.object({
  /** The budget year in which it is to be repaired. */
  year: z.number().int().min(2000).max(2100),
  activityId: Id.nullable().default(null),
  owner: z.object({
    name: z.string().trim().min(2).max(200),
    sex: Sex.nullable().default(null),
    birthDate: Day.nullable().default(null),
    /** Whether somebody who lives there has a disability; null: nobody asked. */
    disabled: z.boolean().nullable().default(null),
    nik: Digits,
    kk: Digits,
    phone: Digits,
  }),
  /** Who lives there. */
  residents: z.number().int().min(1).max(60).nullable().default(null),
  address: z.string().trim().max(500).default(''),
  rt: z.string().trim().max(10).default(''),
  rw: z.string().trim().max(10).default(''),
  villageCode: AreaCode,
  position: Position.nullable().default(null),
  landTitle: LandTitle.default('unknown'),
  /** Number of the certificate, who gives leave, a dispute … */
  landNote: z.string().trim().max(1000).default(''),
  /** Musdes, surat usulan, aspirasi: who asked for it. */
  proposedBy: z.string().trim().max(300).default(''),
  proposedOn: Day,
})
export type HouseInput = z.infer<typeof HouseInput>

/** cost = promised + delivered + gap, at any time. Whole rupiah. */
export const HouseMoney = z.object({ cost: Rupiah, promised: Rupiah, delivered: Rupiah, gap: Rupiah })
export type HouseMoney = z.infer<typeof HouseMoney>

export const House = z.object({
  id: Id,
  /** `RTLH-2026-0042` */
  code: z.string(),
  year: z.number().int(),
  /** Who keeps the record. */
  agency: AgencyName,
  activity: z.object({ id: Id, title: z.string() }).nullable(),
  state: HouseState,
  stateSince: Day,
  cancelKind: CancelKind.nullable(),
  cancelReason: z.string(),
  owner: z.object({
    name: z.string(),
    sex: Sex.nullable(),
    disabled: z.boolean().nullable(),
  }),
  /** Masked numbers and the day of birth: the keeper's and the coordinators' alone; null for whoever else gives to the house. */
  private: z
    .object({
      nik: z.string().nullable(),
      kk: z.string().nullable(),
      phone: z.string().nullable(),
      birthDate: Day.nullable(),
    })
    .nullable(),
  residents: z.number().int().nullable(),
  address: z.string(),
  rt: z.string(),
  rw: z.string(),
  village: PlaceName,
  district: PlaceName,
  position: Position.nullable(),
  landTitle: LandTitle,
  landNote: z.string(),
  proposedBy: z.string(),
  proposedOn: Day,
  /** The decree by which it was chosen. */
  decision: z.object({ id: Id, number: z.string(), decidedOn: Day }).nullable(),
  /** Percent of the works. */
  progress: z.number().int(),
  handedOverOn: Day.nullable(),
  handoverNumber: z.string(),
  handoverReason: z.string(),
  money: HouseMoney,
  version: z.number().int(),
  can: z.object({
    /** Change what is said of house and family; survey and photograph it. */
    edit: z.boolean(),
    /** Read and reveal NIK, family card and phone. */
    readPrivate: z.boolean(),
    decide: z.boolean(),
    /** Change the plan of materials. */
    plan: z.boolean(),
    /** Add, deliver, correct and cancel gifts. */
    give: z.boolean(),
    build: z.boolean(),
    handOver: z.boolean(),
    cancel: z.boolean(),
  }),
})
export type House = z.infer<typeof House>
