import { expect, test } from 'vitest'
import { editDistance } from '#platform/text/edit-distance.ts'
import { randomOf } from '../hash.ts'
import { NAME_LEVELS, NameComparer } from './compare-names.ts'
import { foldWord } from './fold.ts'
import { NameBook } from './name-book.ts'
import { readNameWords } from './name-words.ts'
import { readName } from './read-name.ts'
import { isOneSlip } from './slips.ts'

const known = readNameWords()
const wordsOf = (name: string) => readName(name, known).words.join(' ')

function levelOf(a: string, b: string): string {
  const book = new NameBook(known)
  const level = new NameComparer(book).compare(book.idOf(a), book.idOf(b))
  return NAME_LEVELS[level] ?? ''
}

test.each([
  ['H. Moch. Ridwan, S.Pd', 'MUHAMMAD RIDWAN'],
  ['Drs. KH. Abd. Syakur', 'ABDUL SYAKUR'],
  ['Hj. Noer Hayati, A.Md.Keb', 'NUR HAYATI'],
  ['NURHAYATI', 'NUR HAYATI'],
  ['NURDIN', 'NURDIN'],
  ['Suparman alias Parman', 'SUPARMAN'],
  ['Chalimatus Sa’diah', 'CHALIMATUS SADIAH'],
  ['Ny. Sri Wahyuni SE', 'SRI WAHYUNI'],
  ['Suparno bin Kasan', 'SUPARNO'],
  ['Muhammad Al Fatih', 'MUHAMMAD AL FATIH'],
  ['Sulastri (Almh)', 'SULASTRI'],
  ['Bu', 'BU'],
])('%s is read as %s', (written, words) => expect(wordsOf(written)).toBe(words))

test('titles tell the sex, forms of address that a name may be short or not the own', () => {
  expect(readName('Hj. Aminah', known).sex).toBe('P')
  expect(readName('Pak Rusdi', known)).toMatchObject({ sex: 'L', familiar: true })
  expect(readName('Amaq Alif', known).byChild).toBe(true)
})

test.each([
  ['SOEHARTO', 'SUHARTO'],
  ['DJOKO', 'JOKO'],
  ['TJAHJO', 'CAHYO'],
  ['CHOTIMAH', 'KHOTIMAH'],
  ['FAUZI', 'PAUZY'],
  ['FITRI', 'VITRI'],
  ['SYAMSUDDIN', 'SAMSUDIN'],
  ['ACHMAT', 'AHMAD'],
])('%s sounds like %s', (a, b) => expect(foldWord(a)).toBe(foldWord(b)))

test.each([
  ['DWI', 'DEWI'],
  ['SITI', 'SRI'],
])('%s does not sound like %s', (a, b) => expect(foldWord(a)).not.toBe(foldWord(b)))

test.each([
  ['Siti Aminah', 'SITI AMINAH', 'same'],
  ['Moch. Djoko Santoso', 'MUHAMMAD JOKO SANTOSO', 'variant'],
  ['Sriwahyuni', 'Sri Wahyuni', 'same'],
  ['Rini Wulandari', 'Rini Wulnadari', 'slip'],
  ['Muhammad Ridwan', 'Ridwan', 'lightWordDropped'],
  ['Agus Setiawan', 'Agus', 'wordDropped'],
  ['Siti Nuraini Lestari', 'Siti Nuraini L.', 'cutOrInitial'],
  ['Bu Tin', 'Suhartini', 'familiar'],
  ['Rizki Maulana', 'Rizka Maulana', 'ending'],
  ['Masitah Yuliana', 'Masitaha Yuliana', 'ending'],
  ['Devi Winda Lestari', 'Devi Rara Lestari', 'oneWordOther'],
  ['Agus Santoso', 'Agus Wibowo', 'oneWordShared'],
  ['Suparman', 'Hartatik', 'other'],
])('%s and %s: %s', (a, b, level) => {
  expect(levelOf(a, b)).toBe(level)
  expect(levelOf(b, a)).toBe(level)
})

test('one slip is told without counting all slips', () => {
  const random = randomOf(5)
  const draw = () => Array.from({ length: Math.floor(random() * 7) }, () => 'ABC'[Math.floor(random() * 3)]).join('')
  const pairs = Array.from({ length: 20_000 }, () => [draw(), draw()] as const)
  expect(pairs.filter(([a, b]) => isOneSlip(a, b) !== (editDistance(a, b) === 1))).toEqual([])
})
