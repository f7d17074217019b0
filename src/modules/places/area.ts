import type { AreaKind, AreaLevel } from '#contract/places.ts'

export type { Area, AreaKind, AreaLevel, AreaName, FoundArea } from '#contract/places.ts'

const LEVEL_BY_LENGTH: Readonly<Record<number, AreaLevel>> = {
  2: 'province',
  5: 'regency',
  8: 'district',
  13: 'village',
}
const DOTTED = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/

/** The level a dotted Kemendagri code stands for, by its length; undefined when it is no such code. */
export const findLevel = (code: string): AreaLevel | undefined =>
  DOTTED.test(code) ? LEVEL_BY_LENGTH[code.length] : undefined

/** Whether an area is the other or lies in it: `35.07.13.2001` is within `35.07`, `35.07` is within itself. */
export const isWithin = (code: string, ancestor: string): boolean =>
  code === ancestor || code.startsWith(`${ancestor}.`)

/** The code one level up; undefined above a province. */
export const parentOf = (code: string): string | undefined =>
  code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : undefined

/** The codes around an area, nearest first. */
export function ancestorsOf(code: string): string[] {
  const parent = parentOf(code)
  return parent ? [parent, ...ancestorsOf(parent)] : []
}

/**
 * What an area is, by its code. Source: Kepmendagri on codes of administrative areas: the second part is 01–69 for a kabupaten and 71–99 for a kota;
 * the fourth begins with 1 for a kelurahan, 2 for a desa, 3 for a desa adat.
 */
export function kindOf(code: string): AreaKind {
  const [, regency = '', , village = ''] = code.split('.')
  if (village) return village.startsWith('1') ? 'kelurahan' : village.startsWith('3') ? 'desa adat' : 'desa'
  if (code.length === 8) return 'kecamatan'
  if (code.length === 2) return 'provinsi'
  return Number(regency) > 69 ? 'kota' : 'kabupaten'
}

const PREFIXES: Readonly<Record<AreaKind, string>> = {
  provinsi: 'Provinsi',
  kabupaten: 'Kabupaten',
  kota: 'Kota',
  kecamatan: 'Kec.',
  kelurahan: 'Kel.',
  desa: 'Desa',
  'desa adat': 'Desa Adat',
}

const WRITTEN: Partial<Record<AreaKind, RegExp>> = {
  kabupaten: /^kabupaten (administrasi )?(?=\S)/i,
  kota: /^kota (administrasi )?(?=\S)/i,
  'desa adat': /^desa adat (?=\S)/i,
}

/**
 * A name of the source as bare name and full name: *Kota Malang* gives *Malang* and *Kota Malang*. The source writes the kind of a regency and of
 * a desa adat only, so that a village called *Kota Baru* keeps its first word.
 */
export function namesOf(kind: AreaKind, written: string): { name: string; fullName: string } {
  const text = written.trim().replace(/\s+/g, ' ')
  const name = text.replace(WRITTEN[kind] ?? /^$/, '')
  return { name, fullName: name === text ? `${PREFIXES[kind]} ${text}` : text }
}
