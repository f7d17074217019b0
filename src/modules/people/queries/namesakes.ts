import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { DEFAULT_DAYS, isDefaultDay } from '../default-days.ts'

/** Asked for a birth date that nobody said, so that a missing one costs the same look-up as a given one. */
const NO_DAY = '0001-01-01'

/**
 * Persons of exactly this folded name (`nameKey`) who were born that day, or whose day of birth no list says; of whoever asks without a day, all of
 * that name. At most `most`, those of the day first. Nothing but name and day decides it, and it is one statement whoever is found. Does not ask who
 * may know: what it gives is for deciding, never for an answer.
 */
export async function findNamesakes(
  { tx, region }: Context,
  { nameKey, birthDate }: { readonly nameKey: string; readonly birthDate: string | null },
  most: number,
): Promise<string[]> {
  const day = birthDate && !isDefaultDay(birthDate) ? birthDate : NO_DAY
  const { rows } = await sql<{ id: string }>`
    select id from persons
    where region_id = ${region} and name_key = ${nameKey} and (${day}::date = ${NO_DAY}::date or birth_date is null
      or birth_date = ${day}::date or to_char(birth_date, 'MM-DD') = any(${sql.val([...DEFAULT_DAYS])}::text[]))
    order by (birth_date = ${day}::date) desc nulls last, id limit ${most}`.execute(tx)
  return rows.map(({ id }) => id)
}
