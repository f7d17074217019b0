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

/** Words that people write instead of the kind. */
const OTHER_WORDS: Readonly<Record<string, Kind>> = {
  first_name: 'given_name',
  firstname: 'given_name',
  forename: 'given_name',
  given: 'given_name',
  givenname: 'given_name',
  middle_name: 'given_name',
  last_name: 'surname',
  lastname: 'surname',
  family_name: 'surname',
  family: 'surname',
  full_name: 'name',
  fullname: 'name',
  person_name: 'name',
  nama: 'name',
  dob: 'date',
  birth_date: 'date',
  birthdate: 'date',
  date_of_birth: 'date',
  tanggal: 'date',
  id_number: 'identifier',
  ssn: 'identifier',
  soc_sec_id: 'identifier',
  code: 'identifier',
  telephone: 'phone',
  mobile: 'phone',
  phone_number: 'phone',
  mail: 'email',
  street: 'address',
  address_1: 'address',
  address_2: 'address',
  alamat: 'address',
  city: 'place',
  town: 'place',
  suburb: 'place',
  village: 'place',
  birth_place: 'place',
  birthplace: 'place',
  location: 'place',
  tempat: 'place',
  zip: 'postcode',
  zipcode: 'postcode',
  zip_code: 'postcode',
  postal_code: 'postcode',
  postcode_fake: 'postcode',
  gender: 'sex',
  state: 'category',
  province: 'category',
  country: 'category',
  categorical: 'category',
  street_number: 'number',
  house_number: 'number',
  numeric: 'number',
  integer: 'number',
  age: 'number',
  occupation: 'text',
  string: 'text',
  other: 'text',
}

/** The kind a word means, or undefined. */
export function kindOf(word: string): Kind | undefined {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  return KINDS.find((kind) => kind === plain) ?? OTHER_WORDS[plain]
}
