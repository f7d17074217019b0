import { formatMoney, formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'

/** `1.250 sak`; of money `Rp1.250.000`. */
export const quantityText = (quantity: number, unit: string): string =>
  unit === 'rupiah' ? formatMoney(quantity) : `${formatNumber(quantity, currentLanguage())} ${unit}`

/** How quantities are typed in: with separators, two decimals at most. */
export const QUANTITY_INPUT = {
  min: 0,
  decimalScale: 2,
  thousandSeparator: '.',
  decimalSeparator: ',',
  hideControls: true,
} as const
