import { expect, test } from 'vitest'
import { type HouseholdSign, placeInHouseholds } from './place-in-households.ts'

let made = 0
const sign = (given: Partial<HouseholdSign>): HouseholdSign => ({
  recordId: `r${++made}`,
  personId: 'p',
  asOf: '2025-01-01',
  card: null,
  blockCard: null,
  batchId: 'b',
  familyKey: null,
  ...given,
})
const origins = (signs: HouseholdSign[], sharing: Record<string, number> = {}) => {
  const { originOf, stays } = placeInHouseholds(signs, new Map(Object.entries(sharing)))
  return { of: signs.map(({ recordId }) => originOf.get(recordId)), stays }
}

test('a row without a card stands with its person on the card known on that day, else on the next known', () => {
  const signs = [
    sign({ asOf: '2024-01-01' }),
    sign({ asOf: '2024-06-01', card: 'A' }),
    sign({ asOf: '2024-09-01' }),
    sign({ asOf: '2025-01-01', card: 'B' }),
  ]
  expect(origins(signs, { A: 3, B: 2 }).of).toEqual(['kk A', 'kk A', 'kk A', 'kk B'])
})

test('who moves to another card leaves the first the day before', () => {
  const signs = [sign({ asOf: '2024-06-01', card: 'A' }), sign({ asOf: '2025-01-01', card: 'B' })]
  expect(origins(signs, { A: 3, B: 2 }).stays.map(({ personId: _, ...stay }) => stay)).toEqual([
    { origin: 'kk A', validFrom: '2024-06-01', validUntil: '2024-12-31' },
    { origin: 'kk B', validFrom: '2025-01-01', validUntil: null },
  ])
})

test('a card nobody else has gives way to a shared one of the same person; alone it stands', () => {
  const misread = [sign({ card: 'A' }), sign({ asOf: '2025-02-01', card: 'X' })]
  expect(origins(misread, { A: 4, X: 1 }).of).toEqual(['kk A', 'kk A'])
  expect(origins([sign({ card: 'X' })], { X: 1 }).of).toEqual(['kk X'])
})

test('a card with more people than any family has is none', () => {
  expect(origins([sign({ card: 'D' })], { D: 400 }).of).toEqual(['person p'])
})

test('a row without a card, or with one of its own only, stands on the card of its family block', () => {
  expect(origins([sign({ blockCard: 'A' })], { A: 3 }).of).toEqual(['kk A'])
  expect(origins([sign({ card: 'X', blockCard: 'A' })], { A: 3, X: 1 }).of).toEqual(['kk A'])
  expect(origins([sign({ card: 'B', blockCard: 'A' })], { A: 3, B: 2 }).of).toEqual(['kk B'])
})

test('without a card the family block of the list is the household, and without a block the person lives alone', () => {
  expect(origins([sign({ familyKey: '7' })]).of).toEqual(['block b 7'])
  expect(origins([sign({})]).of).toEqual(['person p'])
})
