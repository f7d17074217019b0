import type { HouseDistrict, HouseFigures } from '#contract/houses/views/figures.ts'
import { coordinates, works } from '#modules/accounts/index.ts'
import { nameAreas } from '#modules/places/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { can } from '../policy.ts'
import { STATES } from './queries/conditions.ts'
import {
  countCancelled,
  countReadable,
  countToLookAt,
  listHouseYears,
  sumByDistrict,
  sumByState,
} from './queries/region-figures.ts'
import { lateSince } from './waiting.ts'

/** The year asked for, else the present one by the region's calendar. */
export const yearOf = (ctx: Context, year: number | undefined): number => year ?? Number(todayOf(ctx).slice(0, 4))

/** Years that have houses, or in which one was handed over, and the present one; the latest first. */
export async function listYears(ctx: Context): Promise<{ years: number[] }> {
  const years = new Set([yearOf(ctx, undefined), ...(await listHouseYears(ctx))])
  return { years: [...years].sort((a, b) => b - a) }
}

/** Houses of a year by state, what they cost, what is given and what is open, each house once however many give; of the whole region, without names. */
export async function showFigures(ctx: Context, asked: { readonly year?: number | undefined }): Promise<HouseFigures> {
  const year = yearOf(ctx, asked.year)
  const states = await sumByState(ctx, year, lateSince(todayOf(ctx)))
  const standing = states.filter(({ state }) => state !== 'cancelled')
  const sum = (of: (one: (typeof states)[number]) => number) => standing.reduce((all, one) => all + of(one), 0)
  const money = {
    cost: sum(({ cost }) => cost),
    promised: sum(({ promised }) => promised),
    delivered: sum(({ delivered }) => delivered),
  }
  return {
    year,
    houses: sum(({ houses }) => houses),
    ...money,
    gap: money.cost - money.promised - money.delivered,
    states: STATES.map((state) => {
      const { houses = 0, late = 0 } = states.find((one) => one.state === state) ?? {}
      return { state, houses, late }
    }),
    cancelled: await countCancelled(ctx, year),
    shared: sum(({ shared }) => shared),
    late: sum(({ late }) => late),
    withGap: sum(({ withGap }) => withGap),
    ...(await countToLookAt(ctx, year)),
    readable: await countReadable(ctx, year),
    can: {
      enter: can.enter(ctx.actor),
      readAll: coordinates(ctx.actor),
      propose: coordinates(ctx.actor) || works(ctx.actor),
    },
  }
}

/** Houses of a year by district; without names. */
export async function showMap(ctx: Context, asked: { readonly year?: number | undefined }) {
  const year = yearOf(ctx, asked.year)
  const sums = await sumByDistrict(ctx, year, lateSince(todayOf(ctx)))
  const place = await nameAreas(
    ctx,
    sums.map(({ areaCode }) => areaCode),
  )
  return { districts: sums.map((row): HouseDistrict => ({ ...row, name: place(row.areaCode).name })) }
}
