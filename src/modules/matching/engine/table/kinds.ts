/** What a column of any table may hold, and how its values are compared. */
export const KINDS = [
  'given_name',
  'surname',
  'name',
  'date',
  'identifier',
  'phone',
  'email',
  'address',
  'place',
  'postcode',
  'sex',
  'category',
  'number',
  'text',
] as const
export type Kind = (typeof KINDS)[number]

/** Columns of people as Selaras knows them; with `nik` or `kk` among them the model for people of Indonesia is used. */
export const PEOPLE_FIELDS = [
  'name',
  'nik',
  'kk',
  'birth_date',
  'age',
  'sex',
  'birth_place',
  'address',
  'rt',
  'rw',
  'village_code',
  'district_code',
  'phone',
  'source',
] as const
export type PeopleField = (typeof PEOPLE_FIELDS)[number]

/**
 * General words of column names and of kinds, English and Indonesian. The first line that has one of a name's words decides, so that
 * "birth place" is a place, "street number" a number and "date of birth" a date.
 */
const WORDS: readonly (readonly [Kind, string])[] = [
  ['email', 'email mail surel'],
  ['phone', 'phone telephone tel telp mobile cell fax hp'],
  ['postcode', 'postcode postal post zip zipcode kodepos'],
  ['surname', 'surname lastname last family familyname'],
  ['given_name', 'given givenname first firstname forename middle christian'],
  ['place', 'place birthplace city town suburb village county location tempat kota desa kelurahan kecamatan'],
  ['sex', 'sex gender'],
  ['date', 'date dob birth birthdate birthday born died death year tanggal tahun'],
  ['number', 'number numeric integer int float amount price age umur usia house'],
  ['identifier', 'identifier id ssn passport isbn issn code barcode kode'],
  ['category', 'category categorical state province country type class status kind cuisine genre language provinsi'],
  ['address', 'address street road addr alamat jalan'],
  ['text', 'text string free company business organisation organization title occupation job description venue other'],
  ['name', 'name fullname person nama author authors'],
]

const KIND_OF_WORD = new Map(
  WORDS.toReversed().flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)

/** The kind that a word or the name of a column means, or undefined: `dateOfBirth`, "Birth place" and `postcode_2` are read alike. */
export function kindOf(name: string): Kind | undefined {
  const words = name
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z]+/)
  const exact = KINDS.find((kind) => kind === words.join('_'))
  if (exact) return exact
  const meant = words.flatMap((word) => KIND_OF_WORD.get(word) ?? [])
  return WORDS.find(([kind]) => meant.includes(kind))?.[0]
}

/** So many of a column's values must look alike to tell its kind. */
const MOST_VALUES = 0.8
/** A column of many rows with no more distinct values than this holds categories. */
const CATEGORIES_AT_MOST = 20
const ROWS_OF_CATEGORIES = 200
const DIGITS_OF_IDENTIFIER = 6

const LOOKS: readonly (readonly [Kind, RegExp])[] = [
  ['email', /^\S+@\S+\.\w+$/],
  [
    'date',
    /^(?:1[5-9]|20)\d\d\D?(?:0[1-9]|1[0-2])\D?(?:0[1-9]|[12]\d|3[01])(?!\d)|^\d{1,2}[/.-]\d{1,2}[/.-](?:1[5-9]|20)\d\d/,
  ],
  ['phone', /^(?:\+|\(?0)[\d\s()-]{7,}$/],
  ['identifier', new RegExp(`^[A-Za-z]{0,3}\\d{${DIGITS_OF_IDENTIFIER},}[A-Za-z]?$`)],
  ['number', /^-?\d+(?:[.,]\d+)?$/],
]

/** The kind that a column's values look like; `text` where they tell none. */
export function kindOfValues(values: readonly string[]): Kind {
  const written = values.filter(Boolean)
  const looks = LOOKS.find(
    ([, look]) => written.filter((value) => look.test(value)).length > MOST_VALUES * written.length,
  )
  if (written.length > 0 && looks && looks[0] !== 'number') return looks[0]
  if (written.length >= ROWS_OF_CATEGORIES && new Set(written).size <= CATEGORIES_AT_MOST) return 'category'
  return written.length > 0 && looks ? looks[0] : 'text'
}
