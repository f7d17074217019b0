import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../../lib/api.ts'
import type { ReviewAddress } from '../view.ts'

const FETCHED_AT_ONCE = 100
/** So many pairs before the end more are fetched. */
const NEARLY_OUT = 10

/** A pair as it is fetched and fetched ahead; every answer makes all of them be asked for again. */
export const questionQuery = (id: string) =>
  api.matching.questions.get.queryOptions({ input: { id }, staleTime: 60_000 })

/**
 * The pairs of this sitting in their order: those already gone through, the one at hand, those to come. The server's list shrinks with every
 * answer; the sitting keeps its own order, so that *undo* finds the way back and the count does not jump.
 */
export function useReviewQueue({ agency, state }: ReviewAddress) {
  const queries = useQueryClient()
  const [order, setOrder] = useState<readonly string[]>([])
  const [at, setAt] = useState(0)
  const total = useRef<number>(undefined)
  const input = {
    state: [state ?? 'open'] as ('open' | 'later')[],
    agencyId: agency,
    page: 1,
    pageSize: FETCHED_AT_ONCE,
  }
  const list = useQuery({
    ...api.matching.questions.list.queryOptions({ input }),
    refetchOnWindowFocus: false,
    staleTime: 0,
  })
  const { data, refetch, isFetching } = list
  useEffect(() => {
    if (!data) return
    total.current ??= data.total
    setOrder((known) => {
      const seen = new Set(known)
      const fresh = data.rows.filter(({ id }) => !seen.has(id)).map(({ id }) => id)
      return fresh.length > 0 ? [...known, ...fresh] : known
    })
  }, [data])

  const isNearlyOut = order.length - at <= NEARLY_OUT && order.length < (total.current ?? 0)
  useEffect(() => {
    if (isNearlyOut) void refetch()
  }, [isNearlyOut, refetch])

  const next = order[at + 1]
  useEffect(() => {
    if (next) void queries.prefetchQuery(questionQuery(next))
  }, [next, queries])

  return {
    id: order[at],
    at,
    position: at + 1,
    total: Math.max(total.current ?? 0, order.length),
    isLoading: !data || (isFetching && at >= order.length && order.length < (total.current ?? 0)),
    error: data ? undefined : list.error,
    retry: () => void refetch(),
    go: setAt,
  }
}
