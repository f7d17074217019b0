import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { sha256 } from '#platform/ids.ts'

const MAX_KEY = 200
const KEPT_DAYS = 7
/** Routes whose answer holds a secret or unmasked personal data: it is not kept, so a repeat is a new deed. */
const SHOWN_ONCE: readonly string[] = ['accounts.invite', 'people.reveal', 'people.search']

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

/**
 * The answer this caller already got under the key; refuses the key for another route or input (idempotency_reused). The same request at the
 * same moment waits here until the first has its answer.
 */
export async function findAnswer(
  { tx, region, actor }: Context,
  repeat: Repeatable,
): Promise<{ answer: unknown } | undefined> {
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
  return { answer: row.answer }
}

/** Keeps the first answer in the transaction of the deed, for a week. */
export async function keepAnswer(
  { tx, region, actor, clock }: Context,
  repeat: Repeatable,
  answer: unknown,
): Promise<void> {
  const now = clock.now()
  await tx
    .insertInto('idempotency')
    .values({
      region_id: region,
      actor_id: actor.userId,
      key: repeat.key,
      route: repeat.route,
      input_hash: await hashOf(repeat.input),
      answer: JSON.stringify(answer ?? null),
      at: now,
    })
    .execute()
  const old = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000)
  await tx.deleteFrom('idempotency').where('region_id', '=', region).where('at', '<', old).execute()
}
