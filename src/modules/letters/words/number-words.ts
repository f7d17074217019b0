const UNITS = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas']

const SCALES = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
] as const

/**
 * A whole number in Indonesian words, as official records write it: `sebelas`, `seratus dua`, `dua ribu dua puluh enam`.
 * From 0 to below 10^15; throws RangeError outside.
 */
export function numberInWords(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= 1e15) throw new RangeError(`no words for ${number}`)
  return number === 0 ? 'nol' : say(number).trim().replace(/\s+/g, ' ')
}

function say(number: number): string {
  if (number < 12) return UNITS[number] ?? ''
  if (number < 20) return `${UNITS[number - 10]} belas`
  if (number < 100) return `${UNITS[Math.floor(number / 10)]} puluh ${say(number % 10)}`
  if (number < 200) return `seratus ${say(number - 100)}`
  if (number < 1000) return `${UNITS[Math.floor(number / 100)]} ratus ${say(number % 100)}`
  if (number < 2000) return `seribu ${say(number - 1000)}`
  if (number < 1_000_000) return `${say(Math.floor(number / 1000))} ribu ${say(number % 1000)}`
  for (const [size, word] of SCALES)
    if (number >= size) return `${say(Math.floor(number / size))} ${word} ${say(number % size)}`
  return ''
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** The month of an ISO day in Roman numerals, as letter numbers carry it. */
export const romanMonth = (day: string): string => ROMAN[Number(day.slice(5, 7)) - 1] ?? ''
