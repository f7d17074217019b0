import type { ListField, ListTable } from '#contract/lists/layout.ts'
import type { Row } from '#platform/spreadsheet/index.ts'
import { headerKey } from '../survey/header-words.ts'
import { isNothing, mend } from '../values/text.ts'
import { isDitto } from './ditto.ts'
import { type Labels, readLabels } from './labels.ts'
import type { SkipReason } from './list-row.ts'

export type RowKind =
  | { readonly kind: 'data' }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly labels?: Labels }

const TOTAL = /^(?:(?:sub|grand)[\s-]*)?(?:jumlah|total|jml|rekap(?:itulasi)?)\b/i
/** Words of the block under a list where officials sign. */
const SIGNATURE =
  /^(?:mengetahui|menyetujui|disetujui|diketahui|ditetapkan|dibuat|disusun|tertanda|ttd|a\.?n\.?\s|an\.\s|plt\.?\s|plh\.?\s|pj\.?\s|kepala (?:dinas|badan|desa|bidang|seksi|uptd?|bagian|kantor|puskesmas|satuan)|camat\b|lurah\b|bupati\b|wali ?kota\b|sekretaris|ketua\b|petugas\b|pembina\b|penata\b|pejabat|operator\b|pendamping\b|n\.?i\.?p\.?\s*[:.]?\s*[\d.-])/i
const PLACE_AND_DAY =
  /^\p{L}[\p{L}\s.]{2,30},\s*(?:tanggal\s*)?(?:\d{1,2}|\.{2,}|…|_+)?\s*(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|\.{2,}|…)/iu
const NOTE = /^(?:(?:catatan|keterangan|ket|nb|n\.b|note|sumber(?: data)?|tembusan|dasar)\b\s*(?:[.:=]|$)|\*)/i

const AREA = /^(?:kecamatan|kec|desa|kelurahan|kel|dusun|dsn|kabupaten|rt|rw)\b[\s.:]+\S/i
/** A row of the signature block fills few cells; a person may be a head of village too. */
const SIGNED = 4

const isBlank = (text: string) => isNothing(text)

/** Tells the rows of one table apart; keeps only whether the table has ended. */
export class RowSorter {
  readonly #table: ListTable
  readonly #columns: ReadonlyMap<number, ListField>
  readonly #headers: ReadonlySet<string>
  readonly #seq: number | undefined
  readonly #name: number | undefined
  readonly #numbers: readonly number[]
  #hasEnded = false
  #dataRows = 0
  #numbered = 0

