import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, type OutCell, writeCsv, writeXlsx } from '../index.ts'
import { readAll, readCells, readTexts } from './workbook-fixture.ts'

const TRICKY = ['=1+1', '+62812', '-5', '@x', '\tx', '\rx', "'=x", "''-", '0012', '1.06.05.2.02.0010', '_x0041_', ' a ']

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(...TRICKY, '3507131000000001', 'a\r\nb', '"', ';', '|', 'sep=;', '<b>&amp;', '\ufffe'),
)
const isoDay = fc
  .date({ min: new Date('1900-03-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const anyCell: fc.Arbitrary<OutCell> = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 }).map((value) => value + 0),
  fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
  fc.boolean(),
  isoDay.map((iso) => ({ date: iso.slice(0, 10) })),
  fc.constant(null),
)
const table = <T>(cell: fc.Arbitrary<T>) =>
  fc
    .integer({ min: 2, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }))

/** What a written cell must come back as. */
function returned(cell: OutCell): unknown {
  if (typeof cell === 'object') return cell === null ? null : cell.date
  if (typeof cell !== 'bigint') return cell
  return cell > -(10n ** 15n) && cell < 10n ** 15n ? Number(cell) : cell.toString()
}

const filled = <T>(rows: readonly (readonly T[])[], isEmpty: (cell: T) => boolean) =>
  rows.map((row) => row.slice(0, row.findLastIndex((cell) => !isEmpty(cell)) + 1)).filter((row) => row.length > 0)

test('an xlsx comes back with the same values and kinds', async () => {
  await fc.assert(
    fc.asyncProperty(table(anyCell), async (rows) => {
      const back = await readCells(await buffer(writeXlsx([{ name: 'Rencana', rows }])))
      const expected = filled(
        rows.map((row) => row.map(returned)),
        (value) => value === null,
      )
      expect(back.map((row) => row.map((cell) => cell.value))).toEqual(expected)
    }),
    { seed: 35_07, numRuns: 200 },
  )
})

test('a CSV comes back with the same texts, in every separator', async () => {
  await fc.assert(
    fc.asyncProperty(table(anyText), fc.constantFrom(',', ';', '\t', '|'), async (rows, separator) => {
      fc.pre(rows.length > 0 && !rows.flat().some((cell) => cell.includes('\0')))
      const back = await readTexts(await buffer(writeCsv(rows, { separator })))
      expect(back).toEqual(filled(rows, (cell) => cell === ''))
    }),
    { seed: 35_07, numRuns: 300 },
  )
})

test('no text can run as a formula: not in a CSV, not in an xlsx', async () => {
  const rows = [TRICKY]
  const csv = await text(writeCsv(rows, { byteOrderMark: false }))
  const fields = csv.trimEnd().split(',')
  for (const [at, cell] of TRICKY.entries())
    if (/^[=+\-@\t\r]/.test(cell)) expect(fields[at]?.replace(/^"/, '')).toMatch(/^'/)
  const [cells] = await readCells(await buffer(writeXlsx([{ name: 'A', rows }])))
  expect(cells?.map(({ kind, text: found, formula }) => [kind, found, formula])).toEqual(
    TRICKY.map((cell) => ['text', cell, false]),
  )
  const numbers = await text(writeCsv([[-5, -5n, '-5']], { byteOrderMark: false }))
  expect(numbers).toBe("-5,-5,'-5\r\n")
})

test('columns give a header that stays in view, widths and filters', async () => {
  const columns = [
    { header: 'Nama', width: 40 },
    { header: 'Pagu', numbers: 'thousands' as const },
  ]
  const rows = [['Siti', 1_500_000n]]
  const bytes = await buffer(writeXlsx([{ name: 'A', columns, rows }]))
  expect(await readTexts(bytes)).toEqual([
    ['Nama', 'Pagu'],
    ['Siti', '1500000'],
  ])
  const { openZip } = await import('../xlsx/zip.ts')
  const { DEFAULT_LIMITS } = await import('../index.ts')
  const zip = await openZip(bytes, bytes.length, DEFAULT_LIMITS)
  const xml = await text(Readable.from(zip.read('xl/worksheets/sheet1.xml')))
  expect(xml).toContain('state="frozen"')
  expect(xml).toContain('<col min="1" max="1" width="40" customWidth="1"/>')
  expect(xml).toContain('<autoFilter ref="A1:B2"/>')
})

test('sheet names are made valid and unique', async () => {
  const name = 'Rekap [a]/b*: panjang sekali sampai lebih dari tiga puluh satu'
  const bytes = await buffer(writeXlsx([name, name, '', "'x'"].map((each) => ({ name: each, rows: [['a']] }))))
  const names = (await readAll(bytes)).map((sheet) => sheet.name)
  expect(names).toEqual(['Rekap  a  b   panjang sekali sa', 'Rekap  a  b   panjang sekal (2)', 'Sheet3', 'x'])
})

test('dates and times keep their precision; days before March 1900 are text', async () => {
  const dates = ['2026-02-10', '2026-02-10T08:30:15', '08:30:00', '1899-08-17']
  const [cells] = await readCells(await buffer(writeXlsx([{ name: 'A', rows: [dates.map((date) => ({ date }))] }])))
  expect(cells?.map((cell: Cell) => [cell.kind, cell.value])).toEqual([
    ['date', '2026-02-10'],
    ['date', '2026-02-10T08:30:15'],
    ['date', '08:30:00'],
    ['text', '1899-08-17'],
  ])
})

test('rows are pulled only as the file is read, and an error in them reaches the reader', async () => {
  let pulled = 0
  async function* endless() {
    for (;;) {
      pulled++
      yield ['x'.repeat(1000), pulled]
    }
  }
  const output = writeXlsx([{ name: 'A', rows: endless() }])
  for await (const _ of output) if (pulled > 2000) break
  const after = pulled
  await new Promise((resolve) => setImmediate(resolve))
  expect(pulled - after).toBeLessThan(500)
  async function* failing() {
    yield ['a']
    throw new Error('the database went away')
  }
  await expect(buffer(writeXlsx([{ name: 'A', rows: failing() }]))).rejects.toThrow('the database went away')
})

test('the same rows give the same bytes', async () => {
  const once = () => buffer(writeXlsx([{ name: 'A', rows: [['a', 1]] }]))
  expect(await once()).toEqual(await once())
})
