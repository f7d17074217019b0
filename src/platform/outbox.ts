import { sql } from 'kysely'
import { type Context, inRegion, type RegionScope } from './context.ts'
import type { Database } from './database.ts'
import { newId } from './ids.ts'

/** What the rooms tell each other upwards. A room adds its topics here; `main.ts` lists who listens. */
export interface Topics {
  /** Activities were created or changed in what others see of them. `ids: null`: many at once (import, undo). */
  'plans.changed': { readonly year: number; readonly ids: readonly string[] | null }
  /** Persons were linked anew, merged, split, died or moved. `ids: null`: many at once (a run, an undone list). */
  'people.changed': { readonly ids: readonly string[] | null }
  /** Somebody was given a post or left it; perhaps from a day to come. */
  'organisations.holders_changed': { readonly positionId: string }
  /** A run has said anew who is the same person; `changed`: records that belong to another person than before. */
  'matching.finished': { readonly runId: string; readonly changed: number }
}
export type Topic = keyof Topics

/** Listeners of each topic: each runs in one transaction with the removal of the event, so it happens once. */
export type Subscribers = { readonly [T in Topic]?: readonly ((ctx: Context, payload: Topics[T]) => Promise<void>)[] }

/** Tells the rooms above, in the transaction of the deed. */
export async function publish<T extends Topic>(ctx: Context, topic: T, payload: Topics[T]): Promise<void> {
  await ctx.tx
    .insertInto('outbox')
    .values({ region_id: ctx.region, id: newId(), topic, payload: JSON.stringify(payload), at: ctx.clock.now() })
    .execute()
}

async function deliver(ctx: Context, subscribers: Subscribers, row: { topic: string; payload: unknown }) {
  // The payload is what `publish` took for the same topic.
  const listeners = (subscribers[row.topic as Topic] ?? []) as readonly ((
    ctx: Context,
    payload: unknown,
  ) => Promise<void>)[]
  for (const listen of listeners) await listen(ctx, row.payload)
}

/**
 * Delivers every waiting event of all regions, oldest first; returns how many. An event whose listener fails stays and is tried again at the
 * next round, and the ones after it in the same region wait for it.
 */
export async function deliverOutbox(
  database: Database,
  subscribers: Subscribers,
  scopeOf: (region: string) => Promise<RegionScope>,
  onError: (error: unknown, topic: string) => void,
): Promise<number> {
  const waiting = await database.db.transaction().execute(async (tx) => {
    await sql`set local app.runner = 'on'`.execute(tx)
    return tx.selectFrom('outbox').select(['region_id', 'id']).orderBy('id').limit(500).execute()
  })
  const stuck = new Set<string>()
  let delivered = 0
  for (const { region_id: region, id } of waiting) {
    if (stuck.has(region)) continue
    let topic = ''
    try {
      await inRegion(database, await scopeOf(region), async (ctx) => {
        const row = await ctx.tx
          .deleteFrom('outbox')
          .where('region_id', '=', region)
          .where('id', '=', id)
          .returning(['topic', 'payload'])
          .executeTakeFirst()
        if (!row) return
        topic = row.topic
        await deliver(ctx, subscribers, row)
        delivered++
      })
    } catch (error) {
      stuck.add(region)
      onError(error, topic)
    }
  }
  return delivered
}
