/** One letter for what clerks do not tell apart, in the order in which the rules apply. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/OE/g, 'U'],
  [/OO/g, 'U'],
  [/DJ/g, 'J'],
  [/TJ/g, 'C'],
  [/NJ/g, 'NY'],
  [/(?<=[HL])J/g, 'Y'],
  [/SJ|SY|SH/g, 'S'],
  [/KH|CH/g, 'H'],
  [/TH/g, 'T'],
  [/DH/g, 'D'],
  [/DZ|Z/g, 'S'],
  [/PH|[FV]/g, 'P'],
  [/Q/g, 'K'],
  [/X/g, 'KS'],
  [/AE/g, 'AI'],
  [/AW(?=[^AIUEO]|$)/g, 'AU'],
  [/IE/g, 'I'],
  [/Y(?=[^AIUEO]|$)/g, 'I'],
  [/J(?=[^AIUEO]|$)/g, 'I'],
  [/I[YJ]?(?=[AIUEO])/g, 'I'],
  [/(.)\1+/g, '$1'],
  [/([AO])H$/, '$1'],
  [/H(?=[^AIUEO])/g, ''],
  [/(?<=[KPTSGB])H/g, ''],
  [/D$/, 'T'],
]

/**
 * The sound of one word of a name, for comparison only: Soeharto and Suharto, Djoko and Joko, Khotimah and Chotimah, Fauzi and Pauzy are one.
 * Takes capitals A–Z. Sources: the old spellings of 1901 and 1947, and the letters that clerks mix up (DOMAIN §12).
 */
export function foldWord(word: string): string {
  let folded = word
  for (const [seen, written] of SOUNDS) folded = folded.replace(seen, written)
  return folded
}

const MARKS = /\p{M}/gu
const APOSTROPHES = /['’‘`´ʼ]/g
/** Nothing but ASCII without an apostrophe, as most cells are: only the letters' size is left to do. */
const PLAIN = /^[ -&(-_a-~]*$/

/** Capitals without accents; apostrophes vanish, so that SA'DIAH, SA’DIAH and SADIAH are one. */
export function capitals(text: string): string {
  if (PLAIN.test(text)) return text.toUpperCase()
  return text.normalize('NFKD').replace(MARKS, '').toUpperCase().replace(APOSTROPHES, '')
}
