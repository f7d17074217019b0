/** A reason why a file is not taken, before it is sent. */
export type Refusal = 'wrongType' | 'tooBig' | 'empty'

/**
 * Looks at name and size only; what is inside is the server's to judge.
 * @param endings such as `['.csv', '.xlsx']`
 */
export function refusalOf(
  file: { name: string; size: number },
  endings: readonly string[],
  maxBytes: number,
): Refusal | undefined {
  const name = file.name.toLowerCase()
  if (!endings.some((ending) => name.endsWith(ending))) return 'wrongType'
  if (file.size === 0) return 'empty'
  return file.size > maxBytes ? 'tooBig' : undefined
}

/** `12,4 MB`; sizes of files in decimal units, as file managers show them. */
export function sizeInWords(bytes: number, locale: string): string {
  const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB']
  return `${value.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`
}
