const DAY = 86_400_000

const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

/**
 * Where a period lies in a year, as percent of its length from the start; the part outside is cut off. Undefined when nothing of it lies
 * inside or no day is known.
 */
export function spanInYear(
  startsOn: string | null,
  endsOn: string | null,
  year: number,
): { start: number; length: number } | undefined {
  const from = startsOn ?? endsOn
  const to = endsOn ?? startsOn
  if (from === null || to === null) return undefined
  const first = at(`${year}-01-01`)
  const end = at(`${year + 1}-01-01`)
  const start = Math.max(at(from), first)
  const stop = Math.min(at(to) + DAY, end)
  if (stop <= start) return undefined
  const whole = end - first
  return { start: ((start - first) / whole) * 100, length: ((stop - start) / whole) * 100 }
}
