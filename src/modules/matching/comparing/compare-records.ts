import type { ComparedField, ComparedLine, LineMark, LineNote, Piece } from '#contract/matching/questions.ts'
import { isDefaultDay, maskNumber, maskPhone } from '#modules/people/index.ts'
import { type Born, compareBirths } from './compare-birth.ts'
import { compareDigits } from './compare-digits.ts'
import { foldText, likeness } from './fold-text.ts'
import { join, markDifferences } from './mark-differences.ts'

/** A record as it is laid beside another; empty or null: it does not say. */
export interface ComparedRecord extends Born {
  readonly name: string
  readonly nik: string | null
  readonly kk: string | null
  readonly phone: string | null
  readonly sex: 'L' | 'P' | null
  readonly birthPlace: string
  readonly address: string
  readonly rt: string
  readonly rw: string
  readonly villageCode: string | null
  /** `Kemiri, Jabung` */
  readonly place: string
  readonly relation: string
}

type Compared = Pick<ComparedLine, 'mark' | 'a' | 'b' | 'notes'>

const pieces = (text: string): Piece[] => (text ? [{ text, differs: false }] : [])
const wholly = (text: string): Piece[] => (text ? [{ text, differs: true }] : [])

/** Texts as alike as this are nearly the same. */
const NEARLY = 0.6

function compareTexts(a: string, b: string): Compared {
  const [foldedA, foldedB] = [foldText(a), foldText(b)]
  if (foldedA === '' || foldedB === '') return { mark: 'unknown', a: pieces(a), b: pieces(b), notes: [] }
  const isSame = foldedA.replaceAll(' ', '') === foldedB.replaceAll(' ', '')
  if (isSame) return { mark: 'same', a: pieces(a), b: pieces(b), notes: [] }
  const isNear = likeness(foldedA, foldedB) >= NEARLY || sharesWords(foldedA, foldedB)
  return { mark: isNear ? 'nearly' : 'other', ...markDifferences(a, b), notes: [] }
}

/** Whether every word of the shorter text, or its first letter, stands in the longer one: `SITI A.` and `SITI AMINAH`. */
function sharesWords(a: string, b: string): boolean {
  const [few, many] = [a.split(' '), b.split(' ')].sort(
    (x, y) => x.length - y.length || x.join().length - y.join().length,
  )
  if (!few || !many) return false
  const isIn = (word: string) => many.some((other) => other === word || (word.length === 1 && other.startsWith(word)))
  return few.some((word) => word.length > 2) && few.every(isIn)
}

const bare = (number: string) => number.replace(/\D/g, '').replace(/^0+/, '')

function compareRtRw(a: ComparedRecord, b: ComparedRecord): Compared {
  const sideOf = ({ rt, rw }: ComparedRecord) => [bare(rt), bare(rw)] as const
  const textOf = ([rt, rw]: readonly [string, string]) =>
    [rt && `RT ${rt.padStart(2, '0')}`, rw && `RW ${rw.padStart(2, '0')}`].filter(Boolean).join(' / ')
  const [sideA, sideB] = [sideOf(a), sideOf(b)]
  const shown = (mark: LineMark, isMarked: boolean): Compared => ({
    mark,
    ...(isMarked
      ? markDifferences(textOf(sideA), textOf(sideB))
      : { a: pieces(textOf(sideA)), b: pieces(textOf(sideB)) }),
    notes: [],
  })
  const known = [0, 1].filter((at) => sideA[at] && sideB[at])
  if (known.length === 0) return shown('unknown', false)
  const same = known.filter((at) => sideA[at] === sideB[at]).length
  return shown(same === known.length ? 'same' : same > 0 ? 'nearly' : 'other', same < known.length)
}

function compareVillages(a: ComparedRecord, b: ComparedRecord): Compared {
  if (!a.villageCode || !b.villageCode) return { mark: 'unknown', a: pieces(a.place), b: pieces(b.place), notes: [] }
  if (a.villageCode === b.villageCode) return { mark: 'same', a: pieces(a.place), b: pieces(b.place), notes: [] }
  const isNear = a.villageCode.slice(0, 8) === b.villageCode.slice(0, 8)
  return { mark: isNear ? 'nearly' : 'other', ...markDifferences(a.place, b.place), notes: [] }
}

const HIDDEN = '••'

/** A birth as it may be shown beside another: the year, and of day and month only what the other says otherwise or what clerks write for want of it. */
function bornPieces({ birthDate, age }: Born, other: Born): Piece[] {
  if (!birthDate) return age === null ? [] : [{ text: `± ${age} th`, differs: false }]
  const parts = birthDate.split('-').reverse()
  const others = other.birthDate?.split('-').reverse()
  return join(
    parts.flatMap((part, at): Piece[] => {
      const differs = others !== undefined && part !== others[at]
      const isShown = differs || at === 2 || isDefaultDay(birthDate)
      return [...(at > 0 ? [{ text: '-', differs: false }] : []), { text: isShown ? part : HIDDEN, differs }]
    }),
  )
}

const compareBorn = (a: ComparedRecord, b: ComparedRecord): Compared => ({
  ...compareBirths(a, b),
  a: bornPieces(a, b),
  b: bornPieces(b, a),
})

function compareSexes(a: ComparedRecord, b: ComparedRecord): Compared {
  const mark = !a.sex || !b.sex ? 'unknown' : a.sex === b.sex ? 'same' : 'other'
  const show = mark === 'other' ? wholly : pieces
  return { mark, a: show(a.sex ?? ''), b: show(b.sex ?? ''), notes: [] }
}

function compareNik(a: ComparedRecord, b: ComparedRecord): Compared {
  const compared = compareDigits(a.nik, b.nik, maskNumber)
  const isExchanged = (a.nik !== null && a.nik === b.kk) || (b.nik !== null && b.nik === a.kk)
  const notes: readonly LineNote[] = isExchanged ? [...compared.notes, 'nik_is_kk'] : compared.notes
  return { ...compared, notes: [...notes] }
}

const toCompared = ({ notes, ...rest }: ReturnType<typeof compareDigits>): Compared => ({ ...rest, notes: [...notes] })

/**
 * Two records line by line: same, nearly (what differs marked), other, or unknown since a side does not say. Numbers are masked. By the look of the
 * values alone; what the engine made of them has the last word (`heedEvidence`).
 */
export function compareRecords(a: ComparedRecord, b: ComparedRecord): ComparedLine[] {
  const lines: Record<ComparedField, Compared> = {
    name: compareTexts(a.name, b.name),
    nik: compareNik(a, b),
    birth: compareBorn(a, b),
    sex: compareSexes(a, b),
    kk: toCompared(compareDigits(a.kk, b.kk, maskNumber)),
    birthPlace: compareTexts(a.birthPlace, b.birthPlace),
    address: compareTexts(a.address, b.address),
    rtRw: compareRtRw(a, b),
    village: compareVillages(a, b),
    relation: compareTexts(a.relation, b.relation),
    phone: toCompared(compareDigits(a.phone, b.phone, maskPhone)),
  }
  return Object.entries(lines).map(([field, line]) => ({ field: field as ComparedField, ...line }))
}
