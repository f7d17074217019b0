import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Keyed hashes (`ctx.vault.hash`) of a candidate's numbers; null: not known. */
export interface AskedNumbers {
  readonly nikHash: string | null
  readonly kkHash: string | null
}

export interface KnownByNumbers {
  /** Persons with a record under that NIK. */
  readonly byNik: readonly string[]
  /** Households of that card. */
  readonly households: readonly string[]
}

/** Asked for what is not known, so that a missing number costs the same look-up as a given one. */
const NOBODY = '0'.repeat(32)

/**
 * Persons by NIK and households by card, for many candidates at once, in the order asked. Always the same two statements, whether or not anybody is
 * found. Does not ask who may know: what it gives is for deciding, never for an answer.
 */
export async function findPersonsByNumbers(ctx: Context, asked: readonly AskedNumbers[]): Promise<KnownByNumbers[]> {
  const niks = asked.map(({ nikHash }) => nikHash ?? NOBODY)
  const cards = asked.map(({ kkHash }) => `kk ${kkHash ?? NOBODY}`)
  const persons = await sql<{ hash: string; id: string }>`
    select distinct r.nik_hash as hash, l.person_id as id
    from source_records r join record_links l on l.region_id = r.region_id and l.record_id = r.id
    where r.region_id = ${ctx.region} and r.nik_hash = any(${niks}::text[])`.execute(ctx.tx)
  const households = await sql<{ origin: string; id: string }>`
    select origin, id from households where region_id = ${ctx.region} and origin = any(${cards}::text[])`.execute(
    ctx.tx,
  )
  const byHash = Map.groupBy(persons.rows, ({ hash }) => hash)
  const byCard = Map.groupBy(households.rows, ({ origin }) => origin)
  return asked.map((_, at) => ({
    byNik: (byHash.get(niks[at] ?? '') ?? []).map(({ id }) => id),
    households: (byCard.get(cards[at] ?? '') ?? []).map(({ id }) => id),
  }))
}
