/** A NIK or card number as anybody may see it: where it was issued and the end of its serial, `3507•••••••••002`. */
export function maskNumber(digits: string | null): string | null {
  if (!digits) return null
  // A short or broken number shows less, never its length in digits.
  return digits.length < 12
    ? `${digits.slice(0, 2)}•••`
    : `${digits.slice(0, 4)}${'•'.repeat(digits.length - 7)}${digits.slice(-3)}`
}

/** A phone number with its last two digits, `+62812••••••34`. */
export const maskPhone = (phone: string | null): string | null =>
  phone && (phone.length < 9 ? '•••' : `${phone.slice(0, 6)}${'•'.repeat(phone.length - 8)}${phone.slice(-2)}`)

/** A name for titles, tabs and histories: the first word, and how the second begins, `SITI A•••••`. */
export function maskName(name: string): string {
  const [first = '', second = ''] = name.trim().split(/\s+/)
  return second ? `${first} ${second.charAt(0)}•••••` : `${first.slice(0, 3)}•••••`
}
