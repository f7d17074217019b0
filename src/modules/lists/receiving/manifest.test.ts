import { expect, test } from 'vitest'
import { inWaves, Manifest } from './manifest.ts'

const entry = { file: 'a.csv', agency: 'Dinsos', service_kind: 'social-aid', period: '2025', date: '2025-06-30' }

test('a manifest is told oldest day first, whatever the order it is written in', () => {
  const read = Manifest.parse([entry, { ...entry, file: 'b.csv', date: '2025-01-31' }])
  expect(read.map(({ file }) => file)).toEqual(['b.csv', 'a.csv'])
})

test('a kind of service that leaves no code is refused before any file is read', () => {
  for (const service_kind of ['x', '–', ' ? '])
    expect(Manifest.safeParse([{ ...entry, service_kind }]).error?.issues[0]?.path).toEqual([0, 'service_kind'])
  expect(Manifest.safeParse([{ ...entry, service_kind: 'Bedah Rumah' }]).success).toBe(true)
})

test('lists of one agency, kind and period follow each other; all others go together', () => {
  const lists = ['aid 1', 'repair 1', 'aid 2', 'aid 3', 'fair 1', 'repair 2']
  expect(inWaves(lists, (list) => [list.split(' ')[0]])).toEqual([
    ['aid 1', 'repair 1', 'fair 1'],
    ['aid 2', 'repair 2'],
    ['aid 3'],
  ])
  expect(inWaves([], () => [])).toEqual([])
})
