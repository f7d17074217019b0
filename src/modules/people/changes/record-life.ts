import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { lockLinks } from '../queries/changes.ts'
import { insertTold } from '../queries/lives.ts'
import type { SeenPerson } from '../queries/seen-persons.ts'
import { getChangeable } from './get-changeable.ts'
import { agencyOf, bringUpToDate, keepChange } from './settle-change.ts'

interface Telling {
  readonly id: string
  readonly on: string
  /** Who or what says so. */
  readonly source: string
  readonly version: number
}

/**
 * The person has died. What an agency tells is its own word: no other agency sees it. Throws `not_found`, `forbidden`, `conflict`, `day_in_future`,
 * `wrong_state` (died already, as far as the actor may know).
 */
export const recordDeath = (ctx: Context, told: Telling): Promise<void> => tell(ctx, 'death', { ...told, to: '' })

/** The person has moved out of the region; told again, the newer telling counts. Throws as `recordDeath`. */
export const recordMove = (ctx: Context, told: Telling & { to: string }): Promise<void> => tell(ctx, 'move', told)

async function tell(ctx: Context, kind: 'death' | 'move', { id, on, to, source, version }: Telling & { to: string }) {
  const person: SeenPerson = await getChangeable(ctx, id, version)
  assert(!person.diedOn, 'wrong_state', { state: 'died' })
  assert(on <= todayOf(ctx), 'day_in_future')
  const links = await lockLinks(ctx, { person }, agencyOf(ctx))
  const recordIds = links.map(({ recordId }) => recordId)
  const changeId = await keepChange(ctx, {
    kind,
    personId: person.personId,
    recordIds,
    reason: source,
    before: { links: [], verdicts: [] },
    after: { links: [], verdicts: [] },
  })
  await insertTold(ctx, { changeId, recordIds, agencyId: agencyOf(ctx), kind, on, source, to })
  await bringUpToDate(ctx, [person.personId])
}
