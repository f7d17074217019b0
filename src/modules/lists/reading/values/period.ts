const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des']
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

const months = (year: number, first: number, last: number) => ({
  from: `${year}-${String(first).padStart(2, '0')}-01`,
  until: new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10),
})

const monthIn = (text: string): number =>
  MONTHS.indexOf(text.slice(0, 3).replace('peb', 'feb').replace('ags', 'agu')) + 1

/** A period as lists say it (*TW I 2025*, *Semester 2*, *Januari – Maret 2025*, *2025*); without a year that of the list. Undefined when it is none. */
export function readPeriod(text: string, day: string): { from: string; until: string } | undefined {
  const plain = text.toLowerCase()
  const year = Number(/(?:19|20)\d{2}/.exec(plain)?.[0] ?? day.slice(0, 4))
  const quarter = /\b(?:tw|triwulan|kuartal|q)\.?\s*-?\s*(i{1,3}|iv|[1-4])\b/.exec(plain)?.[1]
  if (quarter) {
    const at = ROMAN[quarter] ?? 1
    return months(year, at * 3 - 2, at * 3)
  }
  const half = /\b(?:semester|smt|sem|s)\.?\s*-?\s*(i{1,2}|[12])\b/.exec(plain)?.[1]
  if (half) return months(year, (ROMAN[half] ?? 1) * 6 - 5, (ROMAN[half] ?? 1) * 6)
  const named = [...plain.matchAll(/[a-z]{3,}/g)].map(([word]) => monthIn(word)).filter((month) => month > 0)
  const [first, last = first] = [named[0], named.at(-1)]
  if (first !== undefined && last !== undefined && last >= first) return months(year, first, last)
  return /^\D*(?:19|20)\d{2}\D*$/.test(plain) ? months(year, 1, 12) : undefined
}
