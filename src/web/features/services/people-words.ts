import i18next from 'i18next'
import type { People } from '#contract/services/shapes.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'

/** The split that goes with every count of people: `P 12, L 8, belum diketahui 3`. */
export function splitInWords({ female, male, unknown }: People): string {
  const number = (value: number) => formatNumber(value, currentLanguage())
  const both = i18next.t('services:split', { female: number(female), male: number(male) })
  return unknown > 0 ? `${both}, ${i18next.t('services:splitUnknown', { unknown: number(unknown) })}` : both
}
