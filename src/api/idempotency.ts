import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { sha256 } from '#platform/ids.ts'

const MAX_KEY = 200
const KEPT_DAYS = 7
/** Routes whose answer holds a secret, or personal data that is recorded each time it is shown: it is not kept at all, so a repeat is a new deed. */
const SHOWN_ONCE: readonly string[] = [
  'accounts.invite',
  'gatherings.lodging.openNeeds',
  'houses.records.reveal',
  'people.reveal',
  'people.search',
  'training.trainees.reveal',
]

const Kept = z.strictObject({ sealed: z.string() })

interface Repeatable {
  readonly key: string
  readonly route: string
  readonly input: unknown
}

/** The caller's key for a change of a route, or undefined when there is none to honour. Errors: invalid_input (longer than 200). */
export function keyOf(headers: Headers, route: string): string | undefined {
  const key = headers.get('idempotency-key')
  if (!key || SHOWN_ONCE.includes(route)) return undefined
  assert(key.length <= MAX_KEY, 'invalid_input', { fields: 'Idempotency-Key' })
  return key
}

/** A hash of the input; files count by their bytes. */
async function hashOf(input: unknown): Promise<string> {
  const files: Promise<string>[] = []
  const text = JSON.stringify(input, (_, value: unknown) => {
    if (!(value instanceof File)) return value
    files.push(value.bytes().then(sha256))
    return { file: value.name }
  })
  return sha256(`${text ?? ''}${(await Promise.all(files)).join()}`)
}

/** Answers name people, their phones and their links: they are kept sealed, each for its caller and key. */
const placeOf = ({ actor }: Context, key: string) => `idempotency.answer ${actor.userId} ${key}`

const seal = (ctx: Context, key: string, answer: unknown) => ({
  sealed: Buffer.from(ctx.vault.seal(placeOf(ctx, key), JSON.stringify(answer ?? null))).toString('base64'),
})

function unseal(ctx: Context, key: string, kept: unknown): unknown {
  const { success, data } = Kept.safeParse(kept)
  // Earlier versions kept them as they were; within a week of the update none is left.
  if (!success) return kept
  return JSON.parse(ctx.vault.open(placeOf(ctx, key), Buffer.from(data.sealed, 'base64')))
}

/**
 * The answer this caller already got under the key; refuses the key for another route or input (idempotency_reused). The same request at the
 * same moment waits here until the first has its answer.
 */
export async function findAnswer(ctx: Context, repeat: Repeatable): Promise<{ answer: unknown } | undefined> {
  const { tx, region, actor } = ctx
  await sql`select pg_advisory_xact_lock(hashtext(${actor.userId}), hashtext(${repeat.key}))`.execute(tx)
  const row = await tx
    .selectFrom('idempotency')
    .select(['route', 'input_hash', 'answer'])
    .where('region_id', '=', region)
    .where('actor_id', '=', actor.userId)
    .where('key', '=', repeat.key)
    .executeTakeFirst()
  if (!row) return undefined
  assert(row.route === repeat.route && row.input_hash === (await hashOf(repeat.input)), 'idempotency_reused')
  return { answer: unseal(ctx, repeat.key, row.answer) }
}

/** Keeps the first answer in the transaction of the deed, sealed, for a week. */
export async function keepAnswer(ctx: Context, repeat: Repeatable, answer: unknown): Promise<void> {
  const { tx, region, actor, clock } = ctx
  const now = clock.now()
  await tx
    .insertInto('idempotency')
    .values({
      region_id: region,
      actor_id: actor.userId,
      key: repeat.key,
      route: repeat.route,
      input_hash: await hashOf(repeat.input),
      answer: JSON.stringify(seal(ctx, repeat.key, answer)),
      at: now,
    })
    .execute()
  const old = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000)
  await tx.deleteFrom('idempotency').where('region_id', '=', region).where('at', '<', old).execute()
}
