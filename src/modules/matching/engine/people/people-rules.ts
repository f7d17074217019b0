import { isWorthless } from '../fields/birth.ts'
import { NONE } from '../fields/read-number.ts'
import { hashText, mix } from '../hash.ts'
import type { BlockingRule } from '../linkage.ts'
import type { Frequencies } from './frequencies.ts'
import { type PeopleStore, unpack } from './people-store.ts'

const ROUNDED_AT = 15
const NONE_AT_ALL: readonly number[] = []

/** Which rows of people are worth comparing. Each rule alone finds most pairs of one person; together they miss few. */
export function peopleRules(store: PeopleStore, frequencies: () => Frequencies): readonly BlockingRule[] {
  const { names } = store
  const digits = (row: number) => store.nik[row]?.digits ?? ''
  const heavyFolds = rememberLast((row) => {
    const words = names.wordsOf(store.name(row))
    const heavy = words.filter((word) => !names.words.light[word] && (names.words.words[word]?.length ?? 0) > 2)
    return (heavy.length > 0 ? heavy : words).map((word) => names.words.foldIds[word] ?? 0)
  })
  const sound = (row: number) => (store.name(row) < 0 ? -1 : names.soundOf(store.name(row)))
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
      mostRows: 60,
      keys: (row) => {
        const known = digits(row)
        if (known.length < 12) return NONE_AT_ALL
        return [hashText(1, known.length === 12 ? `${known}000` : known.slice(0, ROUNDED_AT))]
      },
    },
    {
      name: 'card',
      family: 'home',
      mostRows: 60,
      keys: (row) => {
        const card = store.kk[row]
        const found =
          card && card.worth !== NONE && card.digits.length > 12 ? [hashText(3, card.digits.slice(0, ROUNDED_AT))] : []
        return digits(row).length === 16 ? [...found, hashText(3, digits(row).slice(0, ROUNDED_AT))] : found
      },
    },
    {
      name: 'nameAndBirth',
      family: 'birth',
      mostRows: 100,
      keys: (row) => births(row).flatMap((birth) => heavyFolds(row).map((fold) => mix(mix(4, birth), fold))),
    },
    {
      name: 'nameAndYear',
      family: 'birth',
      mostRows: 100,
      keys: (row) => (sound(row) < 0 ? NONE_AT_ALL : years(row).map((year) => mix(mix(5, year), sound(row)))),
    },
    {
      name: 'birthAndVillage',
      family: 'birth',
      mostRows: 60,
      keys: (row) => {
        const village = store.village(row)
        if (!village) return NONE_AT_ALL
        return births(row)
          .filter((birth) => !isWorthless(unpack(birth), frequencies().worthlessDays))
          .map((birth) => mix(mix(6, birth), village))
      },
    },
    {
      name: 'wordAndVillage',
      family: 'home',
      mostRows: 12,
      keys: (row) => {
        const village = store.village(row)
        return village ? heavyFolds(row).map((fold) => mix(mix(7, village), fold)) : NONE_AT_ALL
      },
    },
    {
      name: 'wordAndNeighbourhood',
      family: 'home',
      mostRows: 100,
      keys: (row) => {
        const home = store.village(row) && store.neighbourhood(row)
        return home ? heavyFolds(row).map((fold) => mix(mix(mix(2, store.village(row)), home), fold)) : NONE_AT_ALL
      },
    },
    {
      name: 'wordAndDistrict',
      family: 'home',
      mostRows: 25,
      keys: (row) => {
        const district = store.district(row)
        return district ? heavyFolds(row).map((fold) => mix(mix(8, district), fold)) : NONE_AT_ALL
      },
    },
    {
      name: 'nameAndDistrict',
      family: 'home',
      mostRows: 150,
      keys: (row) => (sound(row) < 0 ? NONE_AT_ALL : [mix(mix(9, store.district(row)), sound(row))]),
    },
    {
      name: 'wholeName',
      family: 'name',
      mostRows: 12,
      keys: (row) => (sound(row) < 0 ? NONE_AT_ALL : [mix(10, sound(row))]),
    },
    {
      name: 'phone',
      family: 'phone',
      mostRows: 30,
      keys: (row) => (store.phone(row) ? [mix(11, store.phone(row))] : NONE_AT_ALL),
    },
  ]
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
