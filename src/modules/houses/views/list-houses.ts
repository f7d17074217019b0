import type { z } from 'zod'
import { daysBetween } from '#contract/calendar/days.ts'
import type { HouseFilter } from '#contract/houses/views/filter.ts'
import type { HouseRow, HouseSort } from '#contract/houses/views/list.ts'
import { nameAgencies, namedAgency } from '#modules/organisations/index.ts'
import { nameAreas } from '#modules/places/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { ask } from './ask.ts'
import { countHouses, type ListedHouse, pageHouses } from './queries/house-rows.ts'
import type { Asked } from './queries/matching.ts'
import { waitingDays } from './waiting.ts'

type Row = z.infer<typeof HouseRow>

async function present(ctx: Context, houses: readonly ListedHouse[]): Promise<Row[]> {
  const place = await nameAreas(
    ctx,
    houses.flatMap(({ villageCode, districtCode }) => [villageCode, districtCode]),
  )
  const agencies = await nameAgencies(
    ctx,
    houses.map(({ agencyId }) => agencyId),
  )
  const today = todayOf(ctx)
  return houses.map(({ villageCode, districtCode, agencyId, cost, promised, delivered, ...row }) => ({
    ...row,
    village: place(villageCode),
    district: place(districtCode),
    agency: namedAgency(agencies, agencyId),
    waitingDays: waitingDays(row.state) === null ? null : daysBetween(row.stateSince, today),
    money: { cost, promised, delivered, gap: cost - promised - delivered },
  }))
}

interface ListAsk extends HouseFilter {
  readonly sort: HouseSort
  readonly page: number
  readonly pageSize: number
}

/** One page of the houses that the actor may read and that match, and how many there are in all. */
export async function listHouses(ctx: Context, { sort, page, pageSize, ...filter }: ListAsk) {
  const asked = await ask(ctx, filter)
  const rows = await pageHouses(ctx, asked, { sort, limit: pageSize, offset: (page - 1) * pageSize })
  return { rows: await present(ctx, rows), total: await countHouses(ctx, asked), page, pageSize }
}

const AT_ONCE = 500

/** The same houses in the same order, all of them, some hundred at a time. */
export async function* eachHouse(ctx: Context, asked: Asked, sort: HouseSort): AsyncGenerator<Row[]> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const rows = await pageHouses(ctx, asked, { sort, limit: AT_ONCE, offset })
    yield await present(ctx, rows)
    if (rows.length < AT_ONCE) return
  }
}
