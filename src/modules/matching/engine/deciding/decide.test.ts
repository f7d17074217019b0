import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseQuestions } from './ask.ts'
import { decide } from './decide.ts'

const SIZE = 14
const pair = fc
  .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1))
  .filter(([a, b]) => a !== b)
  .map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]))
const edges = fc
  .uniqueArray(fc.record({ pair, odds: fc.integer({ min: -5, max: 20 }) }), {
    selector: ({ pair: [a, b] }) => `${a} ${b}`,
  })
  .map((list) =>
    list.map(({ pair: [a, b], odds }) => ({ a, b, odds })).sort((x, y) => y.odds - x.odds || x.a - y.a || x.b - y.b),
  )

const input = fc.record({
  edges,
  same: fc.array(pair, { maxLength: 3 }),
  different: fc.array(pair, { maxLength: 4 }),
  /** Rows with a certain NIK, and which. */
  nik: fc.array(fc.option(fc.nat(3)), { minLength: SIZE, maxLength: SIZE }),
})

type Given = typeof input extends fc.Arbitrary<infer Value> ? Value : never

const run = (given: Given) =>
  decide({
    size: SIZE,
    edges: given.edges,
    groups: [],
    same: given.same,
    different: given.different,
    linkOdds: 2,
    priorOdds: -17,
    onAverage: false,
    excludes: (a, b) => given.nik[a] !== null && given.nik[b] !== null && given.nik[a] !== given.nik[b],
    oddsOf: () => 0,
  })

test('rows that staff called different never share a cluster, also not through others', () =>
  fc.assert(
    fc.property(input, (given) => {
      const { clusters } = run(given)
      for (const [a, b] of given.different) expect(clusters.find(a)).not.toBe(clusters.find(b))
    }),
    { seed: 1 },
  ))

test('rows that staff called same share a cluster, unless they called others of it different', () =>
  fc.assert(
    fc.property(input, (given) => {
      const { clusters } = run({ ...given, different: [] })
      for (const [a, b] of given.same) expect(clusters.find(a)).toBe(clusters.find(b))
    }),
    { seed: 2 },
  ))

test('the machine never joins two certain NIK', () =>
  fc.assert(
    fc.property(input, (given) => {
      const { clusters } = run({ ...given, same: [] })
      for (const group of clusters.groups())
        expect(new Set(group.map((rank) => given.nik[rank]).filter((nik) => nik !== null)).size).toBeLessThanOrEqual(1)
    }),
    { seed: 3 },
  ))

test('questions keep to the share of rows, ask nothing twice between two clusters and nothing that staff answered', () =>
  fc.assert(
    fc.property(input, fc.nat(SIZE), (given, mostRows) => {
      const { clusters, refused } = run({ ...given, same: [] })
      const asks = chooseQuestions(clusters, given.edges, new Set(refused), mostRows, given.different)
      const keys = asks.map(({ a, b }) => [clusters.find(a), clusters.find(b)].sort((x, y) => x - y).join(' '))
      expect(new Set(asks.flatMap(({ a, b }) => [a, b])).size).toBeLessThanOrEqual(mostRows)
      expect(new Set(keys).size).toBe(keys.length)
      const answered = new Set(
        given.different.map(([a, b]) => [clusters.find(a), clusters.find(b)].sort((x, y) => x - y).join(' ')),
      )
      for (const key of keys) expect(answered.has(key)).toBe(false)
    }),
    { seed: 4 },
  ))

test('a question gains its probability times the root of the pairs that a yes would join, and what gains most is asked first', () => {
  const groups = [
    [0, 1, 2],
    [3, 4, 5],
  ]
  const { clusters } = decide({
    ...{ size: 8, edges: [], groups, same: [], different: [], linkOdds: 2, priorOdds: -17, onAverage: false },
    ...{ excludes: () => false, oddsOf: () => 0 },
  })
  const likely = { a: 6, b: 7, odds: 1 }
  const telling = { a: 0, b: 3, odds: 0 }
  const asks = chooseQuestions(clusters, [likely, telling], new Set(), 8, [])
  expect(asks.map(({ a, gain }) => [a, Number(gain.toFixed(6))])).toEqual([
    [0, 1.5],
    [6, 0.666667],
  ])
})