  constructor(table: ListTable) {
    this.#table = table
    this.#columns = new Map(
      table.columns.flatMap(({ column, field }) => (field === null ? [] : [[column, field] as const])),
    )
    this.#headers = new Set(
      table.columns.flatMap(({ header }) => [headerKey(header), ...header.split(' > ').map(headerKey)]).filter(Boolean),
    )
    const columnOf = (...fields: ListField[]) =>
      table.columns.find(({ field }) => field !== null && fields.includes(field))?.column
    this.#seq = columnOf('seq')
    this.#name = columnOf('name') ?? columnOf('name_and_nik')
    this.#numbers = [columnOf('nik'), columnOf('no_kk'), columnOf('name_and_nik')].filter(
      (column) => column !== undefined,
    )
  }

  sort(row: Row): RowKind {
    const texts = row.cells.map(({ text }) => mend(text))
    const filled = texts.filter((text) => text !== '')
    if (filled.length === 0) return skip('blank')
    const { headerRow, headerRows, numberingRow, firstRow } = this.#table
    if (row.number < firstRow) {
      if (row.number === numberingRow) return skip('numbering')
      const isHeader = headerRow !== null && row.number >= headerRow && row.number < headerRow + headerRows
      return skip(isHeader ? 'header' : 'title', readLabels(filled))
    }
    const seqText = this.#seq === undefined ? '' : (texts[this.#seq - 1] ?? '')
    const hasSeq = /^\d{1,7}[.)]?$/.test(seqText)
    const hasNumber = this.#numbers.some((column) => digitsIn(texts[column - 1] ?? '') >= 10)
    const nameText = this.#name === undefined ? '' : (texts[this.#name - 1] ?? '')
    const isTotal =
      !hasNumber && filled.slice(0, 3).some((text) => TOTAL.test(text)) && !(hasSeq && !TOTAL.test(nameText))
    if (isTotal) return skip('subtotal')
    if (!hasNumber && isNumbering(filled)) return skip('numbering')
    if (!hasSeq && !hasNumber && this.#isHeader(filled)) {
      this.#hasEnded = false
      return skip('header')
    }
    // *1 | KECAMATAN PAGAK*: a numbered heading, not somebody of that name.
    const isHeading = !hasSeq || (filled.length === 2 && AREA.test(nameText))
    const labels = isHeading && filled.length <= 8 ? this.#labelsOf(texts, filled) : undefined
    if (labels) return labels
    if (this.#isData({ texts, filled, hasSeq, hasNumber, nameText })) {
      this.#hasEnded = false
      this.#dataRows++
      if (hasSeq) this.#numbered++
      return { kind: 'data' }
    }
    return this.#rest(filled, hasSeq, nameText)
  }

  #labelsOf(texts: readonly string[], filled: readonly string[]): RowKind | undefined {
    const labels = readLabels(filled)
    if (labels.no_kk !== undefined) return skip('family', labels)
    const first = filled[0] ?? ''
    const isAlone = this.#countMapped(texts) <= 2 && filled.length <= 4
    if (!isAlone || !Object.keys(labels).length || SIGNATURE.test(first)) return undefined
    return skip('section', labels)
  }

  /** Filled cells under a column that means something. */
  #countMapped(texts: readonly string[]): number {
    let count = 0
    for (const column of this.#columns.keys()) {
      const text = texts[column - 1]
      if (text !== undefined && !isBlank(text)) count++
    }
    return count
  }

  #isData(row: {
    texts: readonly string[]
    filled: readonly string[]
    hasSeq: boolean
    hasNumber: boolean
    nameText: string
  }): boolean {
    const { texts, filled, hasSeq, hasNumber, nameText } = row
    const hasName = /\p{L}{2}/u.test(nameText) || /^\p{L}\.?$/u.test(nameText)
    const mapped = this.#countMapped(texts)
    if (hasNumber) return hasName || mapped >= 2 || this.#columns.size <= 2
    if (!hasSeq && filled.length <= SIGNED && this.#isSigned(texts, hasName)) return false
    const beside = mapped - (hasSeq ? 1 : 0) - (hasName ? 1 : 0)
    if (this.#hasEnded) return hasSeq && hasName && beside >= Math.min(2, this.#columns.size - 2)
    if (hasSeq) return hasName ? beside >= 0 && !NOTE.test(nameText) : beside >= 2
    if (!hasName) return false
    if (isDitto(nameText)) return beside >= 2
    // Where rows are numbered, one without a number must say more than a heading would.
    const isNumbered = this.#seq !== undefined && this.#numbered >= this.#dataRows * 0.8
    if (isNumbered && this.#dataRows > 0) return beside >= 2
    return beside >= 1 || this.#columns.size <= 1
  }

  /** Words of a signature, but for the work of a person who is named. */
  #isSigned(texts: readonly string[], hasName: boolean): boolean {
    return texts.some(
      (text, at) =>
        (SIGNATURE.test(text) || PLACE_AND_DAY.test(text)) && !(hasName && this.#columns.get(at + 1) === 'occupation'),
    )
  }

  #rest(filled: readonly string[], hasSeq: boolean, nameText: string): RowKind {
    const first = filled[0] ?? ''
    if (hasSeq && filled.every((text) => isBlank(text) || /^\d{1,7}[.)]?$/.test(text))) return skip('blank')
    if (filled.some((text) => SIGNATURE.test(text) || PLACE_AND_DAY.test(text))) {
      this.#hasEnded = this.#dataRows > 0
      return skip('signature')
    }
    if (NOTE.test(first) || NOTE.test(nameText)) {
      this.#hasEnded = this.#dataRows > 0
      return skip('note')
    }
    if (this.#hasEnded) return skip('signature')
    return skip(filled.length === 1 && first.length <= 60 ? 'section' : 'note', readLabels(filled))
  }

  /** The header, or one row of it, printed again at the top of a page. */
  #isHeader(filled: readonly string[]): boolean {
    if (filled.length < 2 || this.#headers.size === 0) return false
    const known = filled.filter((text) => this.#headers.has(headerKey(text))).length
    return known >= 2 && known >= filled.length * 0.7
  }
}

const skip = (reason: SkipReason, labels: Labels = {}): RowKind => ({ kind: 'skipped', reason, labels })

const digitsIn = (text: string): number =>
  (/\d/.test(text) ? text.replace(/\D/g, '').length : 0) + (/\de\+?\d\d/i.test(text) ? 10 : 0)

/** Column numbers under a header: `1 2 3`, `(1) (2)`, `(-1) (-2)`; the first may be a word (*KOLOM*), columns may have been moved since. */
export function isNumbering(filled: readonly string[]): boolean {
  if (filled.length < 3) return false
  const numbers = filled.map((text) =>
    /^\(?\s*-?\s*\d{1,3}\s*\)?$/.test(text) ? Number(text.replace(/\D/g, '')) : Number.NaN,
  )
  const isRunning = numbers.slice(1).every((value, at) => value === at + 2)
  if (isRunning && (Number.isNaN(numbers[0]) || numbers[0] === 1)) return true
  return (
    filled.length > 3 &&
    new Set(numbers).size === filled.length &&
    numbers.every((value) => value >= 1 && value <= filled.length)
  )
}
