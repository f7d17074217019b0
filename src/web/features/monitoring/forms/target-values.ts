import type { YearTarget } from '#contract/plans/strategic.ts'

/** What a field of numbers holds; empty: nothing was typed. */
export type Filled = number | string

export const AMOUNT = {
  min: 0,
  max: 100_000_000,
  allowDecimal: false,
  allowNegative: false,
  hideControls: true,
  thousandSeparator: '.',
  decimalSeparator: ',',
} as const

export const sumOf = (amounts: readonly Filled[]): number =>
  amounts.reduce<number>((total, amount) => total + (Number(amount) || 0), 0)

/** Whole parts as equal as can be, which add up to the amount. */
export const spread = (amount: number, parts: number): Filled[] =>
  Array.from({ length: parts }, (_, at) => Math.floor(amount / parts) + (at < amount % parts ? 1 : 0))

interface District {
  readonly code: string
}

/** The fields of a target: districts in the order of the region's. */
export const targetValues = (before: YearTarget | undefined, districts: readonly District[]) => ({
  target: (before?.target ?? '') as Filled,
  bySex: (before?.bySex ? [before.bySex.female, before.bySex.male] : ['', '']) as Filled[],
  sexReason: before?.sexReason ?? '',
  byDisability: (before?.byDisability ? [before.byDisability.yes, before.byDisability.no] : ['', '']) as Filled[],
  district: districts.map(({ code }): Filled => before?.byDistrict.find((own) => own.code === code)?.amount ?? ''),
  reason: '',
})

/** Something was typed into a split. */
export const isGiven = (amounts: readonly Filled[]) => amounts.some((amount) => amount !== '')

/** What is sent: a split of which nothing was filled is not given. */
export function targetOf(values: ReturnType<typeof targetValues>, districts: readonly District[]) {
  const [female, male] = values.bySex.map(Number)
  const [yes, no] = values.byDisability.map(Number)
  return {
    target: Number(values.target),
    bySex: isGiven(values.bySex) ? { female: female ?? 0, male: male ?? 0 } : null,
    sexReason: values.sexReason,
    byDisability: isGiven(values.byDisability) ? { yes: yes ?? 0, no: no ?? 0 } : null,
    byDistrict: districts.flatMap(({ code }, at) => {
      const amount = values.district[at]
      return amount === '' || amount === undefined ? [] : [{ code, amount: Number(amount) }]
    }),
  }
}
