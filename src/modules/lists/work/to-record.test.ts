import { expect, test } from 'vitest'
import { places } from '../../../../tests/build/rooms/list-rows.ts'
import { understand } from '../reading/index.ts'
import { toRecord } from './to-record.ts'

test('a remark comes along with its numbers masked', () => {
  const cell = { kind: 'text', digitsLost: false, origin: 'cell' } as const
  const text = 'Pindah ke KK 3507134107800001'
  const texts = { name: { ...cell, text: 'SITI', column: 1 }, note: { ...cell, text, column: 2 } }
  const row = {
    kind: 'data',
    ...{ sheet: 1, sheetName: 'Data', row: 2, table: 0 },
    cells: ['SITI', text],
    texts,
  } as const
  const { facts } = toRecord(row, understand(texts, { day: '2025-03-31', places }))
  expect(facts.note).toBe('Pindah ke KK 3507•••••••••001')
})

test.each([
  ['KRT', 'head'],
  ['1', 'head'],
  ['Kepala Keluarga', 'head'],
  ['Istri', 'wife'],
])('a row says its place in the family as written and as understood: %s', (text, understood) => {
  const cell = { kind: 'text', digitsLost: false, origin: 'cell' } as const
  const texts = { name: { ...cell, text: 'SITI AMINAH', column: 1 }, family_rel: { ...cell, text, column: 2 } }
  const row = {
    kind: 'data',
    sheet: 1,
    sheetName: 'Data',
    row: 2,
    cells: ['SITI AMINAH', text],
    table: 0,
    texts,
  } as const
  const { relation, facts } = toRecord(row, understand(texts, { day: '2025-03-31', places }))
  expect([relation, facts.relation]).toEqual([text, understood])
})
