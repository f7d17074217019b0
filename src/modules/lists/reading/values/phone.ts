import type { PhoneValue } from './person-values.ts'
import { mend } from './text.ts'

/** A telephone number in the one form `+62…`; a spreadsheet that took it for a number has lost its zero. Undefined when nothing is written. */
export function readPhone(text: string): PhoneValue | undefined {
  const written = mend(text)
  const [first = ''] = written.replace(/^['’]/, '').split(/\s*(?:\/|;|,| atau | dan )\s*(?=\+?\d)/)
  const digits = first.replace(/[.,]0$/, '').replace(/\D/g, '')
  if (digits === '' || /^0+$/.test(digits))
    return written === '' || /\d/.test(written) ? undefined : { written, number: null }
  const national = digits.replace(/^(?:0062|62|0)+/, '')
  const isNumber = /^[2-9]\d{6,12}$/.test(national)
  return { written, number: isNumber ? `+62${national}` : null }
}
