import type { ThanksPage } from '#contract/partners/thanks.ts'
import { findArea } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { listThanked } from '../queries/thanked.ts'

/**
 * Partners that agreed to be thanked publicly and what they delivered, valued in rupiah; no persons, no purposes. Throws `not_found` for a region that is
 * not here.
 */
export async function readThanksPage(ctx: Context): Promise<ThanksPage> {
  const { region, rows } = await listThanked(ctx)
  const area = region ? await findArea(ctx, ctx.region) : undefined
  assert(area, 'not_found')
  const sum = (given: readonly { pledges: number; worth: number }[]) => ({
    pledges: given.reduce((all, { pledges }) => all + pledges, 0),
    worth: given.reduce((all, { worth }) => all + worth, 0),
  })
  const partners = [...Map.groupBy(rows, ({ partnerId }) => partnerId).values()].map((given) => ({
    name: given[0]?.name ?? '',
    kind: given[0]?.kind ?? 'other',
    ...sum(given),
    years: given.map(({ year, pledges, worth, forms }) => ({ year, pledges, worth, forms })),
  }))
  const years = [...Map.groupBy(rows, ({ year }) => year)].map(([year, given]) => ({
    year,
    partners: given.length,
    ...sum(given),
  }))
  return {
    region: { code: ctx.region, name: area.fullName },
    years: years.sort((a, b) => b.year - a.year),
    partners: partners.sort((a, b) => a.name.localeCompare(b.name, 'id')),
  }
}
