import type { SealedColumn } from '#platform/vault/reseal-job.ts'

/** Where the room keeps sealed values: each is bound to `<table>.<column> <edition> <keys …>`. */
const sealed = (table: string, column: string, keys: readonly string[], atOnce = 300): SealedColumn => ({
  table,
  column,
  keys,
  placeOf: (key) => `${table}.${column} ${key}`,
  atOnce,
})

/** What the room keeps sealed: files that wait, samples of them, faulty rows, prints, changes. */
export const sealedColumns: readonly SealedColumn[] = [
  sealed('list_editions', 'content', ['id'], 1),
  sealed('list_editions', 'samples', ['id'], 20),
  sealed('list_rows', 'row', ['edition_id', 'sheet', 'row_number']),
  sealed('list_prints', 'prints', ['edition_id', 'part'], 20),
  sealed('list_changes', 'name', ['edition_id', 'number']),
]
