import { expect, test } from 'vitest'
import { nameKey, nameWords, withoutTitles } from './name-key.ts'

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
  ['M.Haris', 'M. Haris'],
  ['HARIS, MUHAMMAD', 'Haris Moch.'],
  ['Bpk. H. Moch.Haris', 'MOHAMAD HARIS, S.Pd.I'],
  ['Ustadzah Fatimah', 'FATIMAH'],
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

test.each([
  ['Bpk. H. Moch. Haris', 'Moch. Haris'],
  ['NY. SITI AMINAH, S.Pd', 'SITI AMINAH, S.Pd'],
  ['H.Abdul Rohman', 'Abdul Rohman'],
  ['Drs. H. Sutrisno', 'Sutrisno'],
  ['Haji', 'Haji'],
  ['Hadi Tn', 'Hadi Tn'],
  ['Irma Drajat', 'Irma Drajat'],
])('%s is shown as %s', (written, shown) => expect(withoutTitles(written)).toBe(shown))
