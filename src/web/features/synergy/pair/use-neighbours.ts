import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { PairRow } from '#contract/overlaps/pairs.ts'
import { pairAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { listPart, type PairListAddress, pairsInput } from '../view.ts'

export interface Neighbours {
  previous?: string | undefined
  next?: string | undefined
  /** Place in the list from 1; absent once a decision took the pair out of it. */
  position?: number | undefined
  total: number
}

const keyOf = ({ a, b }: Pick<PairRow, 'a' | 'b'>) => `${a.id}/${b.id}`

/**
 * The pairs before and after this one in the list that one came from. The list shrinks when this pair is decided; then
 * those that stood beside it before are kept, so that the work goes on from the same place.
 */
export function useNeighbours(key: string, view: PairListAddress): Neighbours {
  const list = useQuery({
    ...api.overlaps.pairs.queryOptions({ input: pairsInput(view) }),
    placeholderData: keepPreviousData,
  }).data
  const rows = list?.rows ?? []
  const at = rows.findIndex((row) => keyOf(row) === key)
  const last = useRef<{ key: string; neighbours: Neighbours }>(undefined)
  const total = list?.total ?? 0

  if (list && at >= 0) {
    const address = (row: PairRow | undefined, page: number) =>
      row && pairAddress(row.a.id, row.b.id, { ...listPart(view), page: page > 1 ? page : undefined })
    const position = (list.page - 1) * list.pageSize + at + 1
    const neighbours = {
      previous: address(rows[at - 1], list.page),
      next: address(rows[at + 1], list.page),
      position,
      total,
    }
    last.current = { key, neighbours }
    return neighbours
  }
  if (last.current?.key === key) return { ...last.current.neighbours, position: undefined, total }
  return { total }
}
