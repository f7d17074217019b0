const DAY_MS = 86_400_000
const LEAST_PERCENT = 1.5

/**
 * Where a period lies in a year, in percent of its length; undefined where a day is missing or the period lies outside.
 * A single day still gets a width that can be seen.
 */
export function shareOfYear(
  year: number,
  startsOn: string | null,
  endsOn: string | null,
): { from: number; width: number } | undefined {
  if (!startsOn || !endsOn) return undefined
  const begin = Date.UTC(year, 0, 1)
  const length = Date.UTC(year + 1, 0, 1) - begin
  const from = Math.max(0, Date.parse(startsOn) - begin)
  const until = Math.min(length, Date.parse(endsOn) - begin + DAY_MS)
  if (until <= from) return undefined
  const width = Math.max(LEAST_PERCENT, (100 * (until - from)) / length)
  return { from: Math.min((100 * from) / length, 100 - width), width }
}
