import { z } from 'zod'
import { base } from '../../errors.ts'
import { Day, Id } from '../../shapes.ts'
import { HouseState } from '../shapes.ts'
import { HouseFilter } from './filter.ts'

const Count = z.number().int()

const HouseCard = z.object({
  id: Id,
  code: z.string(),
  owner: z.string(),
  village: z.string(),
  stateSince: Day,
  waitingDays: Count.nullable(),
  isLate: z.boolean(),
  progress: Count,
  /** Whole rupiah that nobody has promised yet. */
  gap: z.number(),
})
export type HouseCard = z.infer<typeof HouseCard>

const BoardColumn = z.object({
  state: HouseState,
  /** As many as the list has under the same filters. */
  houses: Count,
  late: Count,
  gap: z.number(),
  /** After so many days a house is late in this state; null: it waits for nothing. */
  waitingDays: Count.nullable(),
  /** The longest waiting first; of what is over, the latest. */
  cards: z.array(HouseCard),
})
export type BoardColumn = z.infer<typeof BoardColumn>

export const board = base
  .route({ method: 'GET', path: '/houses/board', summary: 'Houses by state, the longest waiting first' })
  .input(HouseFilter.omit({ state: true }).extend({ most: z.coerce.number().int().min(1).max(50).default(8) }))
  .output(z.object({ columns: z.array(BoardColumn), can: z.object({ readAll: z.boolean() }) }))
