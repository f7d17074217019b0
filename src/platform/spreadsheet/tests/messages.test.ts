import { expect, test } from 'vitest'
import { columnLetters, describe as say } from '../index.ts'

test('a problem is said with what, where and what now', () => {
  expect(say({ code: 'quote_not_closed', row: 3, column: 28 }, 'id')).toEqual({
    what: 'Tanda kutip (") dibuka tetapi tidak ditutup.',
    where: 'baris 3, kolom AB',
    now: 'Tutup atau hapus tanda kutip itu, lalu unggah lagi.',
  })
  expect(say({ code: 'too_many_rows', sheet: 2, row: 250_001, limit: 250_000 }, 'en', 'Dau')).toMatchObject({
    what: 'The sheet has more than 250,000 rows.',
    where: 'sheet "Dau", row 250001',
  })
  expect(say({ code: 'file_too_large', bytes: 70 * 1_048_576, limit: 64 * 1_048_576 }, 'id').what).toBe(
    'Berkas berukuran 70 MB; batasnya 64 MB.',
  )
  expect(say({ code: 'wrong_file_type', found: 'xls' }, 'en')).toMatchObject({ where: '' })
  expect(say({ code: 'number_ambiguous', one: 1.5, other: 1500 }, 'id').what).toBe(
    'Angka ini dapat berarti 1,5 atau 1.500.',
  )
})

test('columns are named as spreadsheets name them', () => {
  expect([1, 26, 27, 52, 702, 703, 16_384].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'XFD'])
})
