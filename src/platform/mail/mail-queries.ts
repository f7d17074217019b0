import { sql } from 'kysely'
import type { Context } from '../context.ts'

/** How long a letter may be under way before it is taken for lost and sent again. */
const LEASE_MINUTES = 10

export interface TakenMail {
  readonly id: string
  readonly sealed: Uint8Array
  readonly subject: string
  readonly sealedBody: Uint8Array
  readonly attempts: number
}

export async function insertMail(
  { tx, region, clock }: Context,
  mail: {
    readonly id: string
    readonly onceKey: string
    readonly userId: string | null
    readonly sealed: Uint8Array
    readonly subject: string
    readonly sealedBody: Uint8Array
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('mails')
    .values({
      region_id: region,
      id: mail.id,
      once_key: mail.onceKey,
      user_id: mail.userId,
      to_sealed: mail.sealed,
      subject: mail.subject,
      body_sealed: mail.sealedBody,
      next_at: clock.now(),
      created_at: clock.now(),
    })
    .onConflict((oc) => oc.columns(['region_id', 'once_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a letter of the region is to be sent now; never of a sample region, whose people are invented. */
export async function hasDueMail({ tx, region, clock }: Context): Promise<boolean> {
  const row = await tx
    .selectFrom('mails')
    .select('id')
    .where('region_id', '=', region)
    .where('state', 'in', ['waiting', 'sending'])
    .where('next_at', '<=', clock.now())
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('regions').select('region_id').where('region_id', '=', region).where('is_sample', '=', false)),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a job of this kind waits or runs in the region. */
export async function isQueued({ tx, region }: Context, kind: string): Promise<boolean> {
  const row = await tx
    .selectFrom('jobs')
    .select('id')
    .where('region_id', '=', region)
    .where('kind', '=', kind)
    .where('state', 'in', ['queued', 'running'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Takes the next letters to be sent, for as long as the lease: another run does not take them meanwhile. */
export async function takeMails({ tx, region, clock }: Context, most: number): Promise<TakenMail[]> {
  const due = await tx
    .selectFrom('mails')
    .select('id')
    .where('region_id', '=', region)
    .where('state', 'in', ['waiting', 'sending'])
    .where('next_at', '<=', clock.now())
    .orderBy('next_at')
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return []
  const ids = due.map(({ id }) => id)
  return tx
    .updateTable('mails')
    .set((eb) => ({
      state: 'sending',
      attempts: eb('attempts', '+', 1),
      next_at: new Date(clock.now().getTime() + LEASE_MINUTES * 60_000),
    }))
    .where('region_id', '=', region)
    .where('id', 'in', ids)
    .returning(['id', 'to_sealed as sealed', 'subject', 'body_sealed as sealedBody', 'attempts'])
    .execute()
}

export async function settleMail(
  { tx, region, clock }: Context,
  id: string,
  outcome: { state: 'sent' } | { state: 'waiting' | 'failed'; error: string; nextAt: Date },
): Promise<void> {
  await tx
    .updateTable('mails')
    .set(
      outcome.state === 'sent'
        ? { state: 'sent', sent_at: clock.now(), last_error: '' }
        : { state: outcome.state, last_error: outcome.error, next_at: outcome.nextAt },
    )
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** One page of letters, the latest first, and how many wait and have failed in all. */
export async function pageMails(
  { tx, region }: Context,
  filter: { readonly state?: string | undefined; readonly page: number; readonly pageSize: number },
) {
  const all = tx.selectFrom('mails').where('region_id', '=', region)
  const narrowed = filter.state ? all.where('state', '=', filter.state) : all
  const rows = await narrowed
    .select(['id', 'to_sealed as sealed', 'subject', 'state', 'attempts'])
    .select(['last_error as lastError', 'created_at as createdAt', 'sent_at as sentAt', 'next_at as nextAt'])
    .orderBy('id', 'desc')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await narrowed.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const { waiting, failed } = await all
    .select([
      sql<number>`count(*) filter (where state in ('waiting', 'sending'))`.as('waiting'),
      sql<number>`count(*) filter (where state = 'failed')`.as('failed'),
    ])
    .executeTakeFirstOrThrow()
  return { rows, total, waiting, failed }
}

/** Puts a failed letter back into the queue, with all its attempts before it; false when it has not failed. */
export async function requeueMail({ tx, region, clock }: Context, id: string): Promise<boolean | undefined> {
  const found = await tx
    .selectFrom('mails')
    .select('state')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return undefined
  if (found.state !== 'failed') return false
  await tx
    .updateTable('mails')
    .set({ state: 'waiting', attempts: 0, next_at: clock.now() })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
  return true
}

/** Takes letters that nobody has begun to send out of the queue: those whose key begins with one of these. */
export async function withdrawMails({ tx, region }: Context, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx
    .deleteFrom('mails')
    .where('region_id', '=', region)
    .where('state', '=', 'waiting')
    .where(
      sql<boolean>`exists (select from unnest(${[...keys]}::text[]) as k (key) where starts_with(once_key, k.key))`,
    )
    .execute()
}
