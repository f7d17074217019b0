import { type OfficeDocument, runsOf, type Text } from './document.ts'

/** Points in a millimetre. */
export const MM = 72 / 25.4
/** Drawn in where the standard fonts have no letter. */
export const FALLBACK = 'Roboto'

/** The document a block stands in and the width it has, in millimetres. */
export interface Place {
  readonly document: OfficeDocument
  readonly width: number
  readonly size?: number
}

/** Letters outside of WinAnsi, which is all the standard fonts hold. */
const FOREIGN =
  /[^\s\u0020-\u007e\u00a0-\u00ff\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]/u
/** What the fallback holds beside it: Latin Extended-A, Romanian, Vietnamese, Greek and Cyrillic. */
const HELD =
  /[\u0100-\u017f\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0259\u02bc\u0384-\u0486\u048a-\u0513\u1e80-\u1e85\u1ea0-\u1ef9\u2010\u2011]/u

/** Marks by which Arabic names are written in Latin letters, and the quotation marks that printers use for them. */
const MARKS: Readonly<Record<string, string>> = {
  '\u02bb': '‘',
  '\u02bf': '‘',
  '\u02be': '’',
  '\u202f': ' ',
  '\u2212': '–',
}

/** A letter neither font holds loses its marks rather than becoming an empty box: ḥ is drawn as h. */
const drawable = (text: string): string =>
  FOREIGN.test(text)
    ? Array.from(text.normalize('NFC'), (letter) =>
        !FOREIGN.test(letter) || HELD.test(letter)
          ? letter
          : (MARKS[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')),
      ).join('')
    : text

/** Runs for the library. A word wider than its column is cut where it must be, and foreign letters change the font of their word. */
export function runs(text: Text, place: Place, indent = 0) {
  const size = place.size ?? place.document.size
  const fitting = Math.max(4, Math.floor(((place.width - indent) * MM) / (size * 0.56)))
  const parts = runsOf(text).flatMap((run) => {
    const looks = {
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italics: true } : {}),
      ...(run.underline ? { decoration: 'underline' as const } : {}),
    }
    const said = drawable(run.text)
    const isPlain = !FOREIGN.test(said) && !said.split(/\s/).some((word) => word.length > fitting)
    const words = isPlain ? [said] : said.split(/(?<=\s)(?=\S)/)
    return words.map((word) => ({
      text: word,
      ...looks,
      ...(FOREIGN.test(word) ? { font: FALLBACK } : {}),
      ...(word.trim().length > fitting && !isPlain ? { wordBreak: 'break-all' as const } : {}),
    }))
  })
  return parts.length > 0 ? parts : [{ text: ' ' }]
}
