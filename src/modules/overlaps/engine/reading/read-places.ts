import { createSpelling } from '../text/spelling.ts'
import type { PlaceName, PlaceNames } from '../types.ts'
import type { PlaceReading } from './reading.ts'

export type PlaceReader = {
  read: (activity: {
    placeText: string
    placeCodes: readonly string[]
    targetText: string
    title: string
  }) => PlaceReading
  /** Names of places are no evidence of a shared purpose. */
  isPlaceWord: (word: string) => boolean
}

const WHOLE_REGION =
  /\b(?:se|seluruh|semua|seluruhnya)?[\s-]*(?:kabupaten|kab\b|kota\b|kecamatan se)|\bse[\s-]?kab|\d+\s+kecamatan|lintas kecamatan/i
const VILLAGE_MARK = /^(?:desa|ds|kelurahan|kel|lurah|dusun|dsn|pekon|nagari|gampong|kampung|lembang)$/
const DISTRICT_MARK = /^(?:kecamatan|kec|distrik|camat)$/

/** Reads where the recipients live: codes where given, else the names in the text, looked up among the region's own. */
export function createPlaceReader(places: PlaceNames, regionCode: string): PlaceReader {
  const byName = new Map<string, PlaceName[]>()
  const nameWords = new Set<string>()
  for (const place of places) {
    if (place.level === 'regency') continue
    const name = plainName(place.name)
    byName.set(name, [...(byName.get(name) ?? []), place])
    for (const word of name.split(' ')) nameWords.add(word)
  }
  const districts = places.filter((place) => place.level === 'district')
  const spelling = createSpelling(nameWords)
  const longest = Math.max(1, ...[...byName.keys()].map((name) => name.split(' ').length))

  const namesIn = (text: string): PlaceName[] => {
    const words = plainName(text)
      .split(' ')
      .map((word) => (nameWords.has(word) ? word : (spelling.correct(word) ?? word)))
    const found: { places: PlaceName[]; mark: string }[] = []
    let mark = ''
    for (let at = 0; at < words.length; ) {
      const word = words[at] ?? ''
      if (VILLAGE_MARK.test(word) || DISTRICT_MARK.test(word)) {
        mark = VILLAGE_MARK.test(word) ? 'village' : 'district'
        at++
        continue
      }
      let length = Math.min(longest, words.length - at)
      while (length > 0 && !byName.has(words.slice(at, at + length).join(' '))) length--
      const hits =
        length > 0 ? (byName.get(words.slice(at, at + length).join(' ')) ?? []) : blendedDistrict(word, districts)
      if (hits.length > 0) found.push({ places: hits, mark })
      at += Math.max(1, length)
    }
    return resolve(found)
  }

  return {
    isPlaceWord: (word) => nameWords.has(word),
    read({ placeText, placeCodes, targetText, title }) {
      const given = placeCodes.filter((code) => code !== '')
      if (given.length > 0) return reading(given, regionCode, [placeText])
      const named = namesIn(placeText)
      if (named.length > 0 && !(WHOLE_REGION.test(placeText) && named.every((place) => place.level === 'district'))) {
        return reading(
          named.map((place) => place.code),
          regionCode,
          [placeText],
        )
      }
      if (placeText.trim() !== '') return reading([regionCode], regionCode, [placeText])
      const elsewhere = namesIn(`${targetText} ; ${title}`)
      if (elsewhere.length > 0)
        return reading(
          elsewhere.map((place) => place.code),
          regionCode,
          [targetText],
        )
      return reading([regionCode], regionCode, [])
    },
  }
}

const reading = (codes: readonly string[], regionCode: string, words: readonly string[]): PlaceReading => ({
  codes: [...new Set(codes)].sort(),
  words,
  whole: codes.some((code) => regionCode === code || regionCode.startsWith(`${code}.`)),
})

const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** People blend long names: `Sumawe` is Sumbermanjing Wetan (first syllables of each word). */
function blendedDistrict(word: string, districts: PlaceNames): PlaceName[] {
  if (word.length < 5) return []
  return districts.filter((district) => {
    const parts = plainName(district.name).split(' ')
    if (parts.length < 2) return false
    const [first = '', second = ''] = parts
    for (let cut = 2; cut <= word.length - 2; cut++) {
      if (isBlend(first, word.slice(0, cut)) && second.startsWith(word.slice(cut))) return true
    }
    return false
  })
}

/** `suma` from `sumbermanjing`: starts alike, then letters in order. */
function isBlend(name: string, part: string): boolean {
  if (!name.startsWith(part.slice(0, 3))) return false
  let at = 0
  for (const letter of part) {
    at = name.indexOf(letter, at)
    if (at < 0) return false
    at++
  }
  return true
}

/** A village name that several districts share is the one in a district named beside it. */
function resolve(found: readonly { places: readonly PlaceName[]; mark: string }[]): PlaceName[] {
  const districtHits = found.flatMap(({ places, mark }) =>
    mark === 'village' ? [] : places.filter((place) => place.level === 'district'),
  )
  const villages = found.flatMap(({ places, mark }) => {
    const isDistrictToo = places.some((place) => place.level === 'district')
    if (mark === 'district' || (mark === '' && isDistrictToo)) return []
    const all = places.filter((place) => place.level === 'village')
    const inside = all.filter((village) =>
      districtHits.some((district) => village.code.startsWith(`${district.code}.`)),
    )
    if (inside.length > 0) return inside
    return all.length === 1 && districtHits.length === 0 ? all : []
  })
  const narrowed = districtHits.filter(
    (district) => !villages.some((village) => village.code.startsWith(`${district.code}.`)),
  )
  return [...villages, ...narrowed]
}
