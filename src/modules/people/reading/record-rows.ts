import type { PersonRecord } from '#contract/people/shapes.ts'
import { type AreaNames, nameAreas } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { maskNumber, maskPhone } from '../mask.ts'
import { can } from '../policy.ts'
import { type RecordRow, readRecordRows } from '../queries/record-rows.ts'
import type { SeenPerson } from '../queries/seen-persons.ts'
import { openIdentifiers } from '../records/identifiers.ts'
import { birthOf } from './present-person.ts'

/** The records of a person that the actor may read, masked; the newest list first. */
export async function recordsOfPerson(ctx: Context, person: SeenPerson): Promise<PersonRecord[]> {
  const readable = (await readRecordRows(ctx, person)).filter(({ agencyId }) => can.readRecord(ctx.actor, agencyId))
  const placeOf = await nameAreas(
    ctx,
    readable.flatMap(({ villageCode, districtCode }) => [villageCode, districtCode]),
  )
  return readable.map((row) => ({ ...present(ctx, row, placeOf, readable.length), personId: person.id }))
}

function present(ctx: Context, row: RecordRow, placeOf: AreaNames, own: number): Omit<PersonRecord, 'personId'> {
  const { nik, kk, phone } = openIdentifiers(ctx, row.id, row.identifiers)
  const { birthDate } = row
  const text = (name: string) => (typeof row.facts[name] === 'string' ? row.facts[name] : null)
  const decile = row.facts.decile
  return {
    id: row.id,
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
    note: text('note'),
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
 * What ties a record to the person. An agency is told only whether its own records are one, and whether itself said so: the evidence is that of the
 * strongest tie, which goes over to another list's record as soon as that one is likelier, and so would tell that somebody else knows the person.
 */
function tieOf(
  { actor }: Context,
  { origin, score, evidence, isJudgedByOwn }: RecordRow,
  own: number,
): PersonRecord['tie'] {
  if (can.readWhole(actor)) return { origin, score, evidence: levelsOf(evidence) }
  const shown = isJudgedByOwn ? 'staff' : 'machine'
  return { origin: own === 1 ? 'alone' : shown, score: null, evidence: [] }
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
