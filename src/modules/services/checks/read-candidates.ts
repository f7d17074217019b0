import type { Language } from '#contract/errors.ts'
import type { CandidateFile } from '#contract/services/checks.ts'
import { openPlaceResolver } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { readable } from '#platform/importing/readable.ts'
import { type Row, readTables, type Sheet } from '#platform/spreadsheet/index.ts'
import { type CandidateField, columnsOf, isSecondHeading } from './candidate-headings.ts'
import { readBirth, readDigits, readSex, textOf } from './candidate-values.ts'

/** What a row says that is of no use, and so was left out. */
type Fault = CandidateFile['rows'][number]['faults'][number]
type CandidateRow = Omit<CandidateFile['rows'][number], 'villageCode'> & { readonly district: string }

/** The candidates of a file, what it has no column for, and rows that tell of somebody without a name. */
interface Candidates extends Pick<CandidateFile, 'missing' | 'unnamed'> {
  readonly rows: readonly CandidateRow[]
}

type Columns = ReturnType<typeof columnsOf>

const HEADER_WITHIN = 15
const VILLAGE = '35.07.01.2001'.length

const textsOf = (row: Row) => row.cells.map(textOf)

function read(row: Row, columns: Columns): CandidateRow {
  const cell = (field: CandidateField) => {
    const at = columns.get(field)
    return at === undefined ? undefined : row.cells[at]
  }
  const values = {
    nik: readDigits(cell('nik')),
    kk: readDigits(cell('kk')),
    birthDate: readBirth(cell('birthDate')),
    sex: readSex(cell('sex')),
  }
  return {
    row: row.number,
    name: textOf(cell('name')).slice(0, 200),
    nik: values.nik.value,
    kk: values.kk.value,
    sex: values.sex.value,
    birthDate: values.birthDate.value,
    village: textOf(cell('village')),
    district: textOf(cell('district')),
    faults: (Object.keys(values) as Fault[]).filter((field) => !values[field].ok),
  }
}

/** Totals, and the numbers of the columns below their headings. */
const isNobody = (texts: readonly string[]) =>
  texts.some((text) => /^(jumlah|total|sub ?total)\b/i.test(text)) ||
  texts.every((text) => /^\(?\d{0,2}\)?$/.test(text))
const isName = (name: string) => name.length > 1 && /\p{L}/u.test(name)
/** Whether a row without a name is about somebody: a signature is not. */
const isAboutSomebody = ({ nik, kk, birthDate, faults }: CandidateRow) =>
  Boolean(nik || kk || birthDate) || faults.includes('nik')

/** Where the headings end and what they name; undefined while the name's column was not met. */
function findColumns(above: Row | undefined, row: Row): Columns | undefined {
  const own = columnsOf(textsOf(row))
  if (!own.has('name')) return undefined
  const upper = above && above.cells.filter((cell) => textOf(cell)).length > 1 ? textsOf(above) : []
  return upper.length > 0 ? columnsOf(upper, textsOf(row)) : own
}

async function readSheet(sheet: Sheet, most: number): Promise<Candidates | undefined> {
  let columns: Columns | undefined
  let heading: Row | undefined
  const rows: CandidateRow[] = []
  const unnamed: number[] = []
  for await (const row of sheet.rows()) {
    if (columns === undefined) {
      if (row.number > HEADER_WITHIN) break
      columns = findColumns(heading, row)
      heading = row
      continue
    }
    if (heading && isSecondHeading(textsOf(heading), textsOf(row))) columns = columnsOf(textsOf(heading), textsOf(row))
    else if (!isNobody(textsOf(row))) {
      const candidate = read(row, columns)
      if (isName(candidate.name)) rows.push(candidate)
      else if (isAboutSomebody(candidate)) unnamed.push(row.number)
    }
    heading = undefined
    if (rows.length > most) break
  }
  const sought = ['birthDate', 'nik', 'village'] as const
  return columns && { rows, unnamed, missing: sought.filter((field) => !columns?.has(field)) }
}

/**
 * The rows of the first sheet with a heading *nama*, at most `most` and one more; headings may take two rows. Throws `file_unreadable`,
 * `columns_missing`.
 */
export async function readCandidates(content: Uint8Array, fileName: string, most: number, language: Language) {
  return readable(language, async () => {
    const tables = await readTables(content, fileName)
    try {
      for (const sheet of tables.sheets) {
        const found = await readSheet(sheet, most)
        if (found) return found
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
export async function placeCandidates(ctx: Context, rows: readonly CandidateRow[]) {
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
