import { expect, test } from 'vitest'
import { toCsv } from './answer-sheet.ts'

test('a cell that a spreadsheet would run is kept as text, quotes and semicolons stay in their cell', () => {
  const rows = [
    ['Nama', 'Jawaban'],
    ['=HYPERLINK("http://x";"y")', 'none'],
    ["'+62", '@SUM(A1)'],
    ['SITI; "AMINAH"', '-1'],
  ]
  expect(toCsv(rows)).toBe(
    [
      '\uFEFF"Nama";"Jawaban"',
      '"\'=HYPERLINK(""http://x"";""y"")";"none"',
      '"\'\'+62";"\'@SUM(A1)"',
      '"SITI; ""AMINAH""";"\'-1"',
      '',
    ].join('\r\n'),
  )
})
