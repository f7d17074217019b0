import { expect, test } from 'vitest'
import { nameKey, nameWords } from './name-key.ts'

test.each([
  ['Soeharto', 'SUHARTO'],
  ['Djoko Tjahjono', 'Joko Cahjono'],
  ['Moch. Arif', 'Muhammad Arif'],
  ['Achmad Zainuddin', 'Ahmad Zainudin'],
  ['H. Abd. Rachman, S.Pd., M.Si', 'Abdul Rahman'],
  ['Nur Hayati', 'Nurhayati'],
  ["Chalimatus Sa'diah", 'Halimatus SADIAH'],
  ['Khotijah', 'Hotijah'],
  ['St. Fatimah', 'Siti Patimah'],
  ['NOVI', 'Nopi'],
])('%s is found as %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)))

test('different names stay different', () => {
  const names = ['Dwi', 'Dewi', 'Sri', 'Siti', 'Suparman', 'Suparmin', 'Wati', 'Wita']
  expect(new Set(names.map(nameKey)).size).toBe(names.length)
})

test('titles are no part of a name, unless there is nothing else', () => {
  expect(nameWords('Hj. Ir. SITI AMINAH, S.Sos., M.M.')).toEqual(nameWords('Siti Aminah'))
  expect(nameWords('Haji')).toEqual(['aji'])
  expect(nameWords('  ')).toEqual([])
})
