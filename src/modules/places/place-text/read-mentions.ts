import type { Area, AreaKind } from '../area.ts'
import { kindsOf } from '../folding.ts'
import type { PlaceIndex } from './place-index.ts'
import { type Token, tokenize, VENUE, WHOLE, WHOLE_REGION } from './words.ts'

/** A place as the text names it. */
export interface Mention {
  readonly text: string
  /** What it is said to be; empty when the text does not say. */
  readonly kinds: readonly AreaKind[]
  /** What the item before it in the list is said to be: *Kec. Turen dan Kepanjen*. */
  readonly listKinds: readonly AreaKind[]
  /** Areas of the region with that name, of the kinds said. */
  readonly candidates: readonly Area[]
  /** Names everybody there: *seluruh Kab. Malang*. */
  readonly isWhole: boolean
  /** The place of a building: *Aula Kecamatan Turen*. */
  readonly isVenue: boolean
}

type Word = Exclude<Token, 'next'>

/** Names of areas have at most this many words: *Kota Bangun III*, *Sumbermanjing Wetan*, *Daerah Khusus Ibukota Jakarta*. */
const LONGEST = 5
/** An item of a list with this many words or fewer, none of them known, reads as a name that nobody knows. */
const NAME_LIKE = 3

const isKind = (area: Area, kinds: readonly AreaKind[]) => kinds.length === 0 || kinds.includes(area.kind)

/** The longest run of words from a position that names an area of the kinds. */
function matchName(index: PlaceIndex, words: readonly Word[], from: number, kinds: readonly AreaKind[]) {
  for (let length = Math.min(LONGEST, words.length - from); length > 0; length--) {
    const key = words
      .slice(from, from + length)
      .map(({ word }) => word)
      .join('')
    const candidates = (index.byKey.get(key) ?? []).filter((area) => isKind(area, kinds))
    if (candidates.length > 0) return { candidates, length }
  }
  return undefined
}

const join = (words: readonly Word[]) => words.map(({ raw }) => raw).join(' ')

/** Reads one item of a list; `listKinds` are the kinds said before in the same list. */
function readItem(index: PlaceIndex, words: readonly Word[], before: readonly AreaKind[]): Mention[] {
  const mentions: Mention[] = []
  let listKinds = before
  let isWhole = false
  let isVenue = false
  let unknown = 0
  let at = 0
  const take = (mention: Pick<Mention, 'text' | 'kinds' | 'candidates'>) =>
    mentions.push({ ...mention, listKinds, isWhole, isVenue })

  while (at < words.length) {
    const { word, raw } = words[at] ?? { word: '', raw: '' }
    const bare = matchName(index, words, at, [])
    const kinds = kindsOf(word)
    if (bare && (!kinds || bare.length > 1)) {
      take({ text: join(words.slice(at, at + bare.length)), kinds: [], candidates: bare.candidates })
      at += bare.length
      continue
    }
    if (WHOLE_REGION.has(word)) {
      mentions.push({ text: raw, kinds: [], listKinds, candidates: [index.region], isWhole: true, isVenue })
      at += 1
      continue
    }
    if (!kinds) {
      isWhole ||= WHOLE.has(word)
      isVenue ||= VENUE.has(word)
      unknown += WHOLE.has(word) || VENUE.has(word) ? NAME_LIKE + 1 : 1
      at += 1
      continue
    }
    const end = words.findIndex((next, i) => i > at && kindsOf(next.word))
    const rest = words.slice(at + 1, end === -1 ? undefined : end)
    const named = matchName(index, words, at + 1, kinds)
    const counted = isWhole || /^\d+$/.test(words[at - 1]?.word ?? '')
    if (named) {
      listKinds = kinds
      take({ text: join(words.slice(at, at + 1 + named.length)), kinds, candidates: named.candidates })
      at += 1 + named.length
    } else if (counted && (rest.length === 0 || WHOLE.has(rest[0]?.word ?? ''))) {
      // *33 kecamatan*, *seluruh kecamatan*: everywhere. *Semua desa* says so of the kecamatan beside it.
      if (!kinds.includes('desa'))
        mentions.push({ text: raw, kinds: [], listKinds, candidates: [index.region], isWhole: true, isVenue })
      at += 1
    } else if (rest.length > 0 && !counted && !isVenue) {
      listKinds = kinds
      take({ text: join(words.slice(at, at + 1 + rest.length)), kinds, candidates: [] })
      at += 1 + rest.length
    } else at += 1
  }
  const looksLikeName = mentions.length === 0 && unknown > 0 && unknown <= NAME_LIKE
  if (looksLikeName) take({ text: join(words), kinds: [], candidates: [] })
  return mentions
}

/** Every place that a text names, in its order, with the areas of the region each can be. */
export function readMentions(index: PlaceIndex, text: string): Mention[] {
  const mentions: Mention[] = []
  let words: Word[] = []
  let listKinds: readonly AreaKind[] = []
  const close = () => {
    const found = readItem(index, words, listKinds)
    const last = found.at(-1)
    listKinds = last ? (last.kinds.length > 0 ? last.kinds : last.listKinds) : listKinds
    mentions.push(...found)
    words = []
  }
  for (const token of tokenize(text)) {
    if (token === 'next') close()
    else words.push(token)
  }
  close()
  return mentions
}
