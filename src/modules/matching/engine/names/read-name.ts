import { capitals } from './fold.ts'
import type { NameWords } from './name-words.ts'

/** NURDIN is one word, NURHAYATI two. */
const LEAST_AFTER_PREFIX = 4
/** Without brackets, commas and dots there are no aliases and no degrees in parts. */
const ONLY_WORDS = /^(?!.*\bALI?AS\b)(?!.*\bALS\b)[A-Z ]*$/

/** What is left of a written name for comparison. */
export interface ReadName {
  /** Words in their order, in the one form they are compared in; single letters are initials. */
  readonly words: readonly string[]
  /** Other names given beside it: "Suparman alias Parman". */
  readonly aliases: readonly string[]
  /** Opened by a form of address (Bu, Pak, Mak, Inaq): perhaps short, perhaps the husband's or the child's name. */
  readonly familiar: boolean
  /** A parent called by the child's name: says nothing of the own name. */
  readonly byChild: boolean
  /** What the form of address or title tells. */
  readonly sex: 'L' | 'P' | null
}

/**
 * Reads a name as a clerk wrote it: "H. Moch. Ridwan, S.Pd" is MUHAMMAD RIDWAN. Titles and degrees fall away unless nothing else is left;
 * forms of Muhammad, Ahmad, Abdul, Nur and Siti become one; what stands in brackets or after "alias" or "/" is another name.
 */
export function readName(written: string, known: NameWords): ReadName {
  const text = capitals(written)
  if (ONLY_WORDS.test(text)) return { ...stripped(text.split(' ').filter(Boolean), known), aliases: [] }
  const [front = '', ...besides] = text.split(/[(/]|\bALIAS\b|\bALS\b\.?|\bAL\./)
  const aliases = besides
    .flatMap((part) => part.split(/[^A-Z]+/))
    .filter((word) => word.length > 1 && !known.late.has(word) && !known.familiar.has(word))
  const [named = '', ...afterComma] = front.split(',')
  const degreesFollow = afterComma.length > 0 && looksLikeDegrees(afterComma.join(' '), known)
  const tokens = tokensOf(degreesFollow ? named : front, known)
  return { ...stripped(tokens, known), aliases }
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

function stripped(tokens: readonly string[], known: NameWords): Omit<ReadName, 'aliases'> {
  let start = 0
  let end = tokens.length
  const at = (index: number) => tokens[index] ?? ''
  const isTitle = (word: string) => known.dropped.has(word) || known.familiar.has(word) || known.byChild.has(word)
  while (start < end - 1 && isTitle(at(start))) start++
  while (end - 1 > start && (known.degrees.has(at(end - 1)) || known.late.has(at(end - 1)))) end--
  const titles = tokens.slice(0, start)
  const cut = tokens.slice(start, end)
  const patronym = cut.findIndex((word, index) => index > 0 && known.patronym.has(word))
  const own = patronym > 0 ? cut.slice(0, patronym) : cut
  return {
    words: own.flatMap((word, index) => compared(word, index === 0 && own.length > 1, known)),
    familiar: titles.some((word) => known.familiar.has(word)),
    byChild: titles.some((word) => known.byChild.has(word)),
    sex: titles.some((word) => known.woman.has(word)) ? 'P' : titles.some((word) => known.man.has(word)) ? 'L' : null,
  }
}

/** The form a word is compared in: MOCH is MUHAMMAD, NOERHAYATI is NUR HAYATI. A single letter at the end is an initial of something else. */
function compared(word: string, opens: boolean, known: NameWords): string[] {
  const form = word.length > 1 || opens ? known.formOf(word) : undefined
  if (form) return [form]
  const prefix = known.prefixes.find(
    (start) => word.startsWith(start) && word.length >= start.length + LEAST_AFTER_PREFIX,
  )
  return prefix ? [known.formOf(prefix) ?? prefix, word.slice(prefix.length)] : [word]
}
