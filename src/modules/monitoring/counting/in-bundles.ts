import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { SMALL_CELLS } from '#modules/training/index.ts'
import { type Bundling, bundleParts, toBundles } from '#platform/bundles/to-bundles.ts'
import { amountOf, type Counted, type CountedRow, quarterOfMonth } from './counted.ts'
import type { Split } from './sum-up.ts'

/** People are counted in bundles of so many for who may not read them, by the rule of the training results. */
export const BUNDLE = SMALL_CELLS.people

/**
 * What a programme counts: persons, whose every figure is of persons; houses, of which how many stand where is no secret but whose owners are persons; or
 * something of nobody.
 */
export type Counts = 'people' | 'owners' | 'things'

export const countsOf = ({ measure, countsPeople }: Pick<StrategicProgramme, 'measure' | 'countsPeople'>): Counts =>
  countsPeople ? 'people' : measure === 'houses' ? 'owners' : 'things'

const SEXES = ['female', 'male'] as const
const DISABILITIES = ['disabled', 'notDisabled'] as const

/** So many people of whom everything that is counted is the same; an empty word: not known. */
interface Alike {
  readonly of: Counted
  readonly districtCode: string | null
  readonly sex: (typeof SEXES)[number] | ''
  readonly disability: (typeof DISABILITIES)[number] | ''
  readonly amount: number
}

/** One row as people who are alike. Where sex and disability were counted apart it is not known who is both, and any pairing has the same sums. */
function alikeOf(of: Counted, row: CountedRow): Alike[] {
  const found: Alike[] = []
  const bySex = [...SEXES.map((sex) => [sex, row[sex]] as const), ['', row.amount - row.female - row.male] as const]
  const byDisability = [
    ...DISABILITIES.map((one) => ({ one: one as Alike['disability'], left: row[one] })),
    { one: '' as const, left: row.amount - row.disabled - row.notDisabled },
  ]
  for (const [sex, count] of bySex) {
    let left = count
    for (const disability of byDisability) {
      const amount = Math.min(left, disability.left)
      if (amount > 0) found.push({ of, districtCode: row.districtCode, sex, disability: disability.one, amount })
      left -= amount
      disability.left -= amount
    }
  }
  return found
}

/** What a report or a heap of tallies is told apart by. */
const sourceOf = ({ month, agencyIds, activityId, contributionId }: Counted) =>
  [month, agencyIds.join(' '), activityId ?? '', contributionId ?? ''].join('|')

/** Every sum of the pages in which these people are counted. */
function sumsOf({ of, districtCode, sex, disability }: Alike): string[] {
  const [quarter, sharers] = [quarterOfMonth(of.month), of.agencyIds.join(' ')]
  return [
    `month ${of.month}`,
    `quarter ${quarter}`,
    `agencies ${sharers}`,
    `agencies ${sharers} ${quarter}`,
    `source ${sourceOf(of)}`,
    `district ${districtCode}`,
    `sex ${sex}`,
    `disability ${disability}`,
    `district ${districtCode} sex ${sex}`,
    `district ${districtCode} disability ${disability}`,
  ]
}

/** The shares of a report in bundles that add up to its bundled amount. */
function bundleShares({ shares, contributionId }: Counted, total: number, bundling: Bundling): Counted['shares'] {
  if (!shares) return null
  const inOrder = [...shares].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(Object.entries(bundleParts(Object.fromEntries(inOrder), bundling, `${contributionId}`, total)))
}

/**
 * The same year of a programme in which everybody comes in bundles, with every sum as near to the truth as can be. Whatever is read from it, and subtracted from
 * whatever else, is of no fewer than a bundle: it is a year that might have been.
 */
export function inBundles(counted: readonly Counted[], lot: Bundling['lot']): Counted[] {
  const bundling = { size: BUNDLE, lot }
  const alike = counted.flatMap((one) => one.rows.flatMap((row) => alikeOf(one, row)))
  const keyOf = ({ of, districtCode, sex, disability }: Alike) =>
    [sourceOf(of), districtCode ?? '', sex, disability].join('|')
  const piles = [...Map.groupBy(alike, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, [first, ...rest]]) =>
      first
        ? [
            {
              ...first,
              name,
              amount: rest.reduce((sum, { amount }) => sum + amount, first.amount),
              sums: sumsOf(first),
            },
          ]
        : [],
    )
  const amounts = toBundles(piles, bundling, new Map())
  const bundled = Map.groupBy(
    piles.map((pile, at) => ({ ...pile, amount: amounts[at] ?? 0 })),
    ({ of }) => sourceOf(of),
  )
  return [...Map.groupBy(counted, sourceOf)].flatMap(([source, [first]]): Counted[] => {
    const rows = (bundled.get(source) ?? []).filter(({ amount }) => amount > 0).map(rowOf)
    // That there is a report is known to all; that a room counted somebody is not.
    if (!first || (rows.length === 0 && first.contributionId === null)) return []
    return [{ ...first, shares: bundleShares(first, amountOf(rows), bundling), rows }]
  })
}

const rowOf = ({ districtCode, sex, disability, amount }: Alike): CountedRow => ({
  districtCode,
  amount,
  female: sex === 'female' ? amount : 0,
  male: sex === 'male' ? amount : 0,
  disabled: disability === 'disabled' ? amount : 0,
  notDisabled: disability === 'notDisabled' ? amount : 0,
})

/** The splits of an amount that everybody knows in bundles. */
export function bundleSplit(split: Omit<Split, 'amount'>, lot: Bundling['lot']): Omit<Split, 'amount'> {
  const { female, male, sexUnknown, disabled, notDisabled, disabilityUnknown } = split
  const bundle = <K extends string>(parts: Readonly<Record<K, number>>) =>
    bundleParts(parts, { size: BUNDLE, lot }, 'owners')
  return { ...bundle({ female, male, sexUnknown }), ...bundle({ disabled, notDisabled, disabilityUnknown }) }
}
