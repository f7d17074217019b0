import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { heldBy, type SeenPerson } from './seen-persons.ts'

/** A record with its list and its link. */
export interface RecordRow {
  readonly id: string
  readonly name: string
  readonly sex: 'L' | 'P' | null
  readonly birthDate: string | null
  readonly age: number | null
  readonly birthPlace: string
  readonly address: string
  readonly rt: string
  readonly rw: string
  readonly villageCode: string | null
  readonly districtCode: string | null
  readonly relation: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly identifiers: Uint8Array | null
  readonly sheet: string
  readonly row: number
  readonly batchId: string
  readonly title: string
  readonly fileName: string
  readonly period: string
  readonly asOf: string
  readonly isSuperseded: boolean
  readonly agencyId: string
  readonly agencyShort: string
  readonly origin: 'alone' | 'machine' | 'staff'
  readonly score: number | null
  readonly evidence: unknown
  /** The record's own agency judged it: merged or split. */
  readonly isJudgedByOwn: boolean
}

/** The records of a person as the actor sees them, the newest list first; numbers are sealed. */
export async function readRecordRows(ctx: Context, person: SeenPerson): Promise<RecordRow[]> {
  const { rows } = await sql<RecordRow>`
    select r.id, r.name, r.sex, r.birth_date as "birthDate", r.age, r.birth_place as "birthPlace", r.address, r.rt, r.rw,
      r.village_code as "villageCode", r.district_code as "districtCode", r.relation, r.facts, r.identifiers, r.sheet, r.row_number as row,
      b.id as "batchId", b.title, b.file_name as "fileName", b.period, b.as_of as "asOf", b.state = 'superseded' as "isSuperseded",
      a.id as "agencyId", a.short_name as "agencyShort", l.origin, l.score, l.evidence,
      exists (select from person_change_records t join person_changes c on c.region_id = t.region_id and c.id = t.change_id
        where t.region_id = r.region_id and t.record_id = r.id and c.agency_id = b.agency_id and c.kind in ('merge', 'split') and c.undone_at is null)
        as "isJudgedByOwn"
    from record_links l
      join source_records r on r.region_id = l.region_id and r.id = l.record_id
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id and b.state <> 'loading'
      join agencies a on a.region_id = b.region_id and a.id = b.agency_id
    where ${heldBy(ctx, person)} order by b.as_of desc, r.sheet, r.row_number`.execute(ctx.tx)
  return rows
}
