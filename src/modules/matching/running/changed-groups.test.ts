import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedGroups, weightOf } from './changed-groups.ts'

const map = (entries: Record<string, string>) => new Map(Object.entries(entries))

test('what stays as it is is left out', () => {
  expect(changedGroups(map({ a: 'p', b: 'p', c: 'q' }), map({ a: '1', b: '1', c: '2' }))).toEqual([])
})

test('two persons that become one are one group', () => {
  expect(changedGroups(map({ a: 'p', b: 'q' }), map({ a: '1', b: '1' }))).toEqual([[['a', 'b']]])
})

test('a person that falls apart is one group', () => {
  const [group] = changedGroups(map({ a: 'p', b: 'p', c: 'q' }), map({ a: '1', b: '2', c: '3' }))
  expect(group?.toSorted()).toEqual([['a'], ['b']])
})

test('no person has records in two groups, and whoever changes is in one', () => {
  const records = fc.array(fc.tuple(fc.constantFrom('p', 'q', 'r', 's'), fc.constantFrom('1', '2', '3', '4')), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(records, (rows) => {
      const persons = new Map(rows.map(([person], at) => [`r${at}`, person]))
      const clusters = new Map(rows.map(([, cluster], at) => [`r${at}`, cluster]))
      const groups = changedGroups(persons, clusters)
      const groupOf = new Map(groups.flatMap((group, at) => group.flat().map((record) => [record, at] as const)))
      for (const [x, y] of rows.flatMap((_, i) => rows.map((__, j) => [`r${i}`, `r${j}`] as const))) {
        const wereOne = persons.get(x) === persons.get(y)
        const areOne = clusters.get(x) === clusters.get(y)
        if (wereOne || areOne) expect(groupOf.get(x)).toBe(groupOf.get(y))
        if (wereOne !== areOne) expect(groupOf.has(x)).toBe(true)
      }
    }),
  )
})

test('new records come in by their own order, whether others know their persons or not', () => {
  const persons = new Map([['known', 'p1']])
  const clusters = new Map([
    ['known', 'known'],
    ['new-1', 'new-1'],
    ['new-2', 'known'],
    ['new-3', 'new-3'],
  ])
  const groups = changedGroups(persons, clusters)
  expect(groups.map((group) => group.flat().sort())).toEqual([['new-1'], ['known', 'new-2'], ['new-3']])
  expect(groups.map((group) => weightOf(group, persons))).toEqual([1, 1, 1])
})
