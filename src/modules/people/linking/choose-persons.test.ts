import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cluster, choosePersons, type Holding, type Standing } from './choose-persons.ts'

const cluster = (...recordIds: string[]): Cluster => ({ recordIds, links: [] })
const at = (personId: string, isStaff = false): Standing => ({ personId, isStaff })

/** Applies clusters all at once to what the records had; `placed`: records that the same run has linked before. */
function choose(clusters: Cluster[], standing: Record<string, Standing>, placed: Record<string, number> = {}) {
  const holdings = new Map<string, Holding>()
  for (const { personId, isStaff } of Object.values(standing)) {
    const before = holdings.get(personId) ?? { records: 0, staffRecords: 0, placed: placed[personId] ?? 0 }
    holdings.set(personId, {
      ...before,
      records: before.records + 1,
      staffRecords: before.staffRecords + (isStaff ? 1 : 0),
    })
  }
  let made = 0
  return choosePersons(clusters, new Map(Object.entries(standing)), holdings, () => `new${++made}`)
}

test('a cluster keeps the person that most of its records had', () => {
  const { personOf, created } = choose([cluster('a', 'b', 'c')], { a: at('P'), b: at('P'), c: at('Q') })
  expect([...personOf.values()]).toEqual(['P', 'P', 'P'])
  expect(created).toEqual([])
})

test('when a person falls apart, the larger part keeps the id', () => {
  const { personOf } = choose([cluster('a'), cluster('b', 'c')], { a: at('P'), b: at('P'), c: at('P') })
  expect(Object.fromEntries(personOf)).toEqual({ a: 'new1', b: 'P', c: 'P' })
})

test('the larger part keeps it also when the smaller one came in an earlier chunk of the run', () => {
  const standing = { a: at('P'), b: at('P'), c: at('P') }
  expect(choose([cluster('b', 'c')], standing, { P: 1 })).toMatchObject({ displaced: ['P'] })
  expect(choose([cluster('a')], standing, { P: 2 }).personOf.get('a')).toBe('new1')
})

test('what staff linked stays, and takes the rest of the cluster along', () => {
  const { personOf } = choose([cluster('a', 'b', 'c')], { a: at('P'), b: at('P'), c: at('Q', true) })
  expect(Object.fromEntries(personOf)).toEqual({ a: 'Q', b: 'Q' })
})

test('a person that staff tied to other records is not taken away from them', () => {
  const { personOf } = choose([cluster('a')], { a: at('P'), b: at('P', true) })
  expect(personOf.get('a')).toBe('new1')
})

test('no two clusters ever become one person unless staff said so, and none is left without', () => {
  const records = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  fc.assert(
    fc.property(
      fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
      fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
      (groups, before) => {
        const clusters = [...Map.groupBy(records, (_, n) => groups[n])].map(([, ids]) => cluster(...ids))
        const standing = Object.fromEntries(records.map((id, n) => [id, at(`P${before[n]}`)]))
        const { personOf } = choose(clusters, standing)
        const persons = clusters.map(({ recordIds }) => new Set(recordIds.map((id) => personOf.get(id))))
        expect(persons.every((set) => set.size === 1 && !set.has(undefined))).toBe(true)
        expect(new Set(persons.map((set) => [...set][0])).size).toBe(clusters.length)
        // The same answer again changes nothing.
        const again = choose(clusters, Object.fromEntries([...personOf].map(([id, person]) => [id, at(person)])))
        expect(again.personOf).toEqual(personOf)
      },
    ),
    { seed: 7 },
  )
})
