import { phoneNumber } from '#modules/people/index.ts'
import type { PhoneValue } from './person-values.ts'
import { mend } from './text.ts'

/** The first telephone number of a cell, as written and in the one form `+62…`. Undefined when nothing is written. */
export function readPhone(text: string): PhoneValue | undefined {
  const written = mend(text)
  const [first = ''] = written.replace(/^['’]/, '').split(/\s*(?:\/|;|,| atau | dan )\s*(?=\+?\d)/)
  const digits = first.replace(/[.,]0$/, '').replace(/\D/g, '')
  if (digits === '' || /^0+$/.test(digits))
    return written === '' || /\d/.test(written) ? undefined : { written, number: null }
  return { written, number: phoneNumber(digits) }
}
