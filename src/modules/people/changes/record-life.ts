import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { LifeState } from './change.ts'
import { readLives, writeLives } from './change-queries.ts'
import { getChangeable } from './get-changeable.ts'
import { bringUpToDate, keepChange } from './settle-change.ts'

interface Told {
  readonly id: string
  readonly on: string
  /** Who or what says so. */
  readonly source: string
  readonly version: number
}

/** The person has died. Throws `not_found`, `forbidden`, `conflict`, `day_in_future`, `wrong_state` (died already). */
export async function recordDeath(ctx: Context, { id, on, source, version }: Told): Promise<void> {
  const person = await getChangeable(ctx, id, version)
  assert(!person.diedOn, 'wrong_state', { state: 'died' })
  await change(ctx, 'death', { id, on, source }, (life) => ({ ...life, diedOn: on, diedSource: source }))
}

/** The person has moved out of the region; told again, the newer telling counts. Throws as `recordDeath`. */
export async function recordMove(ctx: Context, { id, on, to, source, version }: Told & { to: string }): Promise<void> {
  const person = await getChangeable(ctx, id, version)
  assert(!person.diedOn, 'wrong_state', { state: 'died' })
  await change(ctx, 'move', { id, on, source }, (life) => ({ ...life, movedOn: on, movedTo: to }))
}

async function change(
  ctx: Context,
  kind: 'death' | 'move',
  { id, on, source }: Omit<Told, 'version'>,
  tell: (life: LifeState) => LifeState,
) {
  assert(on <= dayIn(ctx.timezone, ctx.clock.now()), 'day_in_future')
  const before = await readLives(ctx, [id])
  const after = before.map(tell)
  await writeLives(ctx, after)
  await keepChange(ctx, {
    kind,
    personIds: [id],
    reason: source,
    before: { links: [], lives: before, verdicts: [] },
    after: { links: [], lives: after, verdicts: [] },
  })
  await bringUpToDate(ctx, [id])
}
