import { type RawBuilder, sql } from 'kysely'
import type { PersonRecord } from '#contract/people/shapes.ts'
import type { Context } from '#platform/context.ts'
import { maskNumber, maskPhone } from '../mask.ts'
import { can } from '../policy.ts'
import { openIdentifiers } from '../records/identifiers.ts'
import { openPlaces, type PlaceOf } from './places.ts'
import { birthOf } from './present-person.ts'

const fetchRows = (ctx: Context, where: RawBuilder<unknown>) =>
  sql<Row>`
    select r.id, l.person_id as "personId", r.name, r.sex, r.birth_date as "birthDate", r.age, r.birth_place as "birthPlace", r.address, r.rt, r.rw,
      r.village_code as "villageCode", r.district_code as "districtCode", r.relation, r.facts, r.identifiers, r.sheet, r.row_number as row,
      b.id as "batchId", b.title, b.file_name as "fileName", b.period, b.as_of as "asOf", b.state = 'superseded' as "isSuperseded",
      a.id as "agencyId", a.short_name as "agencyShort", l.origin, l.score, l.evidence
    from source_records r
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id and b.state <> 'loading'
      join agencies a on a.region_id = b.region_id and a.id = b.agency_id
      left join record_links l on l.region_id = r.region_id and l.record_id = r.id
    where r.region_id = ${ctx.region} and ${where} order by b.as_of desc, r.sheet, r.row_number`.execute(ctx.tx)

interface Row {
  readonly id: string
  readonly personId: string | null
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
  readonly origin: 'alone' | 'machine' | 'staff' | null
  readonly score: number | null
  readonly evidence: unknown
}

/** The records of a person that the actor may read, masked; the newest list first. */
export const recordsOfPerson = (ctx: Context, personId: string): Promise<PersonRecord[]> =>
  describe(ctx, sql`l.person_id = ${personId}`)

async function describe(ctx: Context, where: RawBuilder<unknown>): Promise<PersonRecord[]> {
  const { rows } = await fetchRows(ctx, where)
  const readable = rows.filter(({ agencyId }) => can.readRecord(ctx.actor, agencyId))
  const placeOf = await openPlaces(
    ctx,
    readable.flatMap(({ villageCode, districtCode }) => [villageCode, districtCode]),
  )
  const own = new Set(readable.map(({ id }) => id))
  return readable.map((row) => present(ctx, row, placeOf, own))
}

function present(ctx: Context, row: Row, placeOf: PlaceOf, own: ReadonlySet<string>): PersonRecord {
  const { nik, kk, phone } = openIdentifiers(ctx, row.id, row.identifiers)
  const { birthDate } = row
  const text = (name: string) => (typeof row.facts[name] === 'string' ? row.facts[name] : null)
  const decile = row.facts.decile
  return {
    id: row.id,
    personId: row.personId,
    name: row.name,
    sex: row.sex,
    birth: birthOf(birthDate),
    age: row.age,
    birthPlace: row.birthPlace,
    nik: maskNumber(nik),
    kk: maskNumber(kk),
    phone: maskPhone(phone),
    address: row.address,
    rt: row.rt,
    rw: row.rw,
    village: placeOf(row.villageCode),
    district: placeOf(row.districtCode),
    relation: row.relation,
    decile: typeof decile === 'number' ? decile : null,
    marital: text('marital'),
    education: text('education'),
    occupation: text('occupation'),
    disability: text('disability'),
    list: {
      batchId: row.batchId,
      title: row.title,
      fileName: row.fileName,
      period: row.period,
      asOf: row.asOf,
      isSuperseded: row.isSuperseded,
      sheet: row.sheet,
      row: row.row,
    },
    agency: { id: row.agencyId, shortName: row.agencyShort },
    tie: tieOf(ctx, row, own),
    masked: (
      Object.entries({ nik, kk, phone, birthDate }) as [PersonRecord['masked'][number], string | null][]
    ).flatMap(([field, value]) => (value ? [field] : [])),
  }
}

/**
 * What ties a record to the person. An agency is told of ties among its own records only: "the same NIK as another list" would tell that somebody
 * else knows the person.
 */
function tieOf({ actor }: Context, { origin, score, evidence }: Row, own: ReadonlySet<string>): PersonRecord['tie'] {
  if (!origin) return null
  const other = (evidence as { with?: unknown } | null)?.with
  if (can.readWhole(actor) || (typeof other === 'string' && own.has(other)))
    return { origin, score, evidence: levelsOf(evidence) }
  return { origin: own.size === 1 ? 'alone' : origin, score: null, evidence: [] }
}

/** The levels in a link's evidence; whatever else an engine keeps there is left out. */
function levelsOf(evidence: unknown): NonNullable<PersonRecord['tie']>['evidence'] {
  const levels = Array.isArray(evidence) ? evidence : ((evidence as { levels?: unknown } | null)?.levels ?? [])
  return (Array.isArray(levels) ? levels : []).flatMap(
    (item: { comparison?: unknown; level?: unknown; weight?: unknown }) =>
      typeof item?.comparison === 'string' && typeof item.level === 'string'
        ? [{ comparison: item.comparison, level: item.level, weight: Number(item.weight ?? 0) }]
        : [],
  )
}
