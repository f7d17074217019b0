import { expect, test } from 'vitest'
import { chosenOf, type Filter } from './filter.ts'

const filters: Filter[] = [
  { kind: 'choices', name: 'kind', label: 'Jenis', options: [{ value: 'duplicate', label: 'Ganda' }] },
  { kind: 'choice', name: 'agency', label: 'Perangkat daerah', options: [{ value: '7', label: 'Dinas Sosial' }] },
  { kind: 'flag', name: 'mine', label: 'Milik saya' },
]

test('nothing in the address, nothing chosen', () => expect(chosenOf(filters, { page: 2, q: 'roti' })).toEqual([]))

test('each choice can be taken away by itself', () => {
  expect(chosenOf(filters, { kind: ['duplicate', 'gone'], agency: '7', mine: true })).toEqual([
    { name: 'kind', label: 'Jenis', words: 'Ganda', without: ['gone'] },
    { name: 'kind', label: 'Jenis', words: 'gone', without: ['duplicate'] },
    { name: 'agency', label: 'Perangkat daerah', words: 'Dinas Sosial', without: undefined },
    { name: 'mine', label: 'Milik saya', words: '', without: undefined },
  ])
})
