import type { ListField, ListLayout, ListSheet, ListTable } from '#contract/lists/layout.ts'

/** A table of a sheet, by its place in the layout. */
export interface PlacedTable {
  readonly sheet: ListSheet
  /** Index in its sheet. */
  readonly index: number
  readonly table: ListTable
}

/** Tables with the same header, which have the same meaning and are shown once. */
export interface TableGroup {
  readonly key: string
  readonly tables: readonly PlacedTable[]
  readonly rows: number
}

const keyOf = ({ columns, layout }: ListTable) =>
  JSON.stringify([layout, columns.map(({ column, header }) => [column, header])])

/** The tables of a file, those with the same header together, in the order of the file. */
export function groupTables({ sheets }: ListLayout): TableGroup[] {
  const placed = sheets.flatMap((sheet) => sheet.tables.map((table, index) => ({ sheet, index, table })))
  return [...Map.groupBy(placed, ({ table }) => keyOf(table))].map(([key, tables]) => ({
    key,
    tables,
    rows: tables.reduce((sum, { table }) => sum + table.dataRows, 0),
  }))
}

/** What a person says columns mean: by group, then by column. */
export type Answers = ReadonlyMap<string, ReadonlyMap<number, ListField | null>>

/** The answers with one more; a field given to a second column leaves the first. */
export function withAnswer(
  answers: Answers,
  { key, tables }: TableGroup,
  column: number,
  field: ListField | null,
): Answers {
  const own = new Map(answers.get(key))
  for (const other of tables[0]?.table.columns ?? []) {
    const means = own.has(other.column) ? own.get(other.column) : other.field
    if (field !== null && means === field) own.set(other.column, null)
  }
  return new Map(answers).set(key, own.set(column, field))
}

/** Columns that gave their meaning to another one, which a person chose it for; one meaning is read from one column only. */
export function displacedColumns({ tables }: TableGroup, own: ReadonlyMap<number, ListField | null>) {
  const columns = tables[0]?.table.columns ?? []
  return columns.flatMap((left) => {
    if (left.field === null || own.get(left.column) !== null) return []
    const to = columns.find(({ column }) => column !== left.column && own.get(column) === left.field)
    return to ? [{ field: left.field, from: left, to }] : []
  })
}

/** What is sent: for the first table of each group the answers, and for each sheet whether it counts. */
export function toSheets(
  layout: ListLayout,
  groups: readonly TableGroup[],
  answers: Answers,
  read: ReadonlySet<number>,
) {
  return layout.sheets.map(({ number, tables }) => ({
    number,
    isRead: read.has(number),
    tables: tables.map((_, index) => {
      const group = groups.find((one) => one.tables[0]?.sheet.number === number && one.tables[0]?.index === index)
      return [...(answers.get(group?.key ?? '') ?? [])].map(([column, field]) => ({ column, field }))
    }),
  }))
}

/** Whether some table that counts has a column of names. */
export const hasNames = (groups: readonly TableGroup[], answers: Answers, read: ReadonlySet<number>): boolean =>
  groups.some(
    ({ key, tables }) =>
      tables.some(({ sheet }) => read.has(sheet.number)) &&
      (tables[0]?.table.columns ?? []).some(({ column, field }) => {
        const said = answers.get(key)
        const means = said?.has(column) ? said.get(column) : field
        return means === 'name' || means === 'name_and_nik'
      }),
  )
