import { GiverKind } from '#contract/houses/shapes.ts'
import type { GivenByKind } from '#contract/houses/views/figures.ts'
import { nameAgencies, namedAgency } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { sumGifts, sumOnCancelled } from './queries/givers.ts'
import { sumByState } from './queries/region-figures.ts'
import { yearOf } from './show-figures.ts'
import { lateSince } from './waiting.ts'

/**
 * Who gives what to the houses of a year that were not cancelled: sums over givers are sums over kinds are sums over houses. A house with several
 * givers counts once in each of them, and once in all.
 */
export async function showGivers(ctx: Context, asked: { readonly year?: number | undefined }) {
  const year = yearOf(ctx, asked.year)
  const rows = await sumGifts(ctx, year)
  const states = await sumByState(ctx, year, lateSince(todayOf(ctx)))
  const agencies = await nameAgencies(
    ctx,
    rows.map(({ agencyId }) => agencyId),
  )
  const cost = states.reduce((sum, one) => (one.state === 'cancelled' ? sum : sum + one.cost), 0)
  const all = rows.find(({ kind }) => kind === null)
  const { houses = 0, promised = 0, delivered = 0 } = all ?? {}
  const givers = rows.filter(({ isKind }) => !isKind)
  return {
    houses,
    cost,
    promised,
    delivered,
    gap: cost - promised - delivered,
    onCancelled: await sumOnCancelled(ctx, year),
    kinds: GiverKind.options.flatMap((kind): GivenByKind[] => {
      const sums = rows.find((row) => row.isKind && row.kind === kind)
      if (!sums) return []
      return [
        {
          kind,
          houses: sums.houses,
          promised: sums.promised,
          delivered: sums.delivered,
          givers: givers
            .filter((row) => row.kind === kind)
            .map((row) => ({
              name: row.agencyId === null ? row.name : namedAgency(agencies, row.agencyId).shortName,
              agencyId: row.agencyId,
              partnerId: row.partnerId,
              houses: row.houses,
              promised: row.promised,
              delivered: row.delivered,
            })),
        },
      ]
    }),
  }
}
