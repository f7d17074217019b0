import type { Context } from '#platform/context.ts'
import type { SealedColumn } from '#platform/vault/reseal-job.ts'

/** Numbers of a row, as far as they could be read. */
export interface Identifiers {
  readonly nik: string | null
  readonly kk: string | null
  readonly phone: string | null
}

const SIXTEEN = /^\d{16}$/

/** The date in a NIK or on a family card. `year` has two digits; the century is not in it. */
export interface NikDate {
  readonly day: number
  readonly month: number
  readonly year: number
  /** 40 is added to a woman's day of birth; never on a family card. */
  readonly isFemale: boolean
}

/**
 * The date in a number of 16 digits, of a NIK the day of birth, of a card that of its issue; undefined when it is no day of any year. Source: the
 * NIK of UU 23/2006 article 13 and PP 40/2019, written `PPKKCC DDMMYY SSSS`.
 */
export function readNikDate(digits: string): NikDate | undefined {
  if (!SIXTEEN.test(digits)) return undefined
  const written = Number(digits.slice(6, 8))
  const day = written > 40 ? written - 40 : written
  const month = Number(digits.slice(8, 10))
  const isDay = day >= 1 && month >= 1 && month <= 12 && day <= new Date(Date.UTC(2000, month, 0)).getUTCDate()
  return isDay ? { day, month, year: Number(digits.slice(10, 12)), isFemale: written > 40 } : undefined
}

/** Whether digits can be a NIK at all: 16 of them, a date that exists, a serial from 0001. */
export const canBeNik = (digits: string | null): digits is string =>
  digits !== null && readNikDate(digits) !== undefined && !digits.endsWith('0000') && !/^(\d)\1+$/.test(digits)

/** Whether digits can be the number of a family card: as a NIK, with the day of issue and no +40. */
export const canBeKk = (digits: string | null): digits is string =>
  canBeNik(digits) && readNikDate(digits)?.isFemale === false

const placeOf = (recordId: string) => `source_records.identifiers ${recordId}`
export const sourcePlaceOf = (recordId: string) => `source_records.source ${recordId}`

/** What the room keeps sealed. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'source_records', column: 'identifiers', keys: ['id'], placeOf },
  { table: 'source_records', column: 'source', keys: ['id'], placeOf: sourcePlaceOf },
]

/** The numbers sealed for one record, or null when it has none. */
export function sealIdentifiers(
  { vault }: Context,
  recordId: string,
  { nik, kk, phone }: Identifiers,
): Uint8Array | null {
  return nik || kk || phone ? vault.seal(placeOf(recordId), JSON.stringify({ nik, kk, phone })) : null
}

const NONE: Identifiers = { nik: null, kk: null, phone: null }

/** The numbers of one record. Throws VaultError when the bytes belong elsewhere. */
export const openIdentifiers = ({ vault }: Context, recordId: string, sealed: Uint8Array | null): Identifiers =>
  sealed ? (JSON.parse(vault.open(placeOf(recordId), sealed)) as Identifiers) : NONE
