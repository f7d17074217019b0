/** Some people counted together. */
export interface Pile {
  /** By which its lot is drawn; no two piles of one call have the same. */
  readonly name: string
  readonly amount: number
  /** Sums it is a part of, which shall come out as near to the truth as can be. */
  readonly sums: readonly string[]
  /** The sum whose bundled figure is given, where it is a part of one. */
  readonly within?: string
}

export interface Bundling {
  /** How many people are one bundle. */
  readonly size: number
  /** A number between 0 and 1 by a name, always the same and known to nobody, so that nobody can retrace how a figure came about. */
  readonly lot: (name: string) => number
}

/** The nearest number of whole bundles; half a bundle is rounded up. */
const nearest = (amount: number, size: number): number => Math.round(amount / size) * size

/**
 * Every pile in whole bundles of people: the multiple of `size` not above it, or one more. `totals`: what the piles within a sum add up to, a multiple of `size`
 * next to the true sum; piles within no sum add up to the multiple nearest to theirs. Bundles go where all sums together lack most people still, with some luck.
 * Piles that are whole bundles together with their sum stay as they are, so what comes out would come out the same again.
 */
export function toBundles(
  piles: readonly Pile[],
  { size, lot }: Bundling,
  totals: ReadonlyMap<string, number>,
): number[] {
  const bundled = piles.map(({ amount }) => amount - (amount % size))
  const lacks = countLacks(piles, bundled)
  const luck = piles.map(({ name }) => luckOf(lot(name)))
  for (const [within, members] of Map.groupBy(piles.keys(), (at) => piles[at]?.within ?? '')) {
    const sumOf = (of: (at: number) => number) => members.reduce((sum, at) => sum + of(at), 0)
    const total =
      totals.get(within) ??
      nearest(
        sumOf((at) => piles[at]?.amount ?? 0),
        size,
      )
    const open = new Set(members)
    for (let given = sumOf((at) => bundled[at] ?? 0); given < total && open.size > 0; given += size) {
      let [best, most] = [-1, Number.NEGATIVE_INFINITY]
      for (const at of open) {
        const score = lacks.of(at) + (luck[at] ?? 0)
        if (score > most) [best, most] = [at, score]
      }
      bundled[best] = (bundled[best] ?? 0) + size
      lacks.give(best, size)
      open.delete(best)
    }
  }
  return bundled
}

/** Mostly near 0, seldom much more: now and then the bundle goes to a pile that lacks less, even to one of nobody (Gumbel's distribution). */
const luckOf = (lot: number) => -Math.log(-Math.log(Math.min(Math.max(lot, 1e-12), 1 - 1e-12)))

/** How many people each sum lacks so far; of a pile, all its sums and itself together. */
function countLacks(piles: readonly Pile[], bundled: readonly number[]) {
  const places = new Map<string, number>()
  const placesOf = piles.map(({ sums }) =>
    sums.map((name) => {
      const place = places.get(name) ?? places.size
      places.set(name, place)
      return place
    }),
  )
  const own = piles.map(({ amount }, at) => amount - (bundled[at] ?? 0))
  const lacking = Array.from({ length: places.size }, () => 0)
  const add = (at: number, people: number) => {
    for (const place of placesOf[at] ?? []) lacking[place] = (lacking[place] ?? 0) + people
  }
  for (const [at, people] of own.entries()) add(at, people)
  return {
    of: (at: number) => (placesOf[at] ?? []).reduce((sum, place) => sum + (lacking[place] ?? 0), own[at] ?? 0),
    give: (at: number, people: number) => {
      own[at] = (own[at] ?? 0) - people
      add(at, -people)
    },
  }
}

/** The parts of a whole in whole bundles that add up to `total`, by default the multiple nearest to it. `of`: whose parts they are, for their lots. */
export function bundleParts<K extends string>(
  parts: Readonly<Record<K, number>>,
  bundling: Bundling,
  of: string,
  total?: number,
): Record<K, number> {
  const keys = Object.keys(parts) as K[]
  const piles = keys.map((key) => ({ name: `${of} ${key}`, amount: parts[key], sums: [] }))
  const bundled = toBundles(piles, bundling, new Map(total === undefined ? [] : [['', total]]))
  return Object.fromEntries(keys.map((key, at) => [key, bundled[at] ?? 0])) as Record<K, number>
}
