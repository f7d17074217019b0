import type { Counts } from './split.ts'

/** A share of people, 0 to 1, and between what it lies if those of whom nothing is known had all said no, or all yes. */
export interface Rate {
  readonly rate: number
  readonly lowest: number
  readonly highest: number
}

export interface Rates {
  /** Of the base, so many answered; null: nobody to be seen in it. */
  readonly response: number | null
  /** Of those who answered, so many said yes; never without `response`. Null: too few to compare. */
  readonly share: Rate | null
}

/** From how many answers on there is a share; of rounded counts only where both answers are there to be seen. */
export interface Least {
  readonly answered: number
  readonly isExact: boolean
}

const round = (share: number) => Math.round(share * 10_000) / 10_000

/** Shares from counts as they are shown, so that a share never says more than the counts beside it. */
export function ratesOf({ base, answered, yes, no, unknown }: Counts, least: Least): Rates {
  const response = base === 0 ? null : round(answered / base)
  if (answered < least.answered || (!least.isExact && (yes === 0 || no === 0))) return { response, share: null }
  return {
    response,
    share: { rate: round(yes / answered), lowest: round(yes / base), highest: round((yes + unknown) / base) },
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

/** Rounded to whole steps, since a median is what one person earns. Null when fewer than `incomes` said what they earn. */
export function incomeOf(
  incomes: readonly number[],
  least: Readonly<Record<'incomes' | 'income_quartiles' | 'income_step', number>>,
): Income | null {
  if (incomes.length < least.incomes) return null
  const ordered = [...incomes].sort((a, b) => a - b)
  const at = (share: number) => Math.round(quantile(ordered, share) / least.income_step) * least.income_step
  const middleHalf = incomes.length < least.income_quartiles ? null : { from: at(0.25), until: at(0.75) }
  return { median: at(0.5), middleHalf }
}

/** What one kept job cost, whole rupiah, and between what it lies: those of whom nothing is known may all have kept theirs, or none. */
export interface JobCost {
  readonly cost: number
  /** Null: nobody is known to have kept a job. */
  readonly each: number | null
  readonly lowest: number | null
}

/** Null where what a batch cost is not known. */
export function jobCostOf(cost: number | null, { yes, unknown }: Counts): JobCost | null {
  if (cost === null) return null
  const per = (jobs: number) => (jobs === 0 ? null : Math.round(cost / jobs))
  return { cost, each: per(yes), lowest: per(yes + unknown) }
}
