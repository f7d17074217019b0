import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { DEFAULT_DAYS, isDefaultDay } from '../default-days.ts'

/** Asked for a birth date that nobody said, so that a missing one costs the same look-up as a given one. */
const NO_DAY = '0001-01-01'

/** A folded name (`nameKey`) with a day of birth, if one is known. */
interface Sign {
  readonly nameKey: string
  readonly birthDate: string | null
}

/**
 * For each sign, in their order, the persons of exactly this folded name who were born that day, or whose day of birth no list says; of whoever asks
 * without a day, all of that name. At most `most` to each, those of the day first. Nothing but name and day decides it, and it is one statement however
 * many are asked about and whoever is found. Does not ask who may know: what it gives is for deciding, never for an answer.
 */
export async function findNamesakes(
  { tx, region }: Context,
  signs: readonly Sign[],
  most: number,
): Promise<readonly (readonly string[])[]> {
  const asked = signs.map(({ nameKey, birthDate }, at) => ({
    ...{ at, name_key: nameKey },
    day: birthDate && !isDefaultDay(birthDate) ? birthDate : NO_DAY,
  }))
  const { rows } = await sql<{ at: number; id: string }>`
    select a.at, p.id from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(at int, name_key text, day date)
    cross join lateral (
      select id from persons
      where region_id = ${region} and name_key = a.name_key and (a.day = ${NO_DAY}::date or birth_date is null
        or birth_date = a.day or to_char(birth_date, 'MM-DD') = any(${sql.val([...DEFAULT_DAYS])}::text[]))
      order by (birth_date = a.day) desc nulls last, id limit ${most}) p
    order by a.at`.execute(tx)
  return signs.map((_, at) => rows.flatMap((row) => (row.at === at ? row.id : [])))
}
