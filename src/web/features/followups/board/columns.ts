import { daysAfter } from '#contract/calendar/days.ts'

export const COLUMNS = ['late', 'week', 'month', 'later', 'waiting', 'done'] as const
export type BoardColumn = (typeof COLUMNS)[number]

/** What a column asks for, and the same as an address of the list; days from today in the region. What waits stands in its own column only. */
export function askFor(column: BoardColumn, today: string) {
  const open = { state: ['open' as const], waiting: 'false' as const, sort: 'dueOn' as const }
  const between = (from: number, until?: number) => ({
    dueFrom: daysAfter(today, from),
    ...(until !== undefined && { dueUntil: daysAfter(today, until) }),
  })
  switch (column) {
    case 'late':
      return { input: { ...open, due: 'overdue' as const }, address: { due: 'overdue' } }
    case 'week':
      return { input: { ...open, ...between(0, 7) }, address: { from: today, until: daysAfter(today, 7) } }
    case 'month':
      return {
        input: { ...open, ...between(8, 31) },
        address: { from: daysAfter(today, 8), until: daysAfter(today, 31) },
      }
    case 'later':
      return { input: { ...open, ...between(32) }, address: { from: daysAfter(today, 32) } }
    case 'waiting':
      return { input: { ...open, waiting: 'true' as const }, address: { waiting: true } }
    case 'done':
      return {
        input: { state: ['done' as const], sort: '-createdAt' as const },
        address: { state: 'done', sort: '-createdAt' },
      }
  }
}
