import type { Counts, Shown } from './split.ts'

/** A share of people, 0 to 1, and between what it lies if those of whom nothing is known had all said no, or all yes. */
export interface Rate {
  readonly rate: number
  readonly lowest: number
  readonly highest: number
}

export interface Rates {
  /** Of the base, so many answered; null: hidden. */
  readonly response: number | null
  /** Of those who answered, so many said yes; never without `response`. Null: hidden, or too few answered to compare. */
  readonly share: Rate | null
}

const areAllShown = (counts: Shown): counts is Counts => Object.values(counts).every((count) => count !== null)

const round = (share: number) => Math.round(share * 10_000) / 10_000

/** Shares from counts as they are shown, so that a share never says more than the counts beside it. */
export function ratesOf(counts: Shown, threshold: number): Rates {
  const { base, answered } = counts
  const response = base === null || base === 0 || answered === null ? null : round(answered / base)
  if (!areAllShown(counts) || counts.answered < threshold) return { response, share: null }
  return {
    response,
    share: {
      rate: round(counts.yes / counts.answered),
      lowest: round(counts.yes / counts.base),
      highest: round((counts.yes + counts.unknown) / counts.base),
    },
  }
}

/** Whole rupiah a month of those in work who said what they earn. */
export interface Income {
  readonly median: number
  /** Half of them earn between these; null where too few said. */
  readonly middleHalf: { readonly from: number; readonly until: number } | null
}

/** The value below which a share of ordered numbers lies, between two of them in proportion; whole rupiah. */
function quantile(ordered: readonly number[], share: number): number {
  const at = (ordered.length - 1) * share
  const [below, above] = [ordered[Math.floor(at)] ?? 0, ordered[Math.ceil(at)] ?? 0]
  return Math.round(below + (above - below) * (at - Math.floor(at)))
}

/** Null when fewer than `median` said what they earn. */
export function incomeOf(
  incomes: readonly number[],
  least: { readonly median: number; readonly quartiles: number },
): Income | null {
  if (incomes.length < least.median) return null
  const ordered = [...incomes].sort((a, b) => a - b)
  const middleHalf =
    incomes.length < least.quartiles ? null : { from: quantile(ordered, 0.25), until: quantile(ordered, 0.75) }
  return { median: quantile(ordered, 0.5), middleHalf }
}

/** What one kept job cost, whole rupiah, and between what it lies: those of whom nothing is known may all have kept theirs, or none. */
export interface JobCost {
  readonly cost: number
  /** Null: nobody is known to have kept a job. */
  readonly each: number | null
  readonly lowest: number | null
}

/** Null where a count is hidden or what a batch cost is not known. */
export function jobCostOf(cost: number | null, { yes, unknown }: Shown): JobCost | null {
  if (cost === null || yes === null || unknown === null) return null
  const per = (jobs: number) => (jobs === 0 ? null : Math.round(cost / jobs))
  return { cost, each: per(yes), lowest: per(yes + unknown) }
}
