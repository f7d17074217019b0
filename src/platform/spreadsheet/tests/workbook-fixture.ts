import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { type Cell, readTables, SpreadsheetError, type SpreadsheetProblem } from '../index.ts'
import type { Limits } from '../limits.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A zip of the given parts, packed as any program would. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

export interface WorkbookParts {
  /** The inside of `<sheetData>`, or with `raw` the whole sheet part. */
  sheets: readonly { name?: string; state?: string; data?: string; raw?: string; after?: string }[]
  date1904?: boolean
  /** Insides of `<numFmts>` and `<cellXfs>`. */
  formats?: string
  styles?: string
  strings?: string
}

/** The parts of a small workbook written by hand. */
export function workbookParts({ sheets, date1904, formats, styles, strings }: WorkbookParts): Record<string, string> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}" state="${state ?? 'visible'}" r:id="s${at}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/s${at}.xml`)).join('') +
        relation('st', 'styles', '/xl/styles.xml') +
        relation('ss', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats ?? ''}</numFmts><cellXfs>${styles ?? '<xf numFmtId="0"/>'}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings ?? ''}</sst>`,
  }
  for (const [at, { data = '', raw, after = '' }] of sheets.entries())
    parts[`xl/worksheets/s${at}.xml`] =
      raw ?? `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`
  return parts
}

export async function workbook(parts: WorkbookParts): Promise<Buffer> {
  return zipOf(workbookParts(parts))
}

/** All cells of a file by sheet, with the numbers of their rows. */
export async function readAll(source: Uint8Array | string, limits: Partial<Limits> = {}, name = 'data.csv') {
  const tables = await readTables(source, name, limits)
  try {
    const sheets: { name: string; hidden: boolean; rows: { number: number; cells: readonly Cell[] }[] }[] = []
    for (const sheet of tables.sheets) {
      const rows = []
      for await (const row of sheet.rows()) rows.push(row)
      sheets.push({ name: sheet.name, hidden: sheet.hidden, rows })
    }
    return sheets
  } finally {
    await tables.close()
  }
}

/** The cells of the first sheet. */
export async function readCells(source: Uint8Array | string, limits: Partial<Limits> = {}): Promise<Cell[][]> {
  const [first] = await readAll(source, limits)
  return (first?.rows ?? []).map((row) => [...row.cells])
}

/** The texts of the first sheet. */
export async function readTexts(source: Uint8Array | string, limits: Partial<Limits> = {}): Promise<string[][]> {
  return (await readCells(source, limits)).map((cells) => cells.map((cell) => cell.text))
}

/** What reading the file to its end complains of. */
export async function problemOf(
  source: Uint8Array | string,
  limits: Partial<Limits> = {},
): Promise<SpreadsheetProblem | undefined> {
  try {
    await readAll(source, limits)
    return undefined
  } catch (error) {
    if (error instanceof SpreadsheetError) return error.problem
    throw error
  }
}
