import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Csv, CsvError, readCsv } from './read-csv.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'selaras-csv-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function read(content: string | Buffer): Csv {
  const file = path.join(folder, 'list.csv')
  writeFileSync(file, content)
  return readCsv(file)
}

const rowsOf = (csv: Csv) => Array.from({ length: csv.rows }, (_, row) => csv.cells(row))

test.each<[string, string | Buffer, string[][]]>([
  [
    'line ends of Windows, an empty line between',
    'a,b\r\n1,x\r\n\r\n2,y\r\n',
    [
      ['1', 'x'],
      ['2', 'y'],
    ],
  ],
  [
    'line ends of old Macs',
    'a,b\r1,x\r2,y\r',
    [
      ['1', 'x'],
      ['2', 'y'],
    ],
  ],
  [
    'no line end at the end',
    'a,b\n1,x\n2,y',
    [
      ['1', 'x'],
      ['2', 'y'],
    ],
  ],
  ['a single column, where an empty line is a row', 'a\n1\n\n2\n', [['1'], [''], ['2']]],
  [
    'separators, quotes and line ends within quotes',
    'a,b\n"1, ""x""",y\n2, "two\nlines"\n',
    [
      ['1, "x"', 'y'],
      ['2', 'two\nlines'],
    ],
  ],
  ['a quote within a cell', 'a,b\n1,RT 5 "Mawar"\n', [['1', 'RT 5 "Mawar"']]],
  [
    'a row that begins with #',
    'a,b\n#1,x\n2,y\n',
    [
      ['#1', 'x'],
      ['2', 'y'],
    ],
  ],
  ['commas within cells, between semicolons', 'a;b\n1,5;x\n', [['1,5', 'x']]],
  ['blanks around cells', 'a\tb\n 1 \t x\n', [['1', 'x']]],
  ['Windows-1252', Buffer.from('a,b\n1,Sa\u0092diah Andr\u00e9\n', 'latin1'), [['1', 'Sa’diah André']]],
  ['UTF-8 with a mark', '\uFEFFa,b\n1,Sa’diah\n', [['1', 'Sa’diah']]],
])('reads %s', (_, text, expected) => expect(rowsOf(read(text))).toEqual(expected))

test('the header is trimmed and unquoted, cells that are missing are not there', () => {
  const csv = read('"a, b", c ,d\n1\n')
  expect([csv.header, csv.cells(0)]).toEqual([['a, b', 'c', 'd'], ['1']])
})

test.each([
  ['an empty file', '', 'empty', ''],
  ['a header only', 'a,b\n', 'noRows', ''],
  ['a quote that is never closed', 'a,b\n1,x\n2,"y\n3,z\n', 'broken', 'baris 3'],
  ['text after a closing quote', 'a,b\n1,x\n2,"y"z\n', 'broken', 'baris 3'],
])('refuses %s, and says where', (_, text, code, words) => {
  let refused: unknown
  try {
    rowsOf(read(text))
  } catch (error) {
    refused = error
  }
  expect(refused).toBeInstanceOf(CsvError)
  expect(refused).toMatchObject({ code, message: expect.stringContaining(words) })
})

test('rows of one village lie side by side, and of one card within it; otherwise they stay in their order', () => {
  const csv = read('village,kk\nV1,A\nV2,B\nV1,C\nV1,A\nV2,D\n')
  const order = [...csv.grouped(0, 1)]
  const text = order.map((row) => csv.cells(row).join('')).join(' ')
  expect(order.toSorted()).toEqual([0, 1, 2, 3, 4])
  expect(text).toMatch(/V1A V1A/)
  expect(text).toMatch(/(V1. ){3}|( V1.){3}/)
  expect([...csv.grouped(-1, -1)]).toEqual([0, 1, 2, 3, 4])
})
