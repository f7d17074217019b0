/**
 * Names folded for search: what a clerk types finds what another clerk wrote. The matching engine reads names in its own way
 * (`modules/matching/engine/names`): it weighs how alike two names are and must keep apart what is rarely the same person (Dwi and Dewi, Fatimah
 * and Patimah), while a search may show too much, needs one key that an index holds, and must give the same key for ever, since keys are stored.
 */

const MARKS = /\p{M}/gu
const APOSTROPHES = /['"`’‘´ʼ]/g

/** Titles and forms of address that stand before a name, without their dots. Source: the words of KBBI, chosen for Selaras in November 2026. */
const BEFORE =
  'h hj kh ust ustadz ustadzah drs dra dr drg ir prof sdr sdri bpk bapak ibu bu pak alm almh almarhum almarhumah tn ny nn haji hajah'.split(
    ' ',
  )

/** With titles that stay in a name as it is shown, and degrees, written as Permenristekdikti 59/2018 has it or as before; chosen likewise. */
const TITLES: ReadonlySet<string> = new Set([
  ...BEFORE,
  ...`raden rr ra rm gus ning sh se sos ssos spd sag skom st skm skep mm msi mpd mh mkes amd amdkeb ssi ss sip sst str mt phd`.split(
    /\s+/,
  ),
])

/** Forms of Muhammad, and shortened forms of the most common first names. */
const FORMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'muhammad muhamad mohammad mohamad mochamad mochammad muhamat mohamat moh moch muh mohd mhd md muchamad muchammad'
      .split(' ')
      .map((form) => [form, 'muhamad']),
  ),
  achmad: 'amad',
  akhmad: 'amad',
  abd: 'abdul',
  abdoel: 'abdul',
  st: 'siti',
  sty: 'siti',
  sitti: 'siti',
  noer: 'nur',
  noor: 'nur',
  nor: 'nur',
}

/** The spellings of Van Ophuijsen (1901) and Soewandi (1947) renewed as by EYD (1972), then sounds that clerks write in several ways; the order counts. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/nj/g, 'ny'],
  [/sj/g, 'sy'],
  [/kh|ch/g, 'h'],
  [/q/g, 'k'],
  [/ph|[fv]/g, 'p'],
  [/dz|dh/g, 'd'],
  [/(sy|sh|ts|z)/g, 's'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/y$/, 'i'],
  [/ie/g, 'i'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/d$/, 't'],
]

function foldWord(word: string): string {
  const form = FORMS[word] ?? word
  return SOUNDS.reduce((folded, [sound, written]) => folded.replace(sound, written), form)
}

/** What follows a comma is a degree, unless it is a name put last: *HARIS, MOCH*. */
const isNameAfterComma = (words: readonly string[]) =>
  words.length > 0 && words.every((word) => !TITLES.has(word) && (word in FORMS || word.length > 4))

/** `S.Pd` and `M.Si` are one word each, `M.Haris` are two. */
const splitWords = (text: string): string[] =>
  text
    .replace(/\b([a-z]{1,2})\.([a-z]{1,4})\b/g, (_, first: string, rest: string) =>
      TITLES.has(first + rest) ? first + rest : `${first} ${rest}`,
    )
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/** The words of a name folded, titles and degrees left out; those of a name that is nothing but titles stay. */
export function nameWords(name: string): string[] {
  const plain = name.normalize('NFKD').replace(MARKS, '').replace(APOSTROPHES, '').toLowerCase()
  const [first = '', ...rest] = plain.split(/(?<=[a-z]\s*),/).map(splitWords)
  const words = [first, ...rest.filter(isNameAfterComma)].flat()
  const bare = words.filter((word, at) => !TITLES.has(word) || (word === 'st' && at === 0))
  return (bare.length > 0 ? bare : words).map(foldWord).filter(Boolean)
}

/** The key of a whole name: its folded words joined, so that *Nur Hayati* is *Nurhayati*. */
export const nameKey = (name: string): string => nameWords(name).join('')

/** First names so common that lists leave them out or write a letter for them; folded. */
const COMMON_FIRST: Readonly<Record<string, readonly string[]>> = {
  muamat: ['m', 'mu'],
  amat: ['a'],
  abdul: ['a'],
  siti: ['s'],
}

/** Short forms that a list may write for a folded word: *M.* of *Muhammad*. None for most words. */
export const shortFormsOf = (word: string): readonly string[] => COMMON_FIRST[word] ?? []

/** Whether a folded word is a first name that lists often leave out. */
export const isOftenLeftOut = (word: string): boolean => word in COMMON_FIRST

const SAID_BEFORE = new RegExp(`^(?:(?:${BEFORE.join('|')})(?:\\.\\s*|\\s+))+(?=\\S)`, 'i')

/** A name without what is said before it in address: *Bpk. H. Moch. Haris* is *Moch. Haris*. The rest as written. */
export const withoutTitles = (name: string): string => name.trim().replace(SAID_BEFORE, '')
