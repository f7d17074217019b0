import { z } from 'zod'
import { base } from '../../errors.ts'
import { Day, Id, Paging, pageOf } from '../../shapes.ts'
import { AgencyName, House, HouseMoney } from '../house.ts'
import { CancelKind, HouseState, PhotoAngle } from '../shapes.ts'
import { HouseFilter } from './filter.ts'

const PlaceName = House.shape.village

const SORTS = ['code', 'owner', 'place', 'state', 'stateSince', 'cost', 'gap', 'progress', 'handedOverOn'] as const
export const HouseSort = z.enum([...SORTS, ...SORTS.map((sort) => `-${sort}` as const)])
export type HouseSort = z.infer<typeof HouseSort>

export const HouseRow = z.object({
  id: Id,
  code: z.string(),
  year: z.number().int(),
  owner: z.string(),
  village: PlaceName,
  district: PlaceName,
  agency: AgencyName,
  state: HouseState,
  cancelKind: CancelKind.nullable(),
  stateSince: Day,
  /** How many days it has been in its state; null: nothing more is waited for. */
  waitingDays: z.number().int().nullable(),
  isLate: z.boolean(),
  progress: z.number().int(),
  handedOverOn: Day.nullable(),
  money: HouseMoney,
  /** Photographs that count, and how many of them deserve a second look. */
  photos: z.number().int(),
  doubtful: z.number().int(),
  isConflicting: z.boolean(),
})
export type HouseRow = z.infer<typeof HouseRow>

/** One angle of a house before and after the works: addresses of the pictures. */
const Pair = z.object({
  angle: PhotoAngle,
  before: z.object({ takenAt: z.string(), picture: z.string(), thumb: z.string() }),
  after: z.object({ takenAt: z.string(), picture: z.string(), thumb: z.string() }),
})

export const FinishedHouse = z.object({
  id: Id,
  code: z.string(),
  owner: z.string(),
  village: PlaceName,
  district: PlaceName,
  handedOverOn: Day,
  cost: z.number().int(),
  /** How many give; the house counts once. */
  givers: z.number().int(),
  pairs: z.array(Pair),
})
export type FinishedHouse = z.infer<typeof FinishedHouse>

export const list = {
  page: base
    .route({
      method: 'GET',
      path: '/houses',
      summary: 'Houses that one may read; numbers of persons are not among them',
    })
    .input(HouseFilter.extend({ ...Paging.shape, sort: HouseSort.default('code') }))
    .output(pageOf(HouseRow)),
  export: base
    .route({ method: 'GET', path: '/houses/export', summary: 'The same houses as a spreadsheet, without NIK' })
    .input(HouseFilter.extend({ sort: HouseSort.default('code') }))
    .output(z.file()),
  finished: base
    .route({
      method: 'GET',
      path: '/houses/finished',
      summary: 'Houses handed over, the latest first, before and after',
    })
    .input(HouseFilter.omit({ state: true }).extend(Paging.shape))
    .output(pageOf(FinishedHouse)),
}
