import { expect, test } from 'vitest'
import { type Cell, readTables } from '../index.ts'
import { readAll, readCells, workbook } from './workbook-fixture.ts'

const brief = (cells: readonly Cell[] = []) => cells.map((cell) => [cell.kind, cell.value, cell.text])

test('shared, inline, rich and formula text is read; phonetic readings and escapes are resolved', async () => {
  const [cells] = await readCells(
    await workbook({
      strings:
        '<si><t>3507131000000001</t></si><si><r><t>Pela</t></r><r><t>tihan &amp; </t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si>',
      sheets: [
        {
          data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>Kec. </t></r><r><t>Dau</t></r></is></c><c r="F1" t="str"><f>A1&amp;"x"</f><v>hasil</v></c></row>',
        },
      ],
    }),
  )
  expect(cells?.map((cell) => cell.text)).toEqual([
    '3507131000000001',
    'Pelatihan & ',
    'a\rb_x0041_',
    'Kec. Dau',
    '',
    'hasil',
  ])
  expect(cells?.map((cell) => cell.formula)).toEqual([false, false, false, false, false, true])
})

test('numbers keep their written form, and lost digits are flagged', async () => {
  const cell = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`
  const [cells] = await readCells(
    await workbook({
      formats: '<numFmt numFmtId="170" formatCode="0000"/>',
      styles: '<xf numFmtId="0"/><xf numFmtId="170"/>',
      sheets: [
        {
          data: `<row>${cell('98000000')}${cell('0.30000000000000004')}${cell('3.50713E+15')}${cell('999999999999999')}${cell('-1.5')}${cell('12', 1)}</row>`,
        },
      ],
    }),
  )
  expect(cells?.map((found) => found.text)).toEqual([
    '98000000',
    '0.3',
    '3507130000000000',
    '999999999999999',
    '-1.5',
    '0012',
  ])
  expect(cells?.map((found) => found.digitsLost)).toEqual([false, false, true, false, false, false])
})

const DATE_STYLES = {
  formats:
    '<numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;Rp&quot;#,##0"/><numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="[Red]0.00&quot; hari&quot;"/>',
  styles: ['0', '14', '164', '165', '22', '166', '167'].map((id) => `<xf numFmtId="${id}"/>`).join(''),
}
const styled = (style: number, value: number) => `<c s="${style}"><v>${value}</v></c>`

test('a number is a date by its style only', async () => {
  const data = `<row>${styled(0, 46063)}${styled(1, 46063)}${styled(2, 46063)}${styled(3, 46063)}${styled(4, 46063.354166666664)}${styled(5, 0.5)}${styled(6, 46063)}</row>`
  const [cells] = await readCells(await workbook({ ...DATE_STYLES, sheets: [{ data }] }))
  expect(brief(cells)).toEqual([
    ['number', 46063, '46063'],
    ['date', '2026-02-10', '2026-02-10'],
    ['date', '2026-02-10', '2026-02-10'],
    ['number', 46063, '46063'],
    ['date', '2026-02-10T08:30:00', '2026-02-10T08:30:00'],
    ['date', '12:00:00', '12:00:00'],
    ['number', 46063, '46063'],
  ])
})

test('both date systems are read, with the 29 February 1900 that never was left a number', async () => {
  const data = `<row>${styled(1, 1)}${styled(1, 59)}${styled(1, 60)}${styled(1, 61)}${styled(1, 44601)}</row>`
  const read = async (date1904: boolean) =>
    (await readCells(await workbook({ ...DATE_STYLES, date1904, sheets: [{ data }] })))[0]?.map((cell) => cell.text)
  expect(await read(false)).toEqual(['1900-01-01', '1900-02-28', '60', '1900-03-01', '2022-02-09'])
  expect(await read(true)).toEqual(['1904-01-02', '1904-02-29', '1904-03-01', '1904-03-02', '2026-02-10'])
})

test('booleans, error values, ISO dates and formulas without a result keep their kind', async () => {
  const data =
    '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2026-02-10T00:00:00</v></c><c><f>1+1</f></c></row>'
  const [cells] = await readCells(await workbook({ sheets: [{ data }] }))
  expect(brief(cells)).toEqual([
    ['boolean', true, 'TRUE'],
    ['boolean', false, 'FALSE'],
    ['error', null, '#REF!'],
    ['date', '2026-02-10', '2026-02-10'],
    ['empty', null, ''],
  ])
  expect(cells?.[4]?.formula).toBe(true)
})

test('rows and columns stand where the person sees them; rows and cells without a value are left out', async () => {
  const data =
    '<row r="3"><c r="B3"><v>1</v></c><c r="XFD3" s="1"/></row><row r="5"><c r="A5"/></row><row r="1000"><c r="AB1000"><v>2</v></c></row>'
  const [sheet] = await readAll(await workbook({ sheets: [{ data }] }))
  expect(sheet?.rows.map((row) => [row.number, row.cells.length])).toEqual([
    [3, 2],
    [1000, 28],
  ])
})

test('sheets keep order and name, hidden ones are marked, an empty one has no rows', async () => {
  const row = '<row><c><v>1</v></c></row>'
  const bytes = await workbook({
    sheets: [
      { name: 'Kec. A &amp; B', data: row },
      { name: 'x', state: 'hidden' },
      { name: 'y', state: 'veryHidden', data: row },
    ],
  })
  const sheets = await readAll(bytes)
  expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
    ['Kec. A & B', false, 1],
    ['x', true, 0],
    ['y', true, 1],
  ])
})

test('merged areas are known before and after the rows are read, and rows can be read again', async () => {
  const data = '<row><c><v>1</v></c></row>'
  const after = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="AA2:AB10"/></mergeCells>'
  const tables = await readTables(await workbook({ sheets: [{ data, after }] }), 'a.xlsx')
  const [sheet] = tables.sheets
  const areas = [
    { top: 1, left: 1, bottom: 1, right: 3 },
    { top: 2, left: 27, bottom: 10, right: 28 },
  ]
  expect(await sheet?.mergedAreas()).toEqual(areas)
  for (const _ of [1, 2]) {
    let rows = 0
    for await (const _row of sheet?.rows() ?? []) rows++
    expect(rows).toBe(1)
  }
  expect(await sheet?.mergedAreas()).toEqual(areas)
})

test('prefixed tags, as some programs write them, mean the same', async () => {
  const raw =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2"><x:c r="A2" t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>'
  expect(brief((await readCells(await workbook({ sheets: [{ raw }] })))[0])).toEqual([['text', 'a', 'a']])
})

test('reading may stop early', async () => {
  const data = Array.from({ length: 50_000 }, (_, at) => `<row><c><v>${at}</v></c></row>`).join('')
  const tables = await readTables(await workbook({ sheets: [{ data }] }), 'a.xlsx')
  const seen: unknown[] = []
  for await (const row of tables.sheets[0]?.rows() ?? []) {
    seen.push(row.cells[0]?.value)
    if (seen.length === 3) break
  }
  await tables.close()
  expect(seen).toEqual([0, 1, 2])
})
