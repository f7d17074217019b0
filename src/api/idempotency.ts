import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { sha256 } from '#platform/ids.ts'

interface Repeatable {
  readonly key: string
  readonly route: string
  readonly input: unknown
}

// A file is told apart by name and size: its bytes are not worth a second hash here.
const hashOf = (input: unknown) =>
  sha256(
    JSON.stringify(input, (_, value: unknown) =>
      value instanceof File ? { file: value.name, size: value.size } : value,
    ) ?? '',
  )

/** The answer this caller already got under the key; refuses the key for another route or input (idempotency_reused). */
export async function findAnswer(
  { tx, region, actor }: Context,
  repeat: Repeatable,
): Promise<{ answer: unknown } | undefined> {
  const row = await tx
    .selectFrom('idempotency')
    .select(['route', 'input_hash', 'answer'])
    .where('region_id', '=', region)
    .where('actor_id', '=', actor.userId)
    .where('key', '=', repeat.key)
    .executeTakeFirst()
  if (!row) return undefined
  assert(row.route === repeat.route && row.input_hash === hashOf(repeat.input), 'idempotency_reused')
  return { answer: row.answer }
}

/** Keeps the first answer in the transaction of the deed; of two at once, the second fails on the key and is rolled back. */
export async function keepAnswer(
  { tx, region, actor, clock }: Context,
  repeat: Repeatable,
  answer: unknown,
): Promise<void> {
  await tx
    .insertInto('idempotency')
    .values({
      region_id: region,
      actor_id: actor.userId,
      key: repeat.key.slice(0, 200),
      route: repeat.route,
      input_hash: hashOf(repeat.input),
      answer: JSON.stringify(answer ?? null),
      at: clock.now(),
    })
    .execute()
}
