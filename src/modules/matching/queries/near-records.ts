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
 * Records that may be of each person asked for, with the person of each: by NIK, by family card, by the whole name, and in the village by birth date or
 * the beginning of the name; `at` is the place among the signs. One statement with the same four look-ups for each, whatever is found; at most `most`
 * records to each.
 */
export async function findNearRecords({ tx, region }: Context, signs: readonly Signs[], most: number) {
  const asked = signs.map((sign, at) => ({
    ...{ at, nik: sign.nikHashes, kk: sign.kkHashes },
    ...{ name: sign.nameKey, village: sign.villageCode, born: sign.birthDate },
  }))
  const { rows } = await sql<{ at: number; recordId: string; personId: string }>`
    select a.at, found.record_id as "recordId", found.person_id as "personId"
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(at int, nik text[], kk text[], name text, village text, born date)
    cross join lateral (
      select l.record_id, l.person_id from (
        (select r.id from source_records r
          where r.region_id = ${region} and r.nik_hash = any(a.nik) order by r.id limit ${BY_SIGN})
        union
        (select r.id from source_records r
          where r.region_id = ${region} and r.kk_hash = any(a.kk) order by r.id limit ${BY_SIGN})
        union
        (select l.record_id from persons p join record_links l on l.region_id = p.region_id and l.person_id = p.id
          where p.region_id = ${region} and p.name_key = a.name order by p.id, l.record_id limit ${BY_SIGN})
        union
        (select l.record_id from persons p join record_links l on l.region_id = p.region_id and l.person_id = p.id
          where p.region_id = ${region} and p.village_code = a.village
            and (p.birth_date = a.born or left(p.name_key, 4) = left(a.name, 4))
          order by (p.name_key = a.name) desc, (p.birth_date = a.born) desc nulls last, p.id, l.record_id
          limit ${BY_SIGN * 2})) near
      join record_links l on l.region_id = ${region} and l.record_id = near.id order by l.record_id limit ${most}) found
    order by a.at, found.record_id`.execute(tx)
  return rows
}
