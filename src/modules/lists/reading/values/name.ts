import type { PersonName } from './person-values.ts'
import { isNothing, mend } from './text.ts'

const NUMBERED = /^\d{1,4}\s*[.)]\s*(?=\p{L})/u
const LATE = /(?:^|[\s(,])(?:alm|almh|almarhum|almarhumah)\b\.?\)?/gi

/** A formula where a name should be: `=B3&C3`, `+VLOOKUP(…)`. */
export const isFormula = (text: string): boolean => /^[=@]|^[+-]\s*(?:\p{L}+\s*\(|[A-Z]{1,3}\d)/iu.test(mend(text))

/** The list says that somebody has died. */
export const saysDead = (text: string): boolean =>
  /(?:^|[\s(,.])(?:alm|almh|almarhum|almarhumah|meninggal(?: dunia)?|wafat|md|mati)\b/i.test(mend(text))

/** A name as written and cleaned of what is no part of it; null when nothing, or no letter, is written. */
export function readName(text: string): { name: PersonName; isLate: boolean } | null {
  const written = text.trim()
  const mended = mend(text.replace(/\r?\n/g, ' '))
  if (isNothing(mended) || !/\p{L}/u.test(mended)) return null
  const late = mended.replace(LATE, ' ')
  const clean = mend(late)
    .replace(NUMBERED, '')
    .replace(/^[\s.,;:*'"’`/-]+|[\s,;:*"/-]+$/g, '')
  if (!/\p{L}/u.test(clean)) return null
  return { name: { written, clean }, isLate: late !== mended }
}

const NUMBER =
  /(?:\b(?:nik|no\.? ?ktp|ktp)\b)?[\s.:]*(['’]?(?<!\p{L})(?:\d[.,]\d{2,}e\+?\d{2}|(?:\d|[OoIl](?=[\dOoIl]{5}))[\dOoIl .-]{10,}[\dOoIl](?:[.,]0)?))/iu

/** Name and number that stand in one cell, in either order, with any mark between. */
export function splitNameAndNumber(text: string): { name: string; number: string } {
  const found = NUMBER.exec(text)
  if (!found?.[1] || (found[1].match(/\d/g)?.length ?? 0) < 6) {
    return { name: text.replace(/[\s/|–-]+$/, ''), number: '' }
  }
  const before = text.slice(0, found.index)
  const after = text.slice(found.index + found[0].length)
  const name = /\p{L}/u.test(before) ? before : after
  return { name: name.replace(/^[\s/|:;,–-]+|[\s/|:;,–(-]+$/g, ''), number: found[1].trim() }
}
