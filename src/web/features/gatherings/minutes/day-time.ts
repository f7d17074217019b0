const offsetOf = (at: number, timezone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - at
}

/** The time of day of an instant in a zone, `08:30`; empty for none. */
export function timeOf(instant: string | null, timezone: string): string {
  if (!instant) return ''
  const at = Date.parse(instant)
  return new Date(at + offsetOf(at, timezone)).toISOString().slice(11, 16)
}

/** The instant of a time of day in a zone; null for no time. */
export function instantOf(day: string, time: string, timezone: string): string | null {
  if (!time) return null
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  return new Date(asIfUtc - offsetOf(asIfUtc, timezone)).toISOString()
}
