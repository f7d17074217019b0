import type { LetterKind, NumberingInput } from '#contract/letters/shapes.ts'
import { romanMonth } from '../words/number-words.ts'

/** What `{jenis}` stands for; offices abbreviate in many ways, so this is the most common one. */
const KIND_CODES: Readonly<Record<LetterKind, string>> = {
  invitation: 'UND',
  letter: 'S',
  memo: 'ND',
  assignment: 'ST',
  record: 'BA',
  minutes: 'NOT',
  report: 'LAP',
  certificate: 'SERT',
  announcement: 'PENG',
  other: 'L',
}

const TOKENS = ['klasifikasi', 'urut', 'kode_pd', 'bulan_romawi', 'tahun', 'jenis'] as const
type Token = (typeof TOKENS)[number]

type Part = { readonly token: Token } | { readonly text: string }

/** The parts of a pattern; a name in braces that is no token is a fault, told in words. */
function partsOf(template: string): readonly Part[] | { readonly fault: string } {
  const parts: Part[] = []
  for (const [whole, name] of template.matchAll(/\{([^{}]*)\}|[^{}]+|[{}]/g)) {
    if (name === undefined) {
      if (/[{}]/.test(whole)) return { fault: 'ada kurung kurawal yang tidak berpasangan.' }
      parts.push({ text: whole })
    } else {
      const token = TOKENS.find((known) => known === name.trim())
      if (!token)
        return { fault: `{${name}} tidak dikenal. Yang dikenal: ${TOKENS.map((one) => `{${one}}`).join(', ')}.` }
      parts.push({ token })
    }
  }
  return parts
}

const isToken = (part: Part | undefined, token: Token) => part !== undefined && 'token' in part && part.token === token

const SIGN = /[^\p{L}\p{N}]/u
/** Characters nobody sees, and those that turn the direction of writing. */
const UNSEEN = /\p{C}/u

/** Whether the words between two parts hold no sign, or a digit stands beside the serial number: then two letters could bear one number. */
function runsTogether(parts: readonly Part[]): boolean {
  return parts.some((part, at) => {
    const [before, after] = [parts[at - 1], parts[at + 1]]
    if ('token' in part) return before !== undefined && 'token' in before
    if (before && after && !SIGN.test(part.text)) return true
    return (
      (isToken(before, 'urut') && /^\p{N}/u.test(part.text)) || (isToken(after, 'urut') && /\p{N}$/u.test(part.text))
    )
  })
}

/**
 * Why a pattern cannot make numbers that differ, in Indonesian words; undefined when it can: the serial number once, the year, a sign between any
 * two parts, and the kind where kinds count for themselves.
 */
export function faultOfNumbering({ template, unitCode, perKind }: NumberingInput): string | undefined {
  const parts = partsOf(template)
  if ('fault' in parts) return parts.fault
  const has = (token: Token) => parts.some((part) => isToken(part, token))
  if (parts.filter((part) => isToken(part, 'urut')).length !== 1) return 'tulis {urut} tepat satu kali.'
  if (!has('tahun')) return 'tulis {tahun}, sebab nomor mulai lagi dari awal setiap tahun.'
  if (perKind && !has('jenis')) return 'tulis {jenis}, sebab tiap jenis surat dihitung sendiri-sendiri.'
  if (has('kode_pd') && unitCode === '') return 'isi kode perangkat daerah untuk {kode_pd}.'
  if (UNSEEN.test(template + unitCode)) return 'hapus huruf yang tidak tampak; ketik ulang polanya.'
  return runsTogether(parts) ? 'beri tanda di antara dua bagian, misalnya garis miring.' : undefined
}

export const needsClassification = ({ template }: Pick<NumberingInput, 'template'>): boolean =>
  template.includes('{klasifikasi}')

export interface Numbered {
  readonly serial: number
  /** `a` of `123.a`; empty for an ordinary number. */
  readonly suffix: string
  readonly kind: LetterKind
  readonly classification: string
  /** ISO day. */
  readonly datedOn: string
}

/** The number as it stands on the letter. */
export function writeNumber(
  numbering: NumberingInput,
  { serial, suffix, kind, classification, datedOn }: Numbered,
): string {
  const parts = partsOf(numbering.template)
  if ('fault' in parts) throw new RangeError(`a pattern with a fault was kept: ${parts.fault}`)
  const said: Readonly<Record<Token, string>> = {
    klasifikasi: classification,
    urut: String(serial).padStart(numbering.padding, '0') + (suffix && `.${suffix}`),
    kode_pd: numbering.unitCode,
    bulan_romawi: romanMonth(datedOn),
    tahun: datedOn.slice(0, 4),
    jenis: KIND_CODES[kind],
  }
  return parts.map((part) => ('token' in part ? said[part.token] : part.text)).join('')
}

/** The count a letter is numbered in. */
export const seriesOf = ({ perKind }: Pick<NumberingInput, 'perKind'>, kind: LetterKind): string =>
  perKind ? kind : ''

/** How the letters stand around a day: what `placeNumber` decides by. */
export interface Standing {
  /** The last serial number of the count, and the latest day among its numbers; null: none taken yet. */
  readonly last: number
  readonly latestDay: string | null
  /** The last serial number of that day or before; where all are later, the first; null: none taken yet. */
  readonly before: number | null
  /** Letters inserted after that number already. */
  readonly inserts: number
}

/**
 * Where a letter of a day goes: the next number, or, when a later day has been numbered already, between (`123.a`), unless the next is asked for.
 * Undefined when all 26 inserts after that number are taken.
 */
export function placeNumber(
  standing: Standing,
  datedOn: string,
  order: 'insert' | 'next',
): { readonly serial: number; readonly suffix: string; readonly isOutOfOrder: boolean } | undefined {
  const isEarlier = standing.latestDay !== null && datedOn < standing.latestDay
  if (!isEarlier || order === 'next' || standing.before === null)
    return { serial: standing.last + 1, suffix: '', isOutOfOrder: isEarlier }
  if (standing.inserts >= 26) return undefined
  return { serial: standing.before, suffix: String.fromCharCode(97 + standing.inserts), isOutOfOrder: false }
}
