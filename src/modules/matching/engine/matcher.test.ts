import { afterEach, expect, test } from 'vitest'
import { openMatcher } from './matcher.ts'
import { type InventedRow, inventPeople, shuffled } from './testing/invent-people.ts'
import type { Matcher, MatchRecord } from './types.ts'

const opened: Matcher[] = []
afterEach(async () => {
  for (const matcher of opened.splice(0)) await matcher.close()
})

async function matcherOf(records: readonly MatchRecord[], threads = 2): Promise<Matcher> {
  const matcher = await openMatcher({ threads })
  opened.push(matcher)
  await matcher.add(records)
  return matcher
}

const PEOPLE = inventPeople(400, 5)

/** Shares of claimed pairs that are right, and of right pairs that are claimed. */
function score(rows: readonly InventedRow[], clusters: ReadonlyMap<string, string>) {
  const pairs = (keyOf: (row: InventedRow) => string) =>
    [...Map.groupBy(rows, keyOf).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  const right = pairs((row) => `${row.person} ${clusters.get(row.id)}`)
  return {
    precision: right / pairs((row) => clusters.get(row.id) ?? row.id),
    recall: right / pairs((row) => row.person),
  }
}

test('people are found again across lists, with weights from the rows alone', async () => {
  const { clusters, model, figures } = await (await matcherOf(PEOPLE)).run()
  const { precision, recall } = score(PEOPLE, clusters)
  expect(precision).toBeGreaterThan(0.99)
  expect(recall).toBeGreaterThan(0.97)
  for (const { levels } of model.comparisons) expect(levels.reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(1, 6)
  expect(figures.askedShare).toBeLessThanOrEqual(model.thresholds.askedShare)
})

test('the answer does not depend on the order of the rows or the number of threads', async () => {
  const first = await (await matcherOf(PEOPLE, 1)).run()
  const second = await (await matcherOf(shuffled(PEOPLE, 9), 2)).run()
  expect(second.clusters).toEqual(first.clusters)
  expect(second.questions).toEqual(first.questions)
  expect(second.model).toEqual(first.model)
})

test('what staff decided holds', async () => {
  const matcher = await matcherOf(PEOPLE)
  const free = await matcher.run()
  const [link] = free.links
  const apart = PEOPLE.find(({ id }) => free.clusters.get(id) !== free.clusters.get(PEOPLE[0]?.id ?? ''))
  if (!link || !apart || !PEOPLE[0]) throw new Error('nothing to decide on')
  const told = await matcher.run({
    decisions: { same: [[PEOPLE[0].id, apart.id]], different: [[link.a, link.b]] },
  })
  expect(told.clusters.get(link.a)).not.toBe(told.clusters.get(link.b))
  expect(told.clusters.get(PEOPLE[0].id)).toBe(told.clusters.get(apart.id))
  expect(told.questions.some(({ a, b }) => a === link.a && b === link.b)).toBe(false)
})

test('a new list against resident people comes out as in a full run where the case is clear', async () => {
  const late = PEOPLE.filter(({ source }) => source === 'buku-desa')
  const matcher = await matcherOf(PEOPLE.filter(({ source }) => source !== 'buku-desa'))
  const before = await matcher.run()
  await matcher.add(late)
  const added = await matcher.runIncremental({ newSources: ['buku-desa'], model: before.model })
  const full = await (await matcherOf(PEOPLE)).run({ model: before.model })
  const together = new Map([...before.clusters, ...added.clusters])
  const clear = full.links.filter(({ score: share, b }) => share > 0.9999 && late.some(({ id }) => id === b))
  expect(clear.length).toBeGreaterThan(20)
  const kept = clear.filter(({ a, b }) => together.get(a) === together.get(b))
  expect(kept.length / clear.length).toBeGreaterThan(0.99)
  expect(score(PEOPLE, together).precision).toBeGreaterThan(0.99)
})

test('a new list finds groups by the names the caller gives them', async () => {
  const matcher = await matcherOf(PEOPLE)
  const { clusters, model } = await matcher.run()
  const named = new Map([...clusters].map(([id, root]) => [id, `orang ${root}`]))
  const twin = { ...PEOPLE[0], id: 'baru-1', source: 'baru' } as MatchRecord
  await matcher.add([twin])
  const added = await matcher.runIncremental({ newSources: ['baru'], model, clusters: named })
  expect([...added.clusters]).toEqual([['baru-1', named.get(PEOPLE[0]?.id ?? '')]])
})

const BASE: MatchRecord = {
  id: '',
  source: '',
  villageCode: '35.07.01.2003',
  districtCode: '35.07.01',
  rt: '3',
  rw: '5',
}
const twins = [
  {
    ...BASE,
    id: 'kembar-1',
    source: 'bansos',
    name: 'RIZKI MAULANA',
    nik: '3507011203100001',
    birthDate: '2010-03-12',
    sex: 'L',
  },
  {
    ...BASE,
    id: 'kembar-2',
    source: 'bansos',
    name: 'RIZKA MAULANA',
    nik: '3507015203100002',
    birthDate: '2010-03-12',
    sex: 'P',
  },
  {
    ...BASE,
    id: 'kembar-3',
    source: 'pelatihan',
    name: 'RIZKA MAULANA',
    nik: '3507015203100002',
    birthDate: '2010-03-12',
    sex: 'P',
  },
] as const
const fatherAndSon = [
  {
    ...BASE,
    id: 'ayah',
    source: 'bansos',
    name: 'SUPARMAN',
    nik: '3507011207600001',
    birthDate: '1960-07-12',
    kk: '3507012202210015',
  },
  {
    ...BASE,
    id: 'anak',
    source: 'pelatihan',
    name: 'SUPARMAN',
    nik: '3507010109900003',
    birthDate: '1990-09-01',
    kk: '3507012202210015',
  },
] as const
const wife = {
  ...BASE,
  id: 'istri',
  source: 'buku-desa',
  name: 'PONIRAH',
  nik: '3507014105630002',
  birthDate: '1963-05-01',
  sex: 'P',
  kk: '3507012202210015',
} as const
const husbandWithHerNik = {
  ...BASE,
  id: 'suami',
  source: 'bansos',
  name: 'MULYONO SANTOSO',
  nik: '3507014105630002',
  birthDate: '1958-02-11',
  sex: 'L',
  kk: '3507012202210015',
} as const

test('twins, namesakes of one family and a husband with his wife’s NIK stay apart; a twin is found again', async () => {
  const rows: MatchRecord[] = [...PEOPLE, ...twins, ...fatherAndSon, wife, husbandWithHerNik]
  const { clusters } = await (await matcherOf(rows)).run()
  expect(clusters.get('kembar-1')).not.toBe(clusters.get('kembar-2'))
  expect(clusters.get('kembar-3')).toBe(clusters.get('kembar-2'))
  expect(clusters.get('ayah')).not.toBe(clusters.get('anak'))
  expect(clusters.get('istri')).not.toBe(clusters.get('suami'))
})

test('evidence names comparisons and levels, never values', async () => {
  const matcher = await matcherOf(PEOPLE)
  const { links, model } = await matcher.run()
  const [link] = links
  if (!link) throw new Error('nothing linked')
  const explained = await matcher.explain(link.b, link.a)
  expect(explained?.evidence.map(({ comparison }) => comparison)).toEqual(
    model.comparisons.map(({ comparison }) => comparison),
  )
  const known = new Set(model.comparisons.flatMap(({ levels }) => levels.map(({ level }) => level)))
  for (const { level, weight, ...rest } of explained?.evidence ?? []) {
    expect(level === null ? weight === 0 : known.has(level)).toBe(true)
    expect(Object.keys(rest)).toEqual(['comparison'])
  }
  expect(await matcher.explain(link.a, 'nobody')).toBeNull()
})

test('rows that are removed or replaced count no more', async () => {
  const matcher = await matcherOf(PEOPLE)
  const all = await matcher.count()
  await matcher.removeSources(['pelatihan'])
  const left = PEOPLE.filter(({ source }) => source !== 'pelatihan')
  expect(await matcher.count()).toBe(left.length)
  expect(left.length).toBeLessThan(all)
  expect((await matcher.run()).clusters.size).toBe(left.length)
  const [first] = left
  if (!first) throw new Error('no rows')
  await matcher.add([{ ...first, name: 'ORANG LAIN', nik: null, birthDate: null }])
  const { clusters } = await matcher.run()
  expect(clusters.size).toBe(left.length)
  expect([...clusters.values()].filter((root) => root === clusters.get(first.id))).toHaveLength(1)
})
