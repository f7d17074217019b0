import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { daysAfter } from '#contract/calendar/days.ts'
import type { Context } from '#platform/context.ts'

/** Something with a date that belongs into somebody's calendar. */
export interface CalendarEntry {
  /** Stays the same for as long as the thing is the same: `followup-<id>`. */
  readonly id: string
  /** Rises with every change of the thing. */
  readonly sequence: number
  readonly title: string
  readonly text: string
  readonly place?: string
  /** The page it leads to: `/tindak-lanjut?id=…`. */
  readonly link: string
  /** Days, both included, or instants. */
  readonly when: { readonly from: string; readonly until: string } | { readonly startsAt: Date; readonly endsAt: Date }
  /** Still shown, struck out, so that calendars that have it take it away. */
  readonly isCancelled: boolean
  readonly changedAt: Date
}

/** What a room adds to the calendar of whoever acts: entries of a period that the actor may read. api/calendar-sources.ts lists them. */
export type CalendarSource = (
  ctx: Context,
  period: { readonly from: string; readonly until: string },
) => Promise<CalendarEntry[]>

const midnight = (day: string) => new Date(`${day}T00:00:00Z`)

function timesOf({ when }: CalendarEntry) {
  // The day after the last one: in a calendar file an end is not included.
  return 'from' in when
    ? { start: midnight(when.from), end: midnight(daysAfter(when.until, 1)), allDay: true }
    : { start: when.startsAt, end: when.endsAt }
}

/**
 * A calendar file (RFC 5545): whole days as days, instants in UTC with the region's zone beside them, an id and a sequence for every entry, so that what
 * changed replaces what a calendar has.
 */
export function writeCalendar(
  name: string,
  entries: readonly CalendarEntry[],
  { timezone, publicUrl }: { readonly timezone: string; readonly publicUrl: string },
): string {
  const calendar = ical({
    name,
    prodId: '//Selaras//Selaras//ID',
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
    x: { 'X-WR-TIMEZONE': timezone },
  })
  const host = new URL(publicUrl).hostname
  for (const entry of entries)
    calendar.createEvent({
      id: `${entry.id}@${host}`,
      sequence: entry.sequence,
      ...timesOf(entry),
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      summary: entry.title,
      description: entry.text,
      location: entry.place ?? null,
      url: `${publicUrl}${entry.link}`,
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return calendar.toString()
}
