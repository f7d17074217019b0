import { expect, test } from 'vitest'
import type { ListField, ListLayout } from '#contract/lists/layout.ts'
import { displacedColumns, groupTables, hasNames, toSheets, withAnswer } from './group-sheets.ts'

const table = (...headers: readonly (readonly [header: string, field: ListField | null])[]) => ({
  headerRow: 1,
  headerRows: 1,
  numberingRow: null,
  firstRow: 2,
  layout: 'rows' as const,
  columns: headers.map(([header, field], at) => ({
    column: at + 1,
    letters: 'ABC'[at] ?? '',
    header,
    field,
    confidence: 1,
    basis: 'header' as const,
    fillDown: null,
    samples: [],
  })),
  context: [],
  dataRows: 10,
  signature: headers.map(([header]) => header).join('|'),
})
const sheet = (number: number, ...tables: readonly ReturnType<typeof table>[]) => ({
  number,
  name: `Lembar ${number}`,
  hidden: false,
  role: 'data' as const,
  isRead: true,
  tables: [...tables],
})
const LAYOUT: ListLayout = {
  sheets: [
    sheet(1, table(['Nama', 'name'], ['Alamat', 'address'])),
    sheet(2, table(['Nama', 'name'], ['Alamat', 'address'])),
    sheet(3, table(['Peserta', null], ['Nama ibu', 'name'])),
  ],
}
const groups = groupTables(LAYOUT)

test('tables with one header are one group, whatever their sheet', () => {
  expect(groups.map(({ tables, rows }) => [tables.map((one) => one.sheet.number), rows])).toEqual([
    [[1, 2], 20],
    [[3], 10],
  ])
})

test('a field given to a second column leaves the first, and is sent once for the whole group', () => {
  const [, third] = groups
  if (!third) throw new Error('no group')
  const answers = withAnswer(new Map(), third, 1, 'name')
  const told = displacedColumns(third, answers.get(third.key) ?? new Map())
  expect(told.map(({ field, from, to }) => [field, from.header, to.header])).toEqual([['name', 'Nama ibu', 'Peserta']])
  const unused = withAnswer(new Map(), third, 2, null)
  expect(displacedColumns(third, unused.get(third.key) ?? new Map())).toEqual([])
  const sheets = toSheets(LAYOUT, groups, answers, new Set([1, 3]))
  expect(sheets.map(({ isRead }) => isRead)).toEqual([true, false, true])
  expect(sheets.map(({ tables }) => tables.flat())).toEqual([
    [],
    [],
    [
      { column: 2, field: null },
      { column: 1, field: 'name' },
    ],
  ])
})

test('names count only in sheets that are read, as they are answered', () => {
  expect(hasNames(groups, new Map(), new Set([1]))).toBe(true)
  expect(hasNames(groups, new Map(), new Set())).toBe(false)
  const [, third] = groups
  if (!third) throw new Error('no group')
  expect(hasNames(groups, withAnswer(new Map(), third, 2, 'mother'), new Set([3]))).toBe(false)
})
