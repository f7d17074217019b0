import { expect, test } from 'vitest'
import { ListLayout } from '#contract/lists/layout.ts'
import { tablesOf } from '../../../../../tests/build/rooms/list-tables.ts'
import { readRows } from '../rows/read-rows.ts'
import { answerLayout, rememberMapping } from './corrections.ts'
import { survey } from './survey.ts'

const HEADER = ['No', 'Nama', 'Kolom A', 'Kolom B']
const rows = (header: readonly string[] = HEADER) => [
  ['DAFTAR'],
  header,
  [1, 'SITI', 'PKH', 'baik'],
  [2, 'SUPARMAN', 'BPNT', 'baik'],
]
const fieldsOf = (layout: ListLayout) => layout.sheets[0]?.tables[0]?.columns.map(({ field, basis }) => [field, basis])

test('a layout is plain JSON', async () => {
  const { layout } = await survey(tablesOf({ rows: rows() }))
  expect(ListLayout.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
})

test('a person says what a column is; the column that had the field loses it; the rows follow', async () => {
  const tables = tablesOf({ rows: rows() })
  const { layout } = await survey(tables)
  const told = answerLayout(layout, {
    columns: [
      { sheet: 1, table: 0, column: 3, field: 'aid_kind' },
      { sheet: 1, table: 0, column: 4, field: 'name' },
    ],
  })
  expect(fieldsOf(told)).toEqual([
    ['seq', 'header'],
    [null, 'none'],
    ['aid_kind', 'person'],
    ['name', 'person'],
  ])
  const [first] = (await Array.fromAsync(readRows(tables, told))).filter(({ kind }) => kind === 'data')
  expect(first?.kind === 'data' && [first.texts.name?.text, first.texts.aid_kind?.text]).toEqual(['baik', 'PKH'])
})

test('what was told is known for the next list with this header, in any order of columns, and for no other', async () => {
  const { layout } = await survey(tablesOf({ rows: rows() }))
  const kept = rememberMapping(
    answerLayout(layout, { columns: [{ sheet: 1, table: 0, column: 3, field: 'aid_kind' }] }),
  )
  const next = await survey(tablesOf({ rows: rows().slice(1) }), { kept })
  expect(fieldsOf(next.layout)?.[2]).toEqual(['aid_kind', 'kept'])
  const turned = rows()
    .slice(1)
    .map(([no, name, a, b]) => [no ?? null, a ?? null, name ?? null, b ?? null])
  expect(fieldsOf((await survey(tablesOf({ rows: turned }), { kept })).layout)?.[1]).toEqual(['aid_kind', 'kept'])
  const other = await survey(tablesOf({ rows: rows(['No', 'Nama', 'Kolom A', 'Kolom C']) }), { kept })
  expect(fieldsOf(other.layout)?.[2]).toEqual([null, 'none'])
})

test('the same answer goes to every sheet with the same header', async () => {
  const { layout } = await survey(tablesOf({ name: 'Pagak', rows: rows() }, { name: 'Jabung', rows: rows() }))
  const told = answerLayout(layout, { columns: [{ sheet: 1, table: 0, column: 3, field: 'aid_kind' }] })
  expect(told.sheets.map(({ tables }) => tables[0]?.columns[2]?.field)).toEqual(['aid_kind', 'aid_kind'])
})

test('a person says which sheets are read, and where a header stands', async () => {
  const tables = tablesOf(
    { name: 'A', rows: rows() },
    {
      name: 'B',
      rows: [
        ['x', 'y'],
        ['Nama', 'Alamat'],
        ['SITI', 'RT 1 RW 2'],
        ['BUDI', 'RT 3 RW 1'],
      ],
    },
  )
  const { layout } = await survey(tables)
  expect(answerLayout(layout, { sheets: [2] }).sheets.map(({ isRead }) => isRead)).toEqual([false, true])
  const moved = await survey(tables, { corrections: [{ sheet: 2, headerRow: 1, headerRows: 2 }] })
  expect(moved.layout.sheets[1]?.tables[0]).toMatchObject({ headerRow: 1, headerRows: 2, firstRow: 3, dataRows: 2 })
  const headless = await survey(tables, { corrections: [{ sheet: 2, headerRow: null }] })
  expect(headless.layout.sheets[1]?.tables[0]).toMatchObject({ headerRow: null, firstRow: 1 })
})
