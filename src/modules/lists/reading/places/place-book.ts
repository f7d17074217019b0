import { searchKey } from '#modules/places/index.ts'
import { editDistance } from '#platform/text/edit-distance.ts'
import { mend } from '../values/text.ts'
import { isShortening } from './likeness.ts'

interface BookArea {
  readonly code: string
  readonly name: string
  readonly level: 'province' | 'regency' | 'district' | 'village'
}

/** An area found by its name; `exact` false: by a name that is nearly the same. */
export interface FoundPlace {
  readonly code: string
  readonly name: string
  readonly exact: boolean
}

/** What is forgiven of a name: nothing, a slip of the pen, or also that it is shortened (*Sbr. Manjing*). */
export type Forgiveness = 'exact' | 'near' | 'short'

export type Found = FoundPlace | 'ambiguous' | undefined

/** Whether exactly one place was found. */
export const isFound = (found: Found): found is FoundPlace => found !== undefined && found !== 'ambiguous'

/** The names and codes of a region, for reading a hundred thousand rows without asking the database. */
export interface PlaceBook {
  readonly region: string
  /** A Kemendagri code with or without dots, down to the village; undefined when the region has no such area. */
  byCode(text: string): FoundPlace | undefined
  district(text: string, within?: string, how?: Forgiveness): Found
  /** A village; inside a district or regency when that is known. Of several with one name none is chosen. */
  village(text: string, within?: string, how?: Forgiveness): Found
  /** The name of a code. */
  nameOf(code: string): string | undefined
}

/** What a name is introduced by; taken away before it is looked up. */
const LABEL = {
  village: /^(?:desa|ds|kelurahan|kel|kalurahan|kampung|nagari|pekon|gampong|d\/k)\b[\s.:/]*(?=\S)/i,
  district: /^(?:kecamatan|kec|kcmtn|distrik|kapanewon)\b[\s.:/]*(?=\S)/i,
}
type Level = 'village' | 'district'

/** How many changes a name of this length forgives. */
const forgiven = (length: number) => (length >= 9 ? 2 : length >= 5 ? 1 : 0)
const CACHE = 50_000

/** *Kota Bangun II* is not *Kota Bangun III*. */
const differInNumber = (one: string, other: string) => one !== other && unnumbered(one) === unnumbered(other)
const unnumbered = (key: string) => key.replace(/(?:[ivx]+|\d+)$/, '')

class LevelIndex {
  readonly #areas: readonly { readonly area: BookArea; readonly key: string }[]
  readonly #exact: ReadonlyMap<string, readonly BookArea[]>
  readonly #kept = new Map<string, Found>()
  readonly #level: Level

  constructor(level: Level, areas: readonly BookArea[], others: readonly { key: string; code: string }[]) {
    this.#level = level
    const byCode = new Map(areas.map((area) => [area.code, area]))
    const named = areas.map((area) => ({ area, key: searchKey(area.name) }))
    const alias = others.flatMap(({ key, code }) => {
      const area = byCode.get(code)
      return area ? [{ area, key }] : []
    })
    this.#areas = [...named, ...alias]
    const groups = Map.groupBy(this.#areas, ({ key }) => key)
    this.#exact = new Map([...groups].map(([key, all]) => [key, all.map(({ area }) => area)]))
  }

  find(text: string, within: string, how: Forgiveness): Found {
    const ask = `${how}${within} ${text}`
    const kept = this.#kept.get(ask)
    if (kept !== undefined || this.#kept.has(ask)) return kept
    const found = this.#look(text, within, how)
    if (this.#kept.size < CACHE) this.#kept.set(ask, found)
    return found
  }

  #look(text: string, within: string, how: Forgiveness): Found {
    const whole = mend(text)
    const bare = whole.replace(LABEL[this.#level], '')
    const isIn = ({ code }: BookArea) => within === '' || code.startsWith(`${within}.`)
    for (const key of [searchKey(whole), searchKey(bare)]) {
      const exact = [...new Set((this.#exact.get(key) ?? []).filter(isIn))]
      if (exact[0]) return exact.length > 1 ? 'ambiguous' : found(exact[0], true)
    }
    if (how === 'exact') return undefined
    const key = searchKey(bare)
    return this.#alike(key, isIn) ?? (how === 'short' ? this.#shortening(key, isIn, within !== '') : undefined)
  }

  #alike(key: string, isIn: (area: BookArea) => boolean): Found {
    const limit = forgiven(key.length)
    let best: { area: BookArea; edits: number } | undefined
    let isTied = false
    for (const { area, key: name } of this.#areas) {
      if (limit === 0 || !isIn(area) || differInNumber(key, name)) continue
      const edits = editDistance(key, name, best ? best.edits : limit)
      if (edits > limit || (best && edits > best.edits)) continue
      isTied = best !== undefined && edits === best.edits && best.area.code !== area.code
      if (!best || edits < best.edits) best = { area, edits }
    }
    return best && (isTied ? 'ambiguous' : found(best.area, false))
  }

  /** *Sbr. Manjing Wetan*, *Kpj*: of all names it can shorten the nearest in length. */
  #shortening(key: string, isIn: (area: BookArea) => boolean, isWithin: boolean): Found {
    const least = isWithin ? 3 : 4
    if (this.#level === 'village' && key.length < least) return undefined
    const fits = this.#areas
      .filter(({ area, key: name }) => isIn(area) && isShortening(key, name))
      .sort((a, b) => a.key.length - b.key.length)
    const [first, second] = fits
    if (!first) return undefined
    if (first.key.length > key.length * 3) return undefined
    if (second && second.area.code !== first.area.code && second.key.length - first.key.length < 2) return 'ambiguous'
    return found(first.area, false)
  }
}

const found = ({ code, name }: BookArea, exact: boolean): FoundPlace => ({ code, name, exact })

/** With dots: 3507022002 is 35.07.02.2002. */
function dotted(text: string): string | undefined {
  const digits = text.replace(/[\s.'’-]/g, '')
  if (!/^\d{4}(?:\d{2}(?:\d{4})?)?$/.test(digits)) return undefined
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].filter(Boolean).join('.')
}

/** Builds the book of one region from its areas (`listPlaceNames`) and the other names they go by (`listNamesInside`). */
export function buildPlaceBook(
  region: string,
  areas: readonly BookArea[],
  otherNames: readonly { readonly key: string; readonly code: string }[] = [],
): PlaceBook {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const index = (level: Level) =>
    new LevelIndex(
      level,
      areas.filter((area) => area.level === level),
      otherNames,
    )
  const [villages, districts] = [index('village'), index('district')]
  return {
    region,
    byCode: (text) => {
      const code = dotted(text)
      const area = code === undefined ? undefined : byCode.get(code)
      return area && found(area, true)
    },
    district: (text, within = '', how = 'short') => districts.find(text, within, how),
    village: (text, within = '', how = 'short') => villages.find(text, within, how),
    nameOf: (code) => byCode.get(code)?.name,
  }
}
