import type { Language } from '#contract/errors.ts'
import { openPlaceResolver } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { readable } from '#platform/importing/readable.ts'
import { type Cell, type Row, readDate, readTables } from '#platform/spreadsheet/index.ts'

/** A row of a file of candidates, before anything is asked. */
interface CandidateRow {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly name: string
  readonly nik: string
  readonly kk: string
  readonly sex: 'L' | 'P' | null
  readonly birthDate: string | null
  /** As written. */
  readonly village: string
}

type Field = Exclude<keyof CandidateRow, 'row'> | 'district'

/** What the headings of an agency's list of candidates mean, in this order; the first that fits. */
const HEADINGS: readonly (readonly [Field, RegExp])[] = [
  ['kk', /\b(no\.? ?kk|nomor kk|kartu keluarga|nkk|kk)\b/],
  ['nik', /\bnik\b|nomor induk kependudukan/],
  ['name', /\bnama\b(?!.*\b(ibu|ayah|desa|kecamatan|kegiatan|program)\b)/],
  ['birthDate', /(tgl|tanggal)\.? ?lahir/],
  ['sex', /jenis kelamin|\bl ?\/ ?p\b|\bjk\b/],
  ['village', /\bdesa\b|kelurahan/],
  ['district', /kecamatan|\bkec\b/],
]
const HEADER_WITHIN = 15
const VILLAGE = '35.07.01.2001'.length

const textOf = (cell: Cell | undefined) => cell?.text.replace(/\s+/g, ' ').trim() ?? ''

function headingsOf(row: Row): ReadonlyMap<Field, number> {
  const found = new Map<Field, number>()
  for (const [at, cell] of row.cells.entries()) {
    const heading = textOf(cell).toLowerCase()
    const field = HEADINGS.find(([field, words]) => !found.has(field) && words.test(heading))?.[0]
    if (field) found.set(field, at)
  }
  return found
}

/** A number that the spreadsheet rounded is no NIK: better none than a wrong one. */
const digitsOf = (cell: Cell | undefined) => {
  const digits = cell?.digitsLost ? '' : textOf(cell).replace(/\D/g, '')
  return digits.length === 16 ? digits : ''
}

function sexOf(text: string): 'L' | 'P' | null {
  if (/^(p|pr|perempuan|wanita|2)$/i.test(text)) return 'P'
  return /^(l|lk|laki-?laki|pria|1)$/i.test(text) ? 'L' : null
}

function read(row: Row, columns: ReadonlyMap<Field, number>): CandidateRow & { readonly district: string } {
  const cell = (field: Field) => {
    const at = columns.get(field)
    return at === undefined ? undefined : row.cells[at]
  }
  const birth = cell('birthDate')
  const date = birth && birth.kind !== 'empty' ? readDate(birth) : undefined
  return {
    row: row.number,
    name: textOf(cell('name')).slice(0, 200),
    nik: digitsOf(cell('nik')),
    kk: digitsOf(cell('kk')),
    sex: sexOf(textOf(cell('sex'))),
    birthDate: date?.ok ? date.value : null,
    village: textOf(cell('village')),
    district: textOf(cell('district')),
  }
}

const isTotal = (name: string) => /^(jumlah|total|sub ?total)\b/i.test(name)

/** The rows of the first sheet with a heading *nama*, at most `most` and one more. Throws `file_unreadable`, `columns_missing`. */
export async function readCandidates(content: Uint8Array, fileName: string, most: number, language: Language) {
  return readable(language, async () => {
    const tables = await readTables(content, fileName)
    try {
      for (const sheet of tables.sheets) {
        let columns: ReadonlyMap<Field, number> | undefined
        const rows: (CandidateRow & { readonly district: string })[] = []
        for await (const row of sheet.rows()) {
          if (columns === undefined) {
            if (row.number > HEADER_WITHIN) break
            const found = headingsOf(row)
            if (found.has('name')) columns = found
            continue
          }
          const candidate = read(row, columns)
          if (candidate.name.length > 1 && /\p{L}/u.test(candidate.name) && !isTotal(candidate.name))
            rows.push(candidate)
          if (rows.length > most) break
        }
        if (columns) return rows
      }
    } finally {
      await tables.close()
    }
    assert(false, 'columns_missing', { fields: 'nama' })
  })
}

/**
 * The same rows with the code of the village where its name leaves no doubt: with its kecamatan, or alone where the region has one of that name. A row
 * without a code is shown with what it says, so that somebody can name the kecamatan.
 */
export async function placeCandidates(ctx: Context, rows: Awaited<ReturnType<typeof readCandidates>>) {
  const resolver = await openPlaceResolver(ctx)
  const villageIn = async (text: string) => {
    const { codes } = await resolver.resolve(text)
    const [code] = codes
    return codes.length === 1 && code && code.length === VILLAGE ? code : null
  }
  const placed = []
  for (const { district, ...row } of rows) {
    const name = row.village.replace(/^(desa|ds|kelurahan|kel)\b\.?\s*/i, '')
    const around = district ? `, Kec. ${district.replace(/^(kecamatan|kec)\b\.?\s*/i, '')}` : ''
    const villageCode = name
      ? ((await villageIn(`Desa ${name}${around}`)) ?? (await villageIn(`Kelurahan ${name}${around}`)))
      : null
    placed.push({ ...row, villageCode })
  }
  return placed
}
