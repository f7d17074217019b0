import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTables } from '../index.ts'
import { problemOf, readAll, readTexts } from './workbook-fixture.ts'

const latin = (text: string) => Buffer.from(text.replaceAll('’', '\x92').replaceAll('–', '\x96'), 'latin1')

test.each<[string, Buffer]>([
  ['utf-8', Buffer.from('nama;kota\nRené’s;Malang – Batu\n')],
  ['utf-8', Buffer.from('\ufeffnama;kota\nRené’s;Malang – Batu\n')],
  ['utf-16le', Buffer.from('\ufeffnama;kota\nRené’s;Malang – Batu\n', 'utf16le')],
  ['utf-16be', Buffer.from('\ufeffnama;kota\nRené’s;Malang – Batu\n', 'utf16le').swap16()],
  ['utf-16le', Buffer.from('nama;kota\nRené’s;Malang – Batu\n', 'utf16le')],
  ['windows-1252', latin('nama;kota\nRené’s;Malang – Batu\n')],
])('%s is recognised and read', async (encoding, bytes) => {
  expect(await readTables(bytes, 'a.csv')).toMatchObject({ kind: 'csv', encoding, separator: ';' })
  expect(await readTexts(bytes)).toEqual([
    ['nama', 'kota'],
    ['René’s', 'Malang – Batu'],
  ])
})

test('a byte that does not belong to the encoding is an error with its row', async () => {
  const mixed = Buffer.concat([Buffer.from('nama,kota\nRené,Malang\nAndré,Batu\nA'), latin('é,x\n')])
  expect(await problemOf(mixed)).toEqual({ code: 'text_undecodable', encoding: 'utf-8', row: 4 })
  const stated = latin('nama\nsatu\nRené\n')
  expect(await problemOf(stated, { encoding: 'utf-8' })).toEqual({
    code: 'text_undecodable',
    encoding: 'utf-8',
    row: 3,
  })
  expect(await problemOf(Buffer.from('a,b\n\x81,\xe9\n', 'latin1'))).toEqual({
    code: 'text_undecodable',
    encoding: 'windows-1252',
    row: 2,
  })
  const halfPair = Buffer.from('\ufeffa,b\nc,\ud83d\nd,e\n', 'utf16le')
  expect(await problemOf(halfPair)).toEqual({ code: 'text_undecodable', encoding: 'utf-16le', row: 2 })
})

test('zero bytes mean that this is not text', async () => {
  expect(await problemOf(Buffer.from('a,b\nc\0,d\n'))).toEqual({ code: 'not_text', row: 2 })
})

test.each([
  [',', 'a,b,c\n"1;2;3",4,5\n"Rp. 10.000,-",x,y\n'],
  [';', 'JUDUL;;;\nno;nama;nilai;ket\n1;Siti;"10.000,-";a, b, c\n2;Budi;5.000,00;d, e\n'],
  ['\t', 'no\tnama\n1\tSiti, S.Pd; M.M\n'],
  ['|', 'no|nama\n1|Siti, S.Pd\n'],
  [',', 'satu kolom\nisi\n'],
])('the separator %j is found', async (separator, text) => {
  expect(await readTables(Buffer.from(text), 'a.csv')).toMatchObject({ separator })
})

test('the sep= line of Excel decides and is not a row', async () => {
  expect(await readAll(Buffer.from('sep=|\r\na,b|c\r\n'))).toMatchObject([{ rows: [{ number: 1 }] }])
  expect(await readTexts(Buffer.from('sep=|\r\na,b|c\r\n'))).toEqual([['a,b', 'c']])
})

test('rows are counted as a spreadsheet shows them: empty lines count, line breaks inside quotes do not', async () => {
  const [sheet] = await readAll(Buffer.from('a,b\r\n\r\n"x\r\ny",1\r\n,,\r\nlast,2'))
  expect(sheet?.rows.map((row) => [row.number, row.cells[0]?.text])).toEqual([
    [1, 'a'],
    [3, 'x\r\ny'],
    [5, 'last'],
  ])
})

test.each(['\n', '\r\n', '\r'])('lines may end with %j', async (end) => {
  expect(await readTexts(Buffer.from(['a,b', 'c,d', ''].join(end)))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('quotes follow RFC 4180, and a quote inside an unquoted cell is text', async () => {
  expect(await readTexts(Buffer.from('x,y\n"a ""b"", c",RT 5 "Mawar"\n"",z\n'))).toEqual([
    ['x', 'y'],
    ['a "b", c', 'RT 5 "Mawar"'],
    ['', 'z'],
  ])
})

test('a quote that is never closed is named with the row and column where it began', async () => {
  const text = `a,b\n1,2\n3,"empat\n5,6\n7,8\n`
  expect(await problemOf(Buffer.from(text))).toEqual({ code: 'quote_not_closed', row: 3, column: 2 })
  const long = `a,b\n1,2\n3,"empat\n${'5,6\n'.repeat(100_000)}`
  expect(await problemOf(Buffer.from(long))).toEqual({ code: 'quote_not_closed', row: 3, column: 2 })
})

test('text behind a closing quote is named with its place, not swallowed', async () => {
  expect(await problemOf(Buffer.from('a,b\n1,"dua" tiga\n4,5\n'))).toEqual({
    code: 'quote_misplaced',
    row: 2,
    column: 2,
  })
})

test('codes and numbers stay as they were written', async () => {
  expect(await readTexts(Buffer.from('kode,nik\n0012,3507131000000001\n1.06.05.2.02.0010,3.50713E+15\n'))).toEqual([
    ['kode', 'nik'],
    ['0012', '3507131000000001'],
    ['1.06.05.2.02.0010', '3.50713E+15'],
  ])
})

test('any text is read as csv-parse reads it, wherever the pieces of the file are cut', async () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\n', '\r\n', '1'), maxLength: 8 })
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
    )
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      const expected: string[][] = parse(text, { relax_column_count: true })
      const trimmed = expected.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
      if (text.trim() === '') return
      expect(await readTexts(Buffer.from(text))).toEqual(trimmed.filter((row) => row.length > 0))
    }),
    { seed: 35_07, numRuns: 300 },
  )
})

test('pieces of the file may be cut anywhere', async () => {
  const line = '"a ""b""\r\nc",é’–,1.06.05\r\n'
  const text = line.repeat(40_000)
  const rows = await readTexts(Buffer.from(text))
  expect(rows).toHaveLength(40_000)
  expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(new Set(['["a \\"b\\"\\r\\nc","é’–","1.06.05"]']))
})
