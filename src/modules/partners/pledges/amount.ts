import type { Form } from '#contract/partners/shapes.ts'
import { numberInWords } from '#modules/letters/index.ts'
import { assert } from '#platform/errors.ts'

/** Quantities have two decimals at most; sums of them too, whatever binary fractions make of it. */
export const toHundredths = (quantity: number): number => Math.round(quantity * 100) / 100

export const addUp = (quantities: Iterable<number>): number => {
  let hundredths = 0
  for (const quantity of quantities) hundredths += Math.round(quantity * 100)
  return hundredths / 100
}

/** The unit of money is the rupiah, whatever was written. */
export const unitOf = (form: Form, unit: string): string => (form === 'money' ? 'rupiah' : unit.trim())

/** Two units are the same when they read the same: `Sak` and `sak`. */
export const isSameUnit = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Throws `partner_whole_rupiah`. */
export function assertAmount(form: Form, quantity: number): void {
  assert(form !== 'money' || Number.isInteger(quantity), 'partner_whole_rupiah')
}

/** `1.250.000,5` as Indonesians write it. */
export const written = (quantity: number): string => new Intl.NumberFormat('id-ID').format(quantity)

/** `dua belas koma lima`. */
export function inWords(quantity: number): string {
  const whole = Math.floor(quantity)
  const rest = Math.round((quantity - whole) * 100)
  if (rest === 0) return numberInWords(whole)
  const digits = rest % 10 === 0 ? [rest / 10] : [Math.floor(rest / 10), rest % 10]
  return `${numberInWords(whole)} koma ${digits.map(numberInWords).join(' ')}`
}
