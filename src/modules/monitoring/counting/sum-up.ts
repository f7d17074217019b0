import { amountOf, type Counted, type CountedRow, quarterOfMonth } from './counted.ts'
import { shareEqually } from './share-out.ts'

/** An amount with its splits; both splits add up to it, with what is not known as a part of its own. */
export interface Split {
  readonly amount: number
  readonly female: number
  readonly male: number
  readonly sexUnknown: number
  readonly disabled: number
  readonly notDisabled: number
  readonly disabilityUnknown: number
}

function splitOf(rows: readonly CountedRow[]): Split {
  const sum = (of: (row: CountedRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  const amount = amountOf(rows)
  const [female, male] = [sum((row) => row.female), sum((row) => row.male)]
  const [disabled, notDisabled] = [sum((row) => row.disabled), sum((row) => row.notDisabled)]
  const [sexUnknown, disabilityUnknown] = [amount - female - male, amount - disabled - notDisabled]
  return { amount, female, male, sexUnknown, disabled, notDisabled, disabilityUnknown }
}

const rowsOf = (counted: readonly Counted[]) => counted.flatMap(({ rows }) => rows)

/** The whole with its splits. */
export const sumAll = (counted: readonly Counted[]): Split => splitOf(rowsOf(counted))

/** By district; null: not known. The districts add up to the whole. */
export const sumByDistrict = (counted: readonly Counted[]): Map<string | null, Split> =>
  new Map(
    [...Map.groupBy(rowsOf(counted), ({ districtCode }) => districtCode)].map(([code, rows]) => [code, splitOf(rows)]),
  )

/** What is reached by the end of each of some months. */
export const cumulate = (counted: readonly Counted[], months: readonly string[]): number[] =>
  months.map((until) => amountOf(rowsOf(counted.filter(({ month }) => month <= until))))

/** Four figures, each cumulative by the end of its quarter. */
export type Quarters = [number, number, number, number]

export interface AgencyResult {
  /** Everything it took part in, in full: more than its share where others took part too. Of several agencies these do not add up. */
  readonly full: Quarters
  /** Its own share: over all agencies, with what no agency took part in, these add up to the whole. */
  readonly share: Quarters
  /** Whom it shares with. */
  readonly sharedWith: readonly string[]
}

/** Places of the quarters in a year's figures. */
const PLACES = [0, 1, 2, 3] as const

/** What is equal among the same agencies is shared as one heap, so that the odd one of every house does not always fall to the same agency. */
const heapOf = ({ agencyIds, contributionId }: Counted) => contributionId ?? agencyIds.join(' ')

/** By agency and quarter; null: what none of the region's agencies took part in. */
export function sumByAgency(counted: readonly Counted[]): Map<string | null, AgencyResult> {
  const found = new Map<string | null, { full: Quarters; share: Quarters; sharedWith: Set<string> }>()
  const resultOf = (agencyId: string | null) => {
    const result = found.get(agencyId) ?? { full: [0, 0, 0, 0], share: [0, 0, 0, 0], sharedWith: new Set<string>() }
    found.set(agencyId, result)
    return result
  }
  for (const heap of Map.groupBy(counted, heapOf).values()) {
    const { agencyIds, shares } = heap[0] ?? { agencyIds: [], shares: null }
    for (const at of PLACES) {
      const amount = amountOf(rowsOf(heap.filter(({ month }) => quarterOfMonth(month) <= at + 1)))
      if (agencyIds.length === 0) {
        resultOf(null).full[at] += amount
        resultOf(null).share[at] += amount
        continue
      }
      const given = shares ?? shareEqually(amount, agencyIds)
      for (const agencyId of agencyIds) {
        const result = resultOf(agencyId)
        result.full[at] += amount
        // An agreed share is of the whole report, which counts from its quarter on.
        result.share[at] += amount === 0 ? 0 : (given.get(agencyId) ?? 0)
        for (const other of agencyIds) if (other !== agencyId) result.sharedWith.add(other)
      }
    }
  }
  return new Map([...found].map(([id, result]) => [id, { ...result, sharedWith: [...result.sharedWith].sort() }]))
}
