import { expect, test } from 'vitest'
import { markWords } from './mark-words.ts'

const marked = (text: string, words: string[]) =>
  markWords(text, [{ part: 'purpose', words }]).flatMap(({ text: cut, part }) => (part ? [cut] : []))

test('the words that meet are marked wherever they stand, in any case, and the text stays whole', () => {
  const text = 'Pelatihan ROTI dan pastry; hasil roti dijual.'
  const segments = markWords(text, [{ part: 'purpose', words: ['roti', 'pastry'] }])
  expect(segments.map((segment) => segment.text).join('')).toBe(text)
  expect(marked(text, ['roti', 'pastry'])).toEqual(['ROTI', 'pastry', 'roti'])
})

test('only whole words are marked', () => {
  expect(marked('tepung roti, keroting, rotian', ['roti'])).toEqual(['roti'])
})

test('a phrase wins over a word inside it, and its spaces match a line break', () => {
  expect(marked('mesin\n jahit untuk kelas jahit', ['jahit', 'mesin jahit'])).toEqual(['mesin\n jahit', 'jahit'])
})

test('each word carries the part in which it meets; the first part that claims a word keeps it', () => {
  const segments = markWords('istri ASN di Kepanjen', [
    { part: 'target', words: ['istri ASN'] },
    { part: 'place', words: ['Kepanjen', 'istri asn'] },
  ])
  expect(segments).toEqual([
    { text: 'istri ASN', part: 'target' },
    { text: ' di ' },
    { text: 'Kepanjen', part: 'place' },
  ])
})

test('neighbours of one part are one marking, neighbours of two parts are two', () => {
  expect(marked('kue manis, donat', ['kue', 'manis', 'donat'])).toEqual(['kue manis', 'donat'])
  const two = markWords('roti DWP', [
    { part: 'purpose', words: ['roti'] },
    { part: 'target', words: ['DWP'] },
  ])
  expect(two.map(({ text }) => text)).toEqual(['roti', ' ', 'DWP'])
})

test('signs with a meaning in patterns are only signs, and nothing marks nothing', () => {
  expect(marked('bantuan (tahap 1) + modal', ['(tahap 1)', '+', ''])).toEqual(['(tahap 1) +'])
  expect(markWords('roti', [])).toEqual([{ text: 'roti' }])
  expect(markWords('', [{ part: 'place', words: ['x'] }])).toEqual([])
})
