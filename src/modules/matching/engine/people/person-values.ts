import type { Day } from '../fields/birth.ts'
import { capitals, foldWord } from '../names/fold.ts'
import type { MatchRecord } from '../types.ts'

/** A day as one number. */
export const pack = ({ year, month, day }: Day) => year * 10_000 + month * 100 + day

/** The parts of a packed day. */
export const unpack = (packed: number): Day => ({
  year: Math.floor(packed / 10_000),
  month: Math.floor(packed / 100) % 100,
  day: packed % 100,
})

/** Two of day, month and year are the same: a slip, not another person. */
export function isNearlySame(stated: number, inNik: number): boolean {
  const a = unpack(stated)
  const b = unpack(inNik)
  const same = Number(a.day === b.day) + Number(a.month === b.month) + Number(a.year % 100 === b.year % 100)
  return same >= 2 || (a.day === b.month && a.month === b.day)
}

/** The year of birth that an age stands for; 0: none that can be. */
export function ageYearOf({ age, ageOn }: MatchRecord): number {
  const year = Number(ageOn?.slice(0, 4))
  return age !== null && age !== undefined && age > 0 && age < 120 && year ? year - age : 0
}

/** "Kab. Malang" and "MALANG" are one place of birth. */
export const foldPlace = (text: string) =>
  capitals(text)
    .split(/[^A-Z]+/)
    .filter((word) => word && word !== 'KAB' && word !== 'KOTA' && word !== 'KABUPATEN')
    .map(foldWord)
    .join('')
