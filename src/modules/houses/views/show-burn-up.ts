import type { BurnUp } from '#contract/houses/views/figures.ts'
import { nameAreas } from '#modules/places/index.ts'
import { findTargetOf, forecastYear } from '#modules/plans/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { RULES_OF_HOUSES } from '../seed-tables.ts'
import { burnUp } from './burn-up.ts'
import { countHandedOver, listShort } from './queries/burn-up-rows.ts'
import { yearOf } from './show-figures.ts'

/**
 * Houses handed over in a year, week by week, against the target of the strategic programme that counts houses; of the whole region. Counts and
 * forecasts as that programme does, so that both tell one number.
 */
export async function showBurnUp(ctx: Context, asked: { readonly year?: number | undefined }): Promise<BurnUp> {
  const year = yearOf(ctx, asked.year)
  const today = todayOf(ctx)
  const { canSet, ...wanted } = await findTargetOf(ctx, 'houses', year)
  const { last, ...line } = burnUp({ year, today, handedOver: await countHandedOver(ctx, year) })
  const short = await listShort(ctx, year, RULES_OF_HOUSES.shortDistricts)
  const place = await nameAreas(
    ctx,
    short.map(({ areaCode }) => areaCode),
  )
  return {
    year,
    today,
    ...wanted,
    ...line,
    forecast: forecastYear({ year, reached: line.reached, target: wanted.target, asOf: last, today }),
    short: short.map((row) => ({ ...row, name: place(row.areaCode).name })),
    can: { setTarget: canSet },
  }
}
