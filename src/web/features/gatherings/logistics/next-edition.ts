import { daysAfter } from '#contract/calendar/days.ts'

const YEAR_IN_WEEKS = 52 * 7

/** What a copy is proposed with: a year later on the same weekday, as many years as bring it past today, and that year in the title. */
export function nextEdition({ title, startsOn }: { title: string; startsOn: string }, today: string) {
  let day = startsOn
  do day = daysAfter(day, YEAR_IN_WEEKS)
  while (day < today)
  const [from, to] = [startsOn.slice(0, 4), day.slice(0, 4)]
  return { startsOn: day, title: title.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to) }
}
