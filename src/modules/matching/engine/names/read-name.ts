import { capitals } from './fold.ts'
import type { NameWords } from './name-words.ts'

/** What is left of a written name for comparison. */
export interface ReadName {
  /** Words in their order, in the one form they are compared in; single letters are initials. */
  readonly words: readonly string[]
  /** Other names given beside it: "Suparman alias Parman". */
  readonly aliases: readonly string[]
  /** Opened by a form of address (Bu, Pak, Mak, Inaq): perhaps short, perhaps the husband's or the child's name. */
  readonly familiar: boolean
}

/**
 * Reads a name as a clerk wrote it: "H. Moch. Ridwan, S.Pd" is MUHAMMAD RIDWAN. Titles and degrees fall away unless nothing else is left;
 * forms of Muhammad, Ahmad, Abdul, Nur and Siti become one; what stands in brackets or after "alias" or "/" is another name.
 */
export function readName(written: string, known: NameWords): ReadName {
  const text = capitals(written)
  const [front = '', ...besides] = text.split(/[(/]|\bALIAS\b|\bALS\b\.?|\bAL\./)
  const aliases = besides
    .flatMap((part) => part.split(/[^A-Z]+/))
    .filter((word) => word.length > 1 && !known.late.has(word) && !known.familiar.has(word))
  const [named = '', ...afterComma] = front.split(',')
  const degreesFollow = afterComma.length > 0 && looksLikeDegrees(afterComma.join(' '), known)
  const tokens = tokensOf(degreesFollow ? named : front, known)
  const { words, familiar } = stripped(tokens, known)
  return { words, aliases, familiar }
}

const looksLikeDegrees = (text: string, known: NameWords) =>
  text
    .split(/[\s,]+/)
    .map((word) => word.replace(/[^A-Z]/g, ''))
    .some((word) => known.degrees.has(word) || known.dropped.has(word))

/** Words with dots inside (S.Pd, A.Md.Keb) are read both whole and in parts. */
function tokensOf(text: string, known: NameWords): string[] {
  return text
    .split(/[^A-Z.]+/)
    .filter(Boolean)
    .flatMap((piece) => {
      const whole = piece.replaceAll('.', '')
      if (!piece.slice(0, -1).includes('.')) return whole ? [whole] : []
      return known.degrees.has(whole) ? [whole] : piece.split('.').filter(Boolean)
    })
}

function stripped(tokens: readonly string[], known: NameWords): { words: string[]; familiar: boolean } {
  let start = 0
  let end = tokens.length
  let familiar = false
  const at = (index: number) => tokens[index] ?? ''
  while (start < end - 1 && (known.dropped.has(at(start)) || known.familiar.has(at(start)))) {
    familiar ||= known.familiar.has(at(start))
    start++
  }
  while (end - 1 > start && (known.degrees.has(at(end - 1)) || known.late.has(at(end - 1)))) end--
  const cut = tokens.slice(start, end)
  const patronym = cut.findIndex((word, index) => index > 0 && known.patronym.has(word))
  const words = (patronym > 0 ? cut.slice(0, patronym) : cut).map((word, index, all) => {
    // An A or M at the end is an initial of something else; in front it is Ahmad or Muhammad.
    const form = word.length > 1 || (index === 0 && all.length > 1) ? known.forms.get(word) : undefined
    return form ?? word
  })
  return { words, familiar }
}
