import type { ListField } from '#contract/lists/layout.ts'
import type { ListRow, Understood, Written } from '../reading/index.ts'
import { digest } from './digest.ts'

/** What a row is recognised by in the next edition of its list. Kept sealed: it holds a name, and digests of the rest. */
export interface Print {
  readonly sheet: string
  readonly row: number
  readonly name: string
  /** Digests of NIK, name, birth, and where the person lives; empty where the row does not say. */
  readonly nik: string
  readonly who: string
  readonly birth: string
  readonly home: string
  /** A digest of all it says, and of each field, for telling what changed. */
  readonly all: string
  readonly fields: Readonly<Partial<Record<ListField, string>>>
}

type DataRow = Extract<ListRow, { kind: 'data' }>
type Said = Partial<Record<ListField, string>>

/** What a title or the name of a sheet says is not the row's: *Komputer* and *Komputer REV* are one course. */
const AROUND: ReadonlySet<string> = new Set(['title', 'sheet', 'section'])

/**
 * Fields that are compared as understood, under one name, since another clerk ticks and writes them in another way; a running number says nothing
 * of a person.
 */
const UNDERSTOOD: ReadonlySet<string> = new Set<ListField>([
  ...(['seq', 'name', 'nik', 'name_and_nik', 'no_kk', 'sex', 'sex_male', 'sex_female', 'birth_place'] as const),
  ...(['birth_date', 'birth_place_date', 'address', 'rt', 'rw', 'rt_rw', 'hamlet', 'village', 'district'] as const),
  ...(['village_district', 'regency', 'province', 'area_code', 'phone', 'family_rel', 'marital', 'education'] as const),
  'disability',
])

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const joined = (...texts: readonly (string | null | undefined)[]) =>
  texts
    .map((text) => plain(text ?? ''))
    .join(' ')
    .trim()
const of = (...texts: readonly (string | null | undefined)[]) => {
  const said = joined(...texts)
  return said === '' ? '' : digest(said)
}

function understoodFields({ person }: Pick<Understood, 'person'>): Said {
  const { address, place, birth, disability } = person
  return {
    name: person.name?.clean ?? '',
    nik: person.nik?.digits ?? '',
    no_kk: person.kk?.digits ?? '',
    sex: person.sex ?? '',
    birth_place: person.birthPlace ?? '',
    birth_date: birth?.date ?? birth?.written ?? '',
    address: joined(address.street, address.hamlet, address.rt, address.rw),
    village: place?.code ?? joined(address.village, address.district),
    phone: person.phone?.number ?? '',
    family_rel: person.familyRelation ?? '',
    marital: person.marital ?? '',
    education: person.education ?? '',
    disability: disability?.has ? (disability.kind ?? disability.written) : '',
  }
}

/** What the row says, field by field; empty fields left out. */
function saidBy(row: DataRow, understood: Pick<Understood, 'person'>): Said {
  const written = (Object.entries(row.texts) as [ListField, Written][]).filter(
    ([field, { origin }]) => !UNDERSTOOD.has(field) && !AROUND.has(origin),
  )
  const all = {
    ...Object.fromEntries(written.map(([field, { text }]) => [field, text])),
    ...understoodFields(understood),
  }
  return Object.fromEntries(
    Object.entries(all).flatMap(([field, text]) => {
      const said = plain(text)
      return said === '' ? [] : [[field, digest(said)]]
    }),
  )
}

/** The print of a row of data. */
export function printOf(row: DataRow, understood: Pick<Understood, 'person'>): Print {
  const { nik, name, birth, address, place } = understood.person
  const fields = saidBy(row, understood)
  const all = Object.entries(fields).map(([field, value]) => `${field} ${value}`)
  return {
    sheet: row.sheetName,
    row: row.row,
    name: name?.clean ?? '',
    nik: nik && nik.sure === 16 ? digest(nik.digits) : '',
    who: of(name?.clean),
    birth: of(birth?.date ?? birth?.written),
    home: of(place?.code ?? address.village, address.rt, address.rw, address.hamlet ?? address.street),
    all: digest(all.sort().join(' ')),
    fields,
  }
}
