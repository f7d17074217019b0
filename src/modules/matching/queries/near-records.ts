import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** What records near a candidate are looked up by; what is not known is asked for all the same, as a value that nobody has. */
export interface Signs {
  /** Keyed hashes that may stand as NIK, and as family card: each number is asked as both, since lists exchange them. */
  readonly nikHashes: readonly string[]
  readonly kkHashes: readonly string[]
  readonly nameKey: string
  readonly villageCode: string
  /** `1979-03-30` */
  readonly birthDate: string
}

/** Records found by one sign. */
const BY_SIGN = 15

/**
 * Records that may be of the person asked for, with the person of each: by NIK, by family card, by the whole name, and in the village by birth date
 * or the beginning of the name. One statement with the same four look-ups, whatever is found; at most `most` records.
 */
export async function findNearRecords({ tx, region }: Context, signs: Signs, most: number) {
  const { rows } = await sql<{ recordId: string; personId: string }>`
    with near as (
      (select r.id from source_records r
        where r.region_id = ${region} and r.nik_hash = any(${sql.val([...signs.nikHashes])}::text[]) order by r.id limit ${BY_SIGN})
      union
      (select r.id from source_records r
        where r.region_id = ${region} and r.kk_hash = any(${sql.val([...signs.kkHashes])}::text[]) order by r.id limit ${BY_SIGN})
      union
      (select l.record_id from persons p join record_links l on l.region_id = p.region_id and l.person_id = p.id
        where p.region_id = ${region} and p.name_key = ${signs.nameKey} order by p.id, l.record_id limit ${BY_SIGN})
      union
      (select l.record_id from persons p join record_links l on l.region_id = p.region_id and l.person_id = p.id
        where p.region_id = ${region} and p.village_code = ${signs.villageCode}
          and (p.birth_date = ${signs.birthDate}::date or left(p.name_key, 4) = left(${signs.nameKey}, 4))
        order by (p.name_key = ${signs.nameKey}) desc, (p.birth_date = ${signs.birthDate}::date) desc nulls last, p.id, l.record_id
        limit ${BY_SIGN * 2}))
    select l.record_id as "recordId", l.person_id as "personId"
    from near n join record_links l on l.region_id = ${region} and l.record_id = n.id order by l.record_id limit ${most}`.execute(
    tx,
  )
  return rows
}
