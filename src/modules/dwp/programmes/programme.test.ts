import { expect, test } from 'vitest'
import { isFundDoubtful, readFund, stateOf } from './programme.ts'

test.each([
  ['Kas DWP', 'dues'],
  ['iuran anggota', 'dues'],
  ['Hibah APBD', 'grant'],
  ['hasil usaha kantin', 'business'],
  ['sumbangan toko roti', 'donation'],
  ['APBD', null],
  ['', null],
] as const)('"%s" is read as %s', (text, fund) => expect(readFund(text)).toBe(fund))

test('money of the regional budget is doubtful unless it is a grant', () => {
  expect(isFundDoubtful('APBD', null)).toBe(true)
  expect(isFundDoubtful('DAU', 'dues')).toBe(true)
  expect(isFundDoubtful('Hibah APBD', null)).toBe(false)
  expect(isFundDoubtful('APBD', 'grant')).toBe(false)
  expect(isFundDoubtful('iuran anggota', null)).toBe(false)
})

test('a programme that was woken is revived as long as it is live', () => {
  expect(stateOf('planned', true)).toBe('revived')
  expect(stateOf('done', true)).toBe('revived')
  expect(stateOf('asleep', true)).toBe('asleep')
  expect(stateOf('planned', false)).toBe('active')
})
