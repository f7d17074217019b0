import { type BirthLevel, compareAge, compareBirth, type Day, isWorthless } from '../fields/birth.ts'
import type { PLACE_LEVELS } from '../fields/home.ts'
import { NONE } from '../fields/read-number.ts'
import type { Frequencies } from './frequencies.ts'
import type { PeopleStore } from './people-store.ts'
import { unpack } from './person-values.ts'

/**
 * Birth of two rows: stated dates before ages before what the NIK holds. Dates out of two NIK that are compared themselves would count
 * the same evidence twice and are left out.
 */
export function compareBirthOf(
  store: PeopleStore,
  a: number,
  b: number,
  frequent: ReadonlySet<number>,
): BirthLevel | null {
  const statedA = store.birth(a)
  const statedB = store.birth(b)
  const inNikA = store.nikBirth(a)
  const inNikB = store.nikBirth(b)
  const nikCompared = store.nikWorth(a) !== NONE && store.nikWorth(b) !== NONE
  if (statedA && statedB) {
    if (statedA === statedB) return 'same'
    const dayA = unpack(statedA)
    const dayB = unpack(statedB)
    return compareBirth(dayA, dayB, isWorthless(dayA, frequent) || isWorthless(dayB, frequent), false)
  }
  const ageA = statedA ? 0 : store.ageYear(a)
  const ageB = statedB ? 0 : store.ageYear(b)
  if (!nikCompared) {
    const first = statedA || inNikA
    const second = statedB || inNikB
    if (first && second) {
      const dayA: Day = unpack(first)
      const dayB: Day = unpack(second)
      return compareBirth(dayA, dayB, isWorthless(dayA, frequent) || isWorthless(dayB, frequent), true)
    }
  }
  const yearA = ageA || Math.floor((statedA || inNikA) / 10_000)
  const yearB = ageB || Math.floor((statedB || inNikB) / 10_000)
  if (!yearA || !yearB || (!ageA && !ageB)) return null
  const twoDigits = (!ageA && !statedA) || (!ageB && !statedB)
  if (ageA && ageB) return compareAge(ageA, ageB, false)
  return ageA ? compareAge(ageA, yearB, twoDigits) : compareAge(ageB, yearA, twoDigits)
}

/** Homes of two rows, by village, RT and telling words of the address. */
export function comparePlaces(
  store: PeopleStore,
  a: number,
  b: number,
  frequencies: Frequencies,
): (typeof PLACE_LEVELS)[number] | null {
  const districtA = store.district(a)
  const districtB = store.district(b)
  if (!districtA || !districtB) return null
  if (districtA !== districtB) return 'otherDistrict'
  const villageA = store.village(a)
  const villageB = store.village(b)
  const rtKnown = Boolean(store.rt(a) && store.rt(b))
  const sameRt = rtKnown && sameNeighbourhood(store, a, b)
  if (villageA && villageB && villageA !== villageB) {
    const alike = sameRt && Boolean(store.rw(a) && store.rw(b))
    return alike || sharesWord(store, a, b, villageA, frequencies) ? 'otherVillageAlike' : 'otherVillage'
  }
  const village = villageA || villageB
  const sameStreet = sharesWord(store, a, b, village, frequencies)
  if (sameRt) return sameStreet ? 'sameDoor' : villageA && villageB ? 'sameRt' : 'sameStreet'
  if (sameStreet) return 'sameStreet'
  if (!villageA || !villageB) return 'sameDistrict'
  return rtKnown ? 'sameVillageOtherRt' : 'sameVillage'
}

/** The same RT and RW, also written the wrong way round. */
function sameNeighbourhood(store: PeopleStore, a: number, b: number): boolean {
  const [rtA, rwA, rtB, rwB] = [store.rt(a), store.rw(a), store.rt(b), store.rw(b)]
  return (rtA === rtB && agrees(rwA, rwB)) || (rtA === rwB && rwA === rtB && rwA !== 0)
}

const agrees = (a: number, b: number) => a === 0 || b === 0 || a === b

function sharesWord(store: PeopleStore, a: number, b: number, village: number, frequencies: Frequencies): boolean {
  const first = store.addressWords(a)
  const second = store.addressWords(b)
  return first.some((word) => second.includes(word) && frequencies.isTelling(word, village))
}
