interface Quarter {
  readonly year: number
  readonly quarter: number
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** A quarter for the strings, which write it in their own way: Triwulan IV 2026, Q4 2026. */
export const inWords = ({ year, quarter }: Quarter) => ({
  year: String(year),
  quarter,
  roman: ROMAN[quarter - 1] ?? String(quarter),
})

const orderOf = ({ year, quarter }: Quarter) => year * 4 + quarter - 1

/** Every quarter from the first to the last of some, in order; one that is missing among them has no row. */
export function withGaps<Row extends Quarter>(rows: readonly Row[]): (Quarter & { readonly row: Row | undefined })[] {
  if (rows.length === 0) return []
  const of = new Map(rows.map((row) => [orderOf(row), row]))
  const first = Math.min(...of.keys())
  return Array.from({ length: Math.max(...of.keys()) - first + 1 }, (_, step) => {
    const at = first + step
    return { year: Math.floor(at / 4), quarter: (at % 4) + 1, row: of.get(at) }
  })
}
