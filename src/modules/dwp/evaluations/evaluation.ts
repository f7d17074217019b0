import type { Item } from '../seed-tables.ts'

/** The most that an indicator can have. */
export const MOST = 4

export interface Quarter {
  readonly year: number
  readonly quarter: number
}

export const quarterOfDay = (day: string): Quarter => ({
  year: Number(day.slice(0, 4)),
  quarter: Math.ceil(Number(day.slice(5, 7)) / 3),
})

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** As letters write it: `Triwulan IV 2026`. */
export const quarterInWords = ({ year, quarter }: Quarter): string =>
  `Triwulan ${ROMAN[quarter - 1] ?? quarter} ${year}`

export const quarterBefore = ({ year, quarter }: Quarter): Quarter =>
  quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 }

/** Whether the first quarter comes after the second. */
export const isAfter = (a: Quarter, b: Quarter): boolean =>
  a.year > b.year || (a.year === b.year && a.quarter > b.quarter)

/** The mean of what was scored, in whole percent of the most; null when nothing was. */
export function meanOf(scores: readonly { readonly score: number | null }[]): number | null {
  const given = scores.flatMap(({ score }) => score ?? [])
  if (given.length === 0) return null
  return Math.round((100 * given.reduce((total, score) => total + score, 0)) / (MOST * given.length))
}

/** An empty form of these indicators, filled with what was given before. */
export const formOf = <T extends { readonly key: string; readonly score: number | null; readonly note: string }>(
  indicators: readonly Item[],
  given: readonly T[] = [],
) =>
  indicators.map(({ key, text, help }) => {
    const found = given.find((one) => one.key === key)
    return { key, text, help, score: found?.score ?? null, note: found?.note ?? '' }
  })
