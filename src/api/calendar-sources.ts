import { type CalendarSource, followupEntries } from '#modules/followups/index.ts'
import { gatheringEntries } from '#modules/gatherings/index.ts'

/** What stands in the calendar that a person subscribes to. A room whose things have a date adds its source here. */
export const calendarSources: readonly CalendarSource[] = [followupEntries, gatheringEntries]
