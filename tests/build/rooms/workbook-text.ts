import { readTables } from '#platform/spreadsheet/index.ts'

/** Everything that can be read in a workbook, cell by cell. */
export async function textOfWorkbook(file: File): Promise<string> {
  const tables = await readTables(new Uint8Array(await file.arrayBuffer()), file.name)
  const texts: string[] = []
  for (const sheet of tables.sheets)
    for await (const row of sheet.rows()) texts.push(row.cells.map(({ text }) => text).join(' | '))
  await tables.close()
  return texts.join('\n')
}
