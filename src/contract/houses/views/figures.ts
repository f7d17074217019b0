import { z } from 'zod'
import { base } from '../../errors.ts'
import { AreaCode, Day, Id } from '../../shapes.ts'
import { CancelKind, GiverKind, HouseState } from '../shapes.ts'
import { HouseYear } from './filter.ts'

const Count = z.number().int()
/** Whole rupiah. */
const Sum = z.number()

/** Of the houses that were not cancelled: cost = promised + delivered + gap. */
const Sums = z.object({ houses: Count, cost: Sum, promised: Sum, delivered: Sum, gap: Sum })

export const HouseFigures = Sums.extend({
  year: Count,
  states: z.array(z.object({ state: HouseState, houses: Count, late: Count })),
  cancelled: z.array(z.object({ kind: CancelKind, houses: Count })),
  /** Houses to which two or more give; each counts once. */
  shared: Count,
  late: Count,
  withGap: Count,
  doubtful: Count,
  conflicting: Count,
  /** A photograph of a stage that the works have reached is missing. */
  missing: Count,
  target: Count.nullable(),
  /** How many of the houses one may open; the figures are of all. */
  readable: Count,
  can: z.object({
    /** There are houses, or can be, that one may open. */
    enter: z.boolean(),
    readAll: z.boolean(),
    setTarget: z.boolean(),
    propose: z.boolean(),
  }),
})
export type HouseFigures = z.infer<typeof HouseFigures>

/** Houses of a district that were not cancelled. */
const HouseDistrict = z.object({
  areaCode: AreaCode,
  name: z.string(),
  houses: Count,
  /** Not decided yet: proposed or surveyed. */
  waiting: Count,
  /** Decided or planned. */
  chosen: Count,
  building: Count,
  handedOver: Count,
  late: Count,
  gap: Sum,
})
export type HouseDistrict = z.infer<typeof HouseDistrict>

/** A house that one may read, on the map. */
const HousePoint = z.object({
  id: Id,
  code: z.string(),
  state: HouseState,
  latitude: z.number(),
  longitude: z.number(),
})

export const BurnUp = z.object({
  year: Count,
  target: Count.nullable(),
  note: z.string(),
  from: Day,
  until: Day,
  today: Day,
  /** Handed over until the end of each week (Sunday), and until today. */
  weeks: z.array(z.object({ day: Day, reached: Count })),
  reached: Count,
  /** Handed over after the year was over. */
  after: Count,
  /** What a straight line to the target wants today; null without a target. */
  planned: Count.nullable(),
  /** Houses a week in the latest weeks; null: it is too early to say. */
  pace: z.number().nullable(),
  /** Over how many weeks the pace is taken. */
  paceWeeks: Count,
  forecast: Count.nullable(),
  /** Houses a week from now on to reach the target; null without one, once it is reached, or when the year is over. */
  needed: z.number().nullable(),
  /** Where the most houses of the year still wait. */
  short: z.array(z.object({ areaCode: AreaCode, name: z.string(), left: Count })),
  can: z.object({ setTarget: z.boolean() }),
})
export type BurnUp = z.infer<typeof BurnUp>

const Given = z.object({ houses: Count, promised: Sum, delivered: Sum })

export const GivenByKind = Given.extend({
  kind: GiverKind,
  /** Names of offices and partners; whoever is a private person, or not for the asker to know, in one row without a name. */
  givers: z.array(Given.extend({ name: z.string().nullable(), agencyId: Id.nullable(), partnerId: Id.nullable() })),
})
export type GivenByKind = z.infer<typeof GivenByKind>

const OfYear = z.object({ year: HouseYear.optional() })

/** Figures of the whole region, which name nobody; without a year, of the present one. */
export const figures = {
  years: base
    .route({ method: 'GET', path: '/houses/years', summary: 'Years that have houses or a target, and the present one' })
    .output(z.object({ years: z.array(Count) })),
  summary: base
    .route({ method: 'GET', path: '/houses/figures', summary: 'Houses by state, cost, gifts and the open gap' })
    .input(OfYear)
    .output(HouseFigures),
  map: base
    .route({ method: 'GET', path: '/houses/map', summary: 'Houses by district; with a district its houses on the map' })
    .input(OfYear.extend({ district: AreaCode.optional() }))
    .output(z.object({ districts: z.array(HouseDistrict), points: z.array(HousePoint) })),
  burnUp: base
    .route({
      method: 'GET',
      path: '/houses/burn-up',
      summary: 'Handed over against the target of a year, week by week',
    })
    .input(OfYear)
    .output(BurnUp),
  givers: base
    .route({ method: 'GET', path: '/houses/givers', summary: 'Who gave what; sums over givers are sums over houses' })
    .input(OfYear)
    .output(
      Sums.extend({
        kinds: z.array(GivenByKind),
        /** Given to houses that were cancelled afterwards; in no other sum. */
        onCancelled: Sum,
      }),
    ),
  setTarget: base
    .route({
      method: 'PUT',
      path: '/houses/targets/{year}',
      summary: 'How many houses are to be handed over in a year',
    })
    .input(
      z.object({
        year: HouseYear,
        target: z.number().int().min(1).max(1_000_000),
        note: z.string().trim().max(500).default(''),
      }),
    )
    .output(BurnUp),
}
