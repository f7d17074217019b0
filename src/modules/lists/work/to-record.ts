import type { NewRecord } from '#modules/people/index.ts'
import { newId } from '#platform/ids.ts'
import { columnLetters } from '#platform/spreadsheet/index.ts'
import { maskNumbers } from '../edition.ts'
import type { ListRow, PersonValues, Understood } from '../reading/index.ts'
import { digest } from '../recognising/digest.ts'

type DataRow = Extract<ListRow, { kind: 'data' }>

/** One address in one text: as written, with what other columns say of it. */
function addressOf({ address, place }: PersonValues): string {
  const parts = [
    address.written ?? address.street,
    address.hamlet,
    ...(place ? [] : [address.village, address.district]),
  ]
  const said: string[] = []
  for (const part of parts) {
    const isNew = part && !said.some((earlier) => earlier.toLowerCase().includes(part.toLowerCase()))
    if (isNew) said.push(part)
  }
  return said.join(', ')
}

/** The codes of village and district that are sure. */
function codesOf(place: PersonValues['place']): Pick<NewRecord, 'villageCode' | 'districtCode'> {
  const code = place?.code ?? ''
  const parts = code.split('.')
  return {
    villageCode: place?.level === 'village' ? code : null,
    districtCode: parts.length >= 3 ? parts.slice(0, 3).join('.') : null,
  }
}

const LONGEST_NOTE = 300

/** What a row says besides, by name; nothing that it does not say. */
function factsOf({ person, service }: Understood): NewRecord['facts'] {
  const facts = {
    relation: person.familyRelation,
    marital: person.marital,
    education: person.education,
    religion: person.religion,
    occupation: person.occupation,
    disability: person.disability?.has ? (person.disability.kind ?? person.disability.written) : null,
    decile: person.decile,
    dukcapilMatch: person.dukcapilMatch,
    deceased: person.isDeceased || null,
    head: person.headName,
    note: person.note && maskNumbers(person.note).slice(0, LONGEST_NOTE),
    mother: person.mother,
    father: person.father,
    businessName: service.business?.name ?? null,
    businessKind: service.business?.kind ?? null,
    businessSales: service.business?.sales ?? null,
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== ''))
}

/** Rows of one family share what stands in the row above them, or the family's number in the register the list was drawn from. */
function familyKeyOf({ texts, sheet }: DataRow, { socialId }: PersonValues): string | null {
  const above = [texts.no_kk, texts.head_name].find((written) => written?.origin === 'family')
  if (above) return digest(`${sheet} ${above.text}`)
  return socialId ? digest(`social ${socialId}`) : null
}

/** A row of a list as the room people keeps it. */
export function toRecord(row: DataRow, understood: Understood): NewRecord {
  const { person } = understood
  const cells = row.cells.flatMap((text, at) => (text === '' ? [] : [[columnLetters(at + 1), text] as const]))
  return {
    id: newId(),
    sheet: row.sheetName,
    row: row.row,
    name: person.name?.clean ?? '',
    nik: person.nik?.digits || null,
    kk: person.kk?.digits || null,
    phone: person.phone?.number ?? null,
    sex: person.sex === null ? null : person.sex === 'male' ? 'L' : 'P',
    birthDate: person.birth?.date ?? null,
    age: person.age?.years ?? null,
    birthPlace: person.birthPlace ?? '',
    address: addressOf(person),
    rt: person.address.rt ?? '',
    rw: person.address.rw ?? '',
    ...codesOf(person.place),
    relation: row.texts.family_rel?.text.trim() ?? '',
    familyKey: familyKeyOf(row, person),
    facts: factsOf(understood),
    source: Object.fromEntries(cells),
  }
}
