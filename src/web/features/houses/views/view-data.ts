import type { QueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { type Session, sessionQuery } from '../../../lib/session.ts'
import { todayIn } from '../../../lib/today.ts'
import { filterOf, type HouseFilters } from './view.ts'

/* What the views of houses ask the server for, in one place: the page shows it, and its route asks for it while the page's script is on its way. */

export const boardQuery = (view: HouseFilters, year: number) =>
  api.houses.views.board.queryOptions({ input: filterOf(view, year) })

export const mapQuery = (year: number) =>
  api.houses.views.figures.map.queryOptions({ input: { year }, staleTime: 60_000 })

export const burnUpQuery = (year: number) => api.houses.views.figures.burnUp.queryOptions({ input: { year } })

export const summaryQuery = (year: number) =>
  api.houses.views.figures.summary.queryOptions({ input: { year }, staleTime: 60_000 })

export const yearsQuery = api.houses.views.figures.years.queryOptions({ staleTime: 300_000 })

interface Opening {
  readonly context: { readonly queries: QueryClient }
  readonly deps: HouseFilters
}

/** A route's loader that asks for its page's data without waiting for the answers: the page waits for what it needs, and says what failed. */
export const ahead =
  (ask: (queries: QueryClient, year: number, view: HouseFilters, can: Session['can']) => void) =>
  ({ context: { queries }, deps }: Opening): void => {
    const session = queries.getQueryData(sessionQuery.queryKey)
    if (!session) return
    void queries.prefetchQuery(yearsQuery)
    ask(queries, deps.year ?? Number(todayIn(session.actingAs.timezone).slice(0, 4)), deps, session.can)
  }
