/** A span of time as lists name it. */
export interface Period {
  /** As an office writes it: `TW II 2025`, `Semester I 2025`, `Mei 2025`, `2025`. */
  readonly text: string
  /** Equal for the same span however it is written: `2025-Q2`, `2025-S1`, `2025-05`, `2025`. */
  readonly key: string
  /** First and last ISO day. */
  readonly from: string
  readonly until: string
}

const MONTHS = [
  ['januari', 'jan'],
  ['februari', 'pebruari', 'feb', 'peb'],
  ['maret', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agu', 'ags', 'agt'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'des'],
] as const
const ROMAN = ['i', 'ii', 'iii', 'iv']

const MONTH = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const YEAR = '(?<year>(?:19|20)\\d{2})'
const GAP = '[\\s.,_/()-]*(?:tahun|th\\.?|ta\\.?|t\\.a\\.)?[\\s.,_/()-]*'
const ORDINAL = '(?<number>iv|iii|ii|i|[1-4])'

const monthOf = (name: string) => MONTHS.findIndex((names) => names.some((one) => one === name.toLowerCase())) + 1
const ordinalOf = (text: string) => ROMAN.indexOf(text.toLowerCase()) + 1 || Number(text)
const two = (value: number) => String(value).padStart(2, '0')
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function span(year: number, first: number, last: number): Pick<Period, 'from' | 'until'> {
  return { from: `${year}-${two(first)}-01`, until: `${year}-${two(last)}-${two(lastDay(year, last))}` }
}

const yearly = (year: number): Period => ({ text: String(year), key: String(year), ...span(year, 1, 12) })
const monthly = (year: number, month: number): Period => ({
  text: `${capital(MONTHS[month - 1]?.[0] ?? '')} ${year}`,
  key: `${year}-${two(month)}`,
  ...span(year, month, month),
})
const quarter = (year: number, number: number): Period => ({
  text: `TW ${ROMAN[number - 1]?.toUpperCase()} ${year}`,
  key: `${year}-Q${number}`,
  ...span(year, number * 3 - 2, number * 3),
})
const half = (year: number, number: number): Period => ({
  text: `Semester ${ROMAN[number - 1]?.toUpperCase()} ${year}`,
  key: `${year}-S${number}`,
  ...span(year, number * 6 - 5, number * 6),
})
const stage = (year: number, number: number): Period => ({
  text: `Tahap ${ROMAN[number - 1]?.toUpperCase()} ${year}`,
  key: `${year}-T${number}`,
  ...span(year, 1, 12),
})

type Groups = Readonly<Record<string, string | undefined>>
const yearIn = ({ year = '' }: Groups) => Number(year)
const ordinalIn = ({ number = '' }: Groups) => ordinalOf(number)

const START = '(?<![a-z0-9])'
const END = '(?![a-z0-9])'
// From the narrowest to the widest, so that *TW II 2025* is never read as *2025*.
const FORMS: readonly (readonly [RegExp, (groups: Groups) => Period | null])[] = [
  [new RegExp(`${START}${YEAR}-?q(?<number>[1-4])${END}`, 'i'), (at) => quarter(yearIn(at), ordinalIn(at))],
  [new RegExp(`${START}${YEAR}-?s(?<number>[12])${END}`, 'i'), (at) => half(yearIn(at), ordinalIn(at))],
  [
    new RegExp(`${START}(?:triwulan|trwln|triw|trw|tw|kuartal|q)[\\s._-]*${ORDINAL}${GAP}${YEAR}`, 'i'),
    (at) => quarter(yearIn(at), ordinalIn(at)),
  ],
  [
    new RegExp(`${START}(?:semester|smt|sem)[\\s._-]*(?<number>ii|i|[12])${GAP}${YEAR}`, 'i'),
    (at) => half(yearIn(at), ordinalIn(at)),
  ],
  [
    new RegExp(`${START}(?:tahap|gelombang|termin)[\\s._-]*${ORDINAL}${GAP}${YEAR}`, 'i'),
    (at) => stage(yearIn(at), ordinalIn(at)),
  ],
  [
    new RegExp(`${START}(?:bulan\\s*)?(?<month>${MONTH})[\\s._-]*${YEAR}`, 'i'),
    (at) => monthly(yearIn(at), monthOf(at.month ?? '')),
  ],
  [new RegExp(`${START}${YEAR}-(?<month>0[1-9]|1[0-2])${END}`), (at) => monthly(yearIn(at), Number(at.month))],
  [new RegExp(`(?<!\\d)${YEAR}(?!\\d)`), (at) => yearly(yearIn(at))],
]

/** The narrowest span of time that a text names, and where it stands in it; undefined when it names none. */
export function findPeriod(text: string): { period: Period; at: number; length: number } | undefined {
  for (const [form, make] of FORMS) {
    const found = form.exec(text)
    const period = found?.groups && make(found.groups)
    if (found && period) return { period, at: found.index, length: found[0].length }
  }
  return undefined
}

/** Equal for two periods that mean the same span; what cannot be read compares as it is written. */
export const periodKey = (text: string): string =>
  findPeriod(text)?.period.key ?? text.trim().toLowerCase().replace(/\s+/g, ' ')

const DAY = new RegExp(`(?<!\\d)(?<day>[0-3]?\\d)[\\s._/-]+(?<month>${MONTH}|0?[1-9]|1[0-2])[\\s._/-]+${YEAR}`, 'i')

/** The day in `per 30 Juni 2025` or `tanggal 30-06-2025`; undefined when a text names none that exists. */
export function findDay(text: string): string | undefined {
  const { day = '', month = '', year = '' } = DAY.exec(text)?.groups ?? {}
  if (year === '') return undefined
  const number = /^\d/.test(month) ? Number(month) : monthOf(month)
  const isReal = Number(day) >= 1 && Number(day) <= lastDay(Number(year), number)
  return isReal ? `${year}-${two(number)}-${two(Number(day))}` : undefined
}

const SPAN = new RegExp(
  `(?<!\\d)(?<first>[0-3]?\\d)(?:[\\s._/]+(?<start>${MONTH}|0?[1-9]|1[0-2]))?(?:[\\s._/]+(?:19|20)\\d{2})?\\s*(?:[-–]|s\\.?\\s?/?\\s?d\\.?|sampai|hingga)\\s*(?<end>[0-3]?\\d[\\s._/-]+(?<month>${MONTH}|0?[1-9]|1[0-2])[\\s._/-]+${YEAR})`,
  'i',
)

/** The first and last day in `2 - 20 Feb 2026` or `28 Januari s.d. 5 Februari 2026`; undefined when a text names no such span. */
export function findDays(text: string): Pick<Period, 'from' | 'until'> | undefined {
  const { first = '', start, end = '', month = '', year = '' } = SPAN.exec(text)?.groups ?? {}
  const until = findDay(end)
  if (until === undefined) return undefined
  const from = findDay(`${first} ${start ?? month} ${year}`)
  return from !== undefined && from <= until ? { from, until } : undefined
}
