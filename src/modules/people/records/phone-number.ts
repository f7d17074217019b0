/** A telephone number in the one form `+62…` by which records are found; null when it cannot be one. A spreadsheet that took it for a number has lost its zero. */
export function phoneNumber(written: string): string | null {
  const national = written.replace(/\D/g, '').replace(/^(?:0062|62|0)+/, '')
  return /^[2-9]\d{6,12}$/.test(national) ? `+62${national}` : null
}
