import { expect, test } from 'vitest'
import { changesSince } from './changes-since.ts'

const change = (at: string, changes: [string, string | null, string | null][], by = 'Operator') => ({
  version: 1,
  at,
  by,
  cause: 'edit' as const,
  reason: '',
  changes: changes.map(([field, from, to]) => ({ field, from, to })),
})

test('only what changed after the decision, and only what an overlap depends on, is listed', () => {
  const history = [
    change('2026-02-12T03:00:00Z', [
      ['startsOn', '2026-06-01', '2026-04-01'],
      ['fundSource', 'DAU', 'DBHCHT'],
    ]),
    change('2026-02-01T03:00:00Z', [['targetText', null, 'istri ASN']]),
  ]
  expect(changesSince(history, '2026-02-10T02:00:00Z')).toEqual([
    { field: 'startsOn', label: 'starts', isDay: true, from: '2026-06-01', to: '2026-04-01', by: 'Operator' },
  ])
})

test('several changes of one field are one line, from what stood at the decision to what stands now', () => {
  const history = [
    change('2026-02-13T03:00:00Z', [['areaText', 'Turen', 'Dampit']], 'Kedua'),
    change('2026-02-12T03:00:00Z', [['areaText', null, 'Turen']], 'Pertama'),
  ]
  expect(changesSince(history, '2026-02-10T02:00:00Z')).toEqual([
    { field: 'areaText', label: 'area', isDay: false, from: null, to: 'Dampit', by: 'Kedua' },
  ])
})

test('what was changed back did not change', () => {
  const history = [
    change('2026-02-13T03:00:00Z', [['name', 'Baru', 'Lama']]),
    change('2026-02-12T03:00:00Z', [['name', 'Lama', 'Baru']]),
  ]
  expect(changesSince(history, '2026-02-10T02:00:00Z')).toEqual([])
})
