import { z } from 'zod'
import { base } from '../../errors.ts'
import { Forecast } from '../../plans/forecast.ts'
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
  /** How many of the houses one may open; the figures are of all. */
  readable: Count,
  can: z.object({
    /** There are houses, or can be, that one may open. */
    enter: z.boolean(),
    readAll: z.boolean(),
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

export const BurnUp = z.object({
  year: Count,
  /** The strategic programme whose target it is; null: none that counts houses covers the year. */
  programme: z.object({ id: Id, name: z.string() }).nullable(),
  target: Count.nullable(),
  /** What the parts of the agencies promise by the end of each quarter; null: no part has targets of this year. */
  planned: z.tuple([Count, Count, Count, Count]).nullable(),
  from: Day,
  until: Day,
  today: Day,
  /** Handed over in the year until the end of each week (Sunday), and until today. */
  weeks: z.array(z.object({ day: Day, reached: Count })),
  reached: Count,
  forecast: Forecast,
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
    .route({ method: 'GET', path: '/houses/years', summary: 'Years that have houses, and the present one' })
    .output(z.object({ years: z.array(Count) })),
  summary: base
    .route({ method: 'GET', path: '/houses/figures', summary: 'Houses by state, cost, gifts and the open gap' })
    .input(OfYear)
    .output(HouseFigures),
  map: base
    .route({ method: 'GET', path: '/houses/map', summary: 'Houses by district' })
    .input(OfYear)
    .output(z.object({ districts: z.array(HouseDistrict) })),
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
}
