import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** A quarter as letters write it, `IV`. */
export const romanOf = (quarter: number): string => ROMAN[quarter - 1] ?? String(quarter)

/** A number for a sentence of the strings. */
export const inWords = (value: number, decimals = 0): string => formatNumber(value, currentLanguage(), decimals)

/** A pace: `27`, and below ten with one decimal. */
export const paceInWords = (value: number): string => inWords(value, value < 10 ? 1 : 0)

/** The quarter before or after another. */
export function movedQuarter(year: number, quarter: number, by: number): { year: number; quarter: number } {
  const at = year * 4 + (quarter - 1) + by
  return { year: Math.floor(at / 4), quarter: (at % 4) + 1 }
}
