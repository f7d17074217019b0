import { daysBetween } from '#contract/calendar/days.ts'
import type { BoardColumn } from '#contract/houses/views/board.ts'
import type { HouseFilter } from '#contract/houses/views/filter.ts'
import { coordinates } from '#modules/accounts/index.ts'
import { nameAreas } from '#modules/places/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { ask } from './ask.ts'
import { STATES } from './queries/conditions.ts'
import { countByState, firstByState } from './queries/house-rows.ts'
import { waitingDays } from './waiting.ts'

/** Houses that the actor may read by state, at most so many cards a state; counts are those of the list under the same filters. */
export async function showBoard(
  ctx: Context,
  { most, ...filter }: Omit<HouseFilter, 'state'> & { readonly most: number },
) {
  const asked = await ask(ctx, filter)
  const counts = await countByState(ctx, asked)
  const cards = await firstByState(ctx, asked, most)
  const place = await nameAreas(
    ctx,
    cards.map(({ villageCode }) => villageCode),
  )
  const today = todayOf(ctx)
  const columns = STATES.map((state): BoardColumn => {
    const { houses = 0, late = 0, gap = 0 } = counts.get(state) ?? {}
    const days = waitingDays(state)
    return {
      state,
      houses,
      late,
      gap,
      waitingDays: days,
      cards: cards
        .filter((card) => card.state === state)
        .map(({ villageCode, state: _, ...card }) => ({
          ...card,
          village: place(villageCode).name,
          waitingDays: days === null ? null : daysBetween(card.stateSince, today),
        })),
    }
  })
  return { columns, can: { readAll: coordinates(ctx.actor) } }
}
