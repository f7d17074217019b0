import { isWorthless } from '../fields/birth.ts'
import { NONE, VALID } from '../fields/read-number.ts'
import { hashText, mix } from '../hash.ts'
import type { BlockingRule } from '../linkage.ts'
import type { Frequencies } from './frequencies.ts'
import type { PeopleStore } from './people-store.ts'
import { unpack } from './person-values.ts'

const ROUNDED_AT = 15
const CUT_AT = 12
const HALF = 8
/**
 * Larger blocks are left out, for their pairs grow with the square of their rows: set so that lists of 8,000 rows lose hardly a block and a million
 * rows bring some seven pairs each. What is sharp (a NIK, a name with a birth date) may be shared by many rows and still be worth comparing.
 */
const CROWD = { sharp: 60, broad: 25, broadest: 16 } as const
const NONE_AT_ALL: readonly number[] = []

/** Which rows of people are worth comparing. Each rule alone finds most pairs of one person; together they miss few. */
export function peopleRules(store: PeopleStore, frequencies: () => Frequencies): readonly BlockingRule[] {
  const { names } = store
  const nikKey = (row: number, seed: number) =>
    keyOfNumber(seed, store.nikFirst(row), store.nikLast(row), () => store.nik(row).digits)
  const kkKey = (row: number, seed: number) =>
    keyOfNumber(seed, store.kkFirst(row), store.kkLast(row), () => store.kk(row).digits)
  const heavyFolds = rememberLast((row) => {
    const words = names.wordsOf(store.name(row))
    const heavy = words.filter((word) => !names.words.isLight(word) && (names.words.words[word]?.length ?? 0) > 2)
    return (heavy.length > 0 ? heavy : words).map((word) => names.words.sounds.hashOf(names.words.foldId(word)))
  })
  /** Without a sound NIK a row is found by its name and home only, where a slip in the name would hide it. */
  const hasNoNik = (row: number) => store.nikWorth(row) === NONE
  const hasNoSoundNik = (row: number) => store.nikWorth(row) !== VALID
  const isNamed = (row: number) => store.name(row) >= 0
  const sound = (row: number) => names.sounds.hashOf(names.soundOf(store.name(row)))
  /** By text, not by number: which blocks there are must not depend on who came first. */
  const area = (code: number) => store.codes.hashOf(code)
  /** yymmdd as stated or as in the NIK. */
  const births = rememberLast((row) => {
    const stated = store.birth(row) % 1_000_000
    const inNik = store.nikBirth(row)
    return stated && inNik && stated !== inNik ? [stated, inNik] : stated || inNik ? [stated || inNik] : NONE_AT_ALL
  })
  const years = (row: number) => {
    const known = births(row).map((birth) => Math.floor(birth / 10_000))
    const age = store.ageYear(row)
    return known.length > 0 ? known : age ? [age % 100, (age + 99) % 100] : NONE_AT_ALL
  }
  return [
    {
      name: 'nik',
      family: 'nik',
      mostRows: CROWD.sharp,
      keys: (row) => {
        const key = nikKey(row, 1)
        return key === null ? NONE_AT_ALL : [key]
      },
    },
    {
      name: 'card',
      family: 'home',
      mostRows: CROWD.sharp,
      keys: (row) => {
        // A NIK may stand in the column of the card, and a card in that of the NIK.
        const [card, nik] = [kkKey(row, 3), nikKey(row, 3)]
        return card === null ? (nik === null ? NONE_AT_ALL : [nik]) : nik === null ? [card] : [card, nik]
      },
    },
    {
      name: 'nameAndBirth',
      family: 'birth',
      mostRows: CROWD.sharp,
      keys: (row) => births(row).flatMap((birth) => heavyFolds(row).map((fold) => mix(mix(4, birth), fold))),
    },
    {
      name: 'nameAndYear',
      family: 'birth',
      mostRows: CROWD.sharp,
      keys: (row) => (!isNamed(row) ? NONE_AT_ALL : years(row).map((year) => mix(mix(5, year), sound(row)))),
    },
    {
      name: 'birthAndVillage',
      family: 'birth',
      mostRows: CROWD.sharp,
      keys: (row) => {
        const village = store.village(row)
        if (!village) return NONE_AT_ALL
        return births(row)
          .filter((birth) => !isWorthless(unpack(birth), frequencies().worthlessDays))
          .map((birth) => mix(mix(6, anyOrder(birth)), area(village)))
      },
    },
    {
      name: 'wordAndVillage',
      family: 'home',
      mostRows: CROWD.broadest,
      seeks: hasNoSoundNik,
      keys: (row) => {
        const village = store.village(row)
        return village ? heavyFolds(row).map((fold) => mix(mix(7, area(village)), fold)) : NONE_AT_ALL
      },
    },
    {
      name: 'wordAndNeighbourhood',
      family: 'home',
      mostRows: CROWD.sharp,
      keys: (row) => {
        const home = store.village(row) && store.neighbourhood(row)
        return home
          ? heavyFolds(row).map((fold) => mix(mix(mix(2, area(store.village(row))), home), fold))
          : NONE_AT_ALL
      },
    },
    {
      name: 'wordAndDistrict',
      family: 'home',
      mostRows: CROWD.broad,
      seeks: hasNoSoundNik,
      keys: (row) => {
        const district = store.district(row)
        return district ? heavyFolds(row).map((fold) => mix(mix(8, area(district)), fold)) : NONE_AT_ALL
      },
    },
    {
      name: 'nameAndDistrict',
      family: 'home',
      mostRows: CROWD.sharp,
      keys: (row) => (!isNamed(row) ? NONE_AT_ALL : [mix(mix(9, area(store.district(row))), sound(row))]),
    },
    {
      name: 'initialAndNeighbourhood',
      family: 'home',
      mostRows: CROWD.broad,
      seeks: hasNoNik,
      keys: (row) => {
        const home = store.village(row) && store.neighbourhood(row)
        if (!home) return NONE_AT_ALL
        const place = mix(mix(12, area(store.village(row))), home)
        const ends = names.wordsOf(store.name(row)).flatMap((word) => names.words.endKeys(word))
        return [...new Set(ends)].map((end) => mix(place, end))
      },
    },
    {
      name: 'nearWordAndVillage',
      family: 'home',
      mostRows: CROWD.broadest,
      seeks: hasNoNik,
      keys: (row) => {
        const village = store.village(row)
        if (!village) return NONE_AT_ALL
        const place = mix(13, area(village))
        const words = names.wordsOf(store.name(row)).filter((word) => !names.words.isLight(word))
        return words.flatMap((word) => names.words.nearKeys(word)).map((key) => mix(place, key))
      },
    },
    {
      name: 'wholeName',
      family: 'name',
      mostRows: CROWD.broadest,
      keys: (row) => (!isNamed(row) ? NONE_AT_ALL : [mix(10, sound(row))]),
    },
    {
      name: 'phone',
      family: 'phone',
      mostRows: CROWD.broad,
      keys: (row) => (store.phone(row) ? [hashText(11, store.phoneText(store.phone(row)))] : NONE_AT_ALL),
    },
  ]
}

/** The first fifteen digits, for the sixteenth may have been rounded away; null where fewer are known. A number cut to twelve had 0000 at its end. */
function keyOfNumber(seed: number, first: number, last: number, digitsOf: () => string): number | null {
  if (first >= 0) return mix(mix(seed, first), Math.floor(last / 10))
  const digits = digitsOf()
  if (digits.length < CUT_AT) return null
  return mix(
    mix(seed, Number(digits.slice(0, HALF))),
    Number(digits.slice(HALF, ROUNDED_AT).padEnd(ROUNDED_AT - HALF, '0')),
  )
}

/** Day and month in either order, for clerks exchange them. */
function anyOrder(birth: number): number {
  const { year, month, day } = unpack(birth)
  return year * 10_000 + Math.min(month, day) * 100 + Math.max(month, day)
}

/** Several rules ask the same of one row. */
function rememberLast<T>(read: (row: number) => T): (row: number) => T {
  let last = -1
  let answer: T | undefined
  return (row) => {
    if (row !== last || answer === undefined) {
      answer = read(row)
      last = row
    }
    return answer
  }
}
