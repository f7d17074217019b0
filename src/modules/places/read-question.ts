import type { AreaKind } from './area.ts'
import { foldWords, kindsOf } from './folding.ts'

/** One place as somebody typed it: `keys` are the names it may have, `kinds` what it is said to be (empty: not said). */
export interface AskedPlace {
  readonly kinds: readonly AreaKind[]
  readonly keys: readonly string[]
  readonly words: readonly string[]
}

/** What a search asks for: a code, or a place and the places it is said to lie in, nearest first. */
export type Question =
  | { readonly by: 'code'; readonly digits: string }
  | { readonly by: 'name'; readonly place: AskedPlace; readonly around: readonly AskedPlace[] }

const SEPARATORS = /[,;/()|>]+/

/** Words of one stretch without separators, cut before each word that announces a kind: *Kepanjen Kab Malang* is two places. */
function cutAtKinds(words: readonly string[]): AskedPlace[] {
  const places: AskedPlace[] = []
  let kindWords: string[] = []
  let kinds: AreaKind[] = []
  let name: string[] = []
  const close = () => {
    // *Kota Baru* may be the kota Baru or a village called Kota Baru.
    if (name.length > 0)
      places.push({ kinds, keys: [...new Set([name.join(''), [...kindWords, ...name].join('')])], words: name })
    kindWords = []
    kinds = []
    name = []
  }
  for (const word of words) {
    const announced = kindsOf(word)
    if (!announced) {
      name.push(word)
      continue
    }
    if (name.length > 0) close()
    kindWords.push(word)
    kinds.push(...announced)
  }
  // *Desa Kota*: the kind word at the end was the name.
  if (name.length === 0 && kindWords.length > 0) {
    const last = kindWords.pop()
    if (last) name = [last]
    if (kindWords.length === 0) kinds = []
  }
  close()
  return places
}

/** Reads a search; undefined when nothing in it can be a name or a code. */
export function readQuestion(text: string): Question | undefined {
  const bare = text.trim()
  if (/^\d[\d.\s]*$/.test(bare)) return { by: 'code', digits: bare.replace(/\D/g, '') }
  const places = bare.split(SEPARATORS).flatMap((stretch) => cutAtKinds(foldWords(stretch)))
  const [place, ...around] = places
  return place && { by: 'name', place, around }
}

/** Other ways to read one place of several words: *kepanjen malang* as Kepanjen in Malang. */
export function splitPlace(place: AskedPlace): { place: AskedPlace; around: AskedPlace }[] {
  return place.words.slice(1).map((_, i) => {
    const [name, rest] = [place.words.slice(0, i + 1), place.words.slice(i + 1)]
    return {
      place: { kinds: place.kinds, keys: [name.join('')], words: name },
      around: { kinds: [], keys: [rest.join('')], words: rest },
    }
  })
}

/** Digits of a code, or of its beginning, with dots: `350713` is `35.07.13`, `35071` is `35.07.1`. */
export const dotted = (digits: string): string =>
  [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].filter(Boolean).join('.')
