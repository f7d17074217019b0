import { expect, test } from 'vitest'
import { searchKey } from './folding.ts'
import { readQuestion } from './read-question.ts'

test.each([
  ['Karang Ploso', 'Karangploso'],
  ['Soerabaya', 'Surabaya'],
  ['Djember', 'Jember'],
  ['Tjilatjap', 'Cilacap'],
  ['SOKA"AN', 'Soka’an'],
  ["Sa'diah", 'Sadiah'],
  ['Sanga - Sanga', 'Sanga-Sanga'],
])('%s and %s have one key', (a, b) => expect(searchKey(a)).toBe(searchKey(b)))

test.each([
  ['Malang', 'Pemalang'],
  ['Jabung', 'Jambung'],
  ['Blok 15', 'Blok 1'],
])('%s and %s keep their own', (a, b) => expect(searchKey(a)).not.toBe(searchKey(b)))

test('a search is read as places from the narrowest to the widest', () => {
  expect(readQuestion('Ds. Kemiri, Kec. Jabung Kab Malang')).toMatchObject({
    place: { kinds: ['desa', 'desa adat'], words: ['kemiri'] },
    around: [
      { kinds: ['kecamatan'], words: ['jabung'] },
      { kinds: ['kabupaten'], words: ['malang'] },
    ],
  })
})

test('digits are a code, with or without dots', () => {
  expect(readQuestion('35.07.13')).toEqual({ by: 'code', digits: '350713' })
  expect(readQuestion('3507130001')).toEqual({ by: 'code', digits: '3507130001' })
})

test.each(['', '  ', '...', '🏠'])('%j asks for nothing', (text) => expect(readQuestion(text)).toBeUndefined())
