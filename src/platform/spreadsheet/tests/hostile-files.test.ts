import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTables, writeXlsx } from '../index.ts'
import { problemOf, workbookParts, zipOf } from './workbook-fixture.ts'

const CELL = '<c r="A1" t="inlineStr"><is><t>isi &amp; lain</t></is></c><c r="B1" s="1"><v>46063</v></c>'
const SHEET = { data: `<row r="1">${CELL}</row>`, after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }

test('a damaged workbook is read or refused with a problem of ours, never with anything else', async () => {
  const whole = await buffer(writeXlsx([{ name: 'A', columns: [{ header: 'a' }], rows: [['x', 1, true, null]] }]))
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const bytes = Buffer.from(whole)
      for (const [at, value] of changes) bytes[at] = value
      await problemOf(bytes)
    }),
    { seed: 35_07, numRuns: 400 },
  )
})

test('a part with damaged XML is read or refused with a problem of ours', async () => {
  const parts = workbookParts({ sheets: [SHEET] })
  const names = Object.keys(parts)
  const pieces = fc.constantFrom(
    '<',
    '>',
    '"',
    '&',
    '&x;',
    '</row>',
    '<c>',
    '<v>e</v>',
    ' r="ZZZZ1"',
    ' t="s"',
    '\u0000',
    'é',
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.nat(), pieces, async (name, seed, piece) => {
      const part = parts[name] ?? ''
      const at = seed % part.length
      await problemOf(await zipOf({ ...parts, [name]: part.slice(0, at) + piece + part.slice(at) }))
    }),
    { seed: 35_07, numRuns: 400 },
  )
})

test('any bytes at all are read or refused with a problem of ours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await problemOf(bytes)
    }),
    { seed: 35_07, numRuns: 500 },
  )
})

test('100,000 rows pass through one at a time', async () => {
  function* rows() {
    for (let at = 1; at <= 100_000; at++) yield [`350713${1_000_000_000 + at}`, at]
  }
  const tables = await readTables(await buffer(writeXlsx([{ name: 'Daftar', rows: rows() }])), 'daftar.xlsx')
  let count = 0
  for await (const row of tables.sheets[0]?.rows() ?? []) {
    count++
    if (row.number !== count || row.cells[1]?.value !== count) throw new Error('a row is out of place')
  }
  await tables.close()
  expect(count).toBe(100_000)
})
