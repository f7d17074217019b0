import { type OutCell, type OutColumn, writeXlsx } from '#platform/spreadsheet/index.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** One table as a workbook to be handed on. */
export async function toWorkbook(
  name: string,
  sheet: { readonly name: string; readonly columns: readonly OutColumn[]; readonly rows: readonly OutCell[][] },
): Promise<File> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of writeXlsx([sheet])) parts.push(Uint8Array.from(chunk))
  return new File(parts, name, { type: XLSX })
}
