import type { ListField } from '#contract/lists/layout.ts'
import type { ListRow, Understood } from '../reading/index.ts'
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
  /** A digest of all it says, and of each field as written, for telling what changed. */
  readonly all: string
  readonly fields: Readonly<Partial<Record<ListField, string>>>
}

/** Says nothing of a person, and another clerk counts anew. */
const IGNORED: ReadonlySet<string> = new Set(['seq'])

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const of = (...texts: readonly (string | null | undefined)[]) => {
  const said = texts.map((text) => plain(text ?? ''))
  return said.every((text) => text === '') ? '' : digest(said.join('|'))
}

/** The print of a row of data. */
export function printOf(row: Extract<ListRow, { kind: 'data' }>, { person }: Pick<Understood, 'person'>): Print {
  const fields: Partial<Record<ListField, string>> = {}
  for (const [field, written] of Object.entries(row.texts) as [ListField, { text: string }][]) {
    const text = IGNORED.has(field) ? '' : plain(written.text)
    if (text !== '') fields[field] = digest(text)
  }
  const all = Object.entries(fields).map(([field, value]) => `${field} ${value}`)
  const { nik, name, birth, address, place } = person
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
