import type { MergedArea, Row, Sheet, Tables } from '../cells.ts'
import { type ForeignKind, SpreadsheetError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import { SheetParser } from './sheet.ts'
import { readSharedStrings, readWorkbook } from './workbook.ts'
import { openZip, type ZipArchive } from './zip.ts'

/** Opens a workbook; sheets are inflated and parsed only while their rows are asked for. */
export async function openXlsx(source: Uint8Array | string, fileBytes: number, limits: Limits): Promise<Tables> {
  const zip = await openZip(source, fileBytes, limits)
  try {
    const foreign = foreignContent(zip.names)
    if (foreign) throw new SpreadsheetError({ code: 'wrong_file_type', found: foreign })
    return { kind: 'xlsx', sheets: await openSheets(zip, limits), close: () => zip.close() }
  } catch (error) {
    await zip.close()
    throw error
  }
}

/** Office files are all zips; what lies inside tells them apart. */
function foreignContent(names: ReadonlySet<string>): ForeignKind | undefined {
  if (names.has('xl/workbook.bin')) return 'xlsb'
  const has = (prefix: string) => [...names].some((name) => name.startsWith(prefix))
  if (has('word/')) return 'docx'
  if (has('ppt/')) return 'pptx'
  if (names.has('mimetype') && names.has('content.xml')) return 'ods'
  return names.has('[Content_Types].xml') ? undefined : 'zip'
}

async function openSheets(zip: ZipArchive, limits: Limits): Promise<Sheet[]> {
  const workbook = await readWorkbook(zip)
  let strings: Promise<string[]> | undefined
  const sharedStrings = () => {
    const part = workbook.sharedStringsPart
    strings ??= part === undefined ? Promise.resolve([]) : readSharedStrings(zip, part, limits)
    return strings
  }
  return workbook.sheets.map(({ name, hidden, part }, index): Sheet => {
    let merged: readonly MergedArea[] | undefined
    async function* rows(): AsyncGenerator<Row, void, undefined> {
      const parser = new SheetParser(workbook, await sharedStrings(), limits, index + 1)
      for await (const piece of zip.read(part)) yield* parser.feed(piece)
      parser.end()
      merged = parser.merged
    }
    async function mergedAreas(): Promise<readonly MergedArea[]> {
      if (!merged) for await (const _ of rows());
      return merged ?? []
    }
    return { number: index + 1, name, hidden, rows, mergedAreas }
  })
}
