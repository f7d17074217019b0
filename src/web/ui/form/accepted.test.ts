import { expect, test } from 'vitest'
import { refusalOf, sizeInWords } from './accepted.ts'

const refuse = (name: string, size: number) => refusalOf({ name, size }, ['.csv', '.xlsx'], 10_000_000)

test('a file is refused by its ending, when empty, and when too big', () => {
  expect(refuse('Rencana 2026.XLSX', 5_000)).toBeUndefined()
  expect(refuse('rencana.pdf', 5_000)).toBe('wrongType')
  expect(refuse('rencana.csv.exe', 5_000)).toBe('wrongType')
  expect(refuse('rencana.csv', 0)).toBe('empty')
  expect(refuse('rencana.csv', 10_000_001)).toBe('tooBig')
})

test('sizes are told in the words of the reader', () => {
  expect(sizeInWords(12_400_000, 'id-ID')).toBe('12,4 MB')
  expect(sizeInWords(900, 'id-ID')).toBe('0,9 kB')
})
