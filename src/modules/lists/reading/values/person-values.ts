/** What one row of a list says of a person; everything that was not said, or could not be read, is null. */
export interface PersonValues {
  readonly name: PersonName | null
  readonly nik: IdentityNumber | null
  readonly kk: IdentityNumber | null
  readonly birth: Birth | null
  readonly age: Age | null
  readonly sex: 'male' | 'female' | null
  readonly birthPlace: string | null
  readonly address: AddressValues
  readonly place: PlaceValue | null
  readonly phone: PhoneValue | null
  readonly email: string | null
  readonly familyRelation: FamilyRelation | null
  readonly marital: MaritalStatus | null
  readonly education: Education | null
  readonly religion: string | null
  readonly occupation: string | null
  readonly disability: DisabilityValue | null
  /** 1 to 10. */
  readonly decile: number | null
  /** The family's number in DTSEN, DTKS or P3KE. */
  readonly socialId: string | null
  readonly dukcapilMatch: boolean | null
  readonly mother: string | null
  readonly father: string | null
  readonly headName: string | null
  /** The list itself says the person has died (*ALM.*, *MENINGGAL*). */
  readonly isDeceased: boolean
  readonly note: string | null
}

export interface PersonName {
  /** As it stands in the cell; of a cell with name and NIK, the name. */
  readonly written: string
  /** Stray and non-breaking spaces, marks at the ends and *alm.* taken away; titles, degrees and aliases are left for matching. */
  readonly clean: string
}

export type NumberFlag =
  /** Stored as a number: the last digits are zeros whatever they were. */
  | 'rounded'
  /** `3,50713E+15`: only the first digits are known. */
  | 'scientific'
  /** 9999…, 1234567890123456, 3507000000000000 and the like. */
  | 'dummy'
  /** Letters O, I or l read as digits. */
  | 'letters_read'
  | 'wrong_length'
  | 'impossible_date'
  | 'region_unknown'
  /** Taken from the other column of the row: NIK and family card stand exchanged. */
  | 'swapped'
  /** The same number stands under NIK and under family card. */
  | 'same_as_other'
  /** A family card number in the place of the NIK, or the reverse. */
  | 'other_kind'
  /** The birth date or sex in the NIK are not those the row states. */
  | 'differs_from_birth'
  | 'differs_from_sex'

/** A NIK or family card number. */
export interface IdentityNumber {
  readonly written: string
  /** Digits as far as they were written: 16 when nothing is wrong. */
  readonly digits: string
  /** How many leading digits can be relied on: 16, 15 or fewer when rounded, 0 for a dummy. */
  readonly sure: number
  readonly flags: readonly NumberFlag[]
}

export interface Birth {
  readonly written: string
  /** ISO day; null when the date does not exist (31 November). */
  readonly date: string | null
  /** The year, also where the day is impossible. */
  readonly year: number | null
  /** A day that is written when the real one is not known: 1 January, 1 July, 31 December, 30 June. Weighs nothing in matching. */
  readonly isDefault: boolean
}

export interface Age {
  readonly years: number
  /** First and last ISO day of birth that give this age on the day of the list; null when the list has no day. */
  readonly bornFrom: string | null
  readonly bornUntil: string | null
}

/** Parts of an address, each as written, spaces mended. */
export interface AddressValues {
  readonly written: string | null
  readonly street: string | null
  readonly hamlet: string | null
  /** Without leading zeros. */
  readonly rt: string | null
  readonly rw: string | null
  readonly village: string | null
  readonly district: string | null
  readonly regency: string | null
}

export interface PlaceValue {
  /** Kemendagri code of the narrowest area that is sure. */
  readonly code: string
  readonly level: 'village' | 'district' | 'regency'
  /** By its code, by its exact name, or by a name that is nearly the same. */
  readonly how: 'code' | 'name' | 'alike'
}

export interface PhoneValue {
  readonly written: string
  /** `+62812…`; null when it cannot be a number. */
  readonly number: string | null
}

export interface DisabilityValue {
  readonly has: boolean
  readonly written: string
  readonly kind: 'physical' | 'visual' | 'hearing_speech' | 'intellectual' | 'mental' | 'multiple' | null
}

export type MaritalStatus = 'single' | 'married' | 'divorced' | 'widowed' | 'formerly_married' | 'separated'
export type FamilyRelation =
  | 'head'
  | 'husband'
  | 'wife'
  | 'child'
  | 'child_in_law'
  | 'grandchild'
  | 'parent'
  | 'parent_in_law'
  | 'other_relative'
  | 'helper'
  | 'other'
export type Education =
  | 'none'
  | 'primary_unfinished'
  | 'primary'
  | 'lower_secondary'
  | 'upper_secondary'
  | 'diploma_1_2'
  | 'diploma_3'
  | 'bachelor'
  | 'master'
  | 'doctor'
