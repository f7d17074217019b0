import type { Context } from '#platform/context.ts'

/** Numbers of a row, as far as they could be read. */
export interface Identifiers {
  readonly nik: string | null
  readonly kk: string | null
  readonly phone: string | null
}

const SIXTEEN = /^\d{16}$/

/** Whether digits can be a NIK at all: 16 of them, a day (women +40) and month that exist, a serial from 0001. Source: DOMAIN of Dukcapil, `PPKKCC DDMMYY SSSS`. */
export function canBeNik(digits: string | null): digits is string {
  if (digits === null || !SIXTEEN.test(digits)) return false
  const day = Number(digits.slice(6, 8))
  const month = Number(digits.slice(8, 10))
  const isDay = (day >= 1 && day <= 31) || (day >= 41 && day <= 71)
  return isDay && month >= 1 && month <= 12 && digits.slice(12) !== '0000' && !/^(\d)\1+$/.test(digits)
}

/** Whether digits can be the number of a family card: as a NIK, with the day of issue and no +40. */
export const canBeKk = (digits: string | null): digits is string => canBeNik(digits) && Number(digits.slice(6, 8)) <= 31

const placeOf = (recordId: string) => `source_records.identifiers ${recordId}`
export const sourcePlaceOf = (recordId: string) => `source_records.source ${recordId}`

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
