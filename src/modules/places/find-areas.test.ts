import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { readAliases } from './aliases.ts'
import { ensureAreas, findArea, findAreas } from './index.ts'
import { readAreas } from './read-edition.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await ensureAreas(database)
  await buildRegion(database)
  await buildRegion(database, '33.27')
})
afterAll(() => database.close())

const search = async (query: string, as: { region?: string; within?: string; limit?: number } = {}) => {
  const { region = '35.07', limit = 10, ...rest } = as
  const found = await actAs(database, { region }, (ctx) => findAreas(ctx, { query, limit, ...rest }))
  return found.map((area) => ({ ...area, label: [area, ...area.within].map((one) => one.fullName).join(', ') }))
}

test('the list has what the decree has: 38 provinces, 416 + 98 regencies, 7,285 districts, 83,762 villages', async () => {
  const kinds = Map.groupBy(await readAreas(), (area) => area.kind)
  expect(Object.fromEntries([...kinds].map(([kind, areas]) => [kind, areas.length]))).toEqual({
    provinsi: 38,
    kabupaten: 416,
    kota: 98,
    kecamatan: 7285,
    kelurahan: 8496,
    desa: 75252,
    'desa adat': 14,
  })
})

test('all of it is in the database, and loading again does nothing', async () => {
  const rows = await database.asOwner((owner) => owner.query('select count(*)::int as n from areas'))
  expect(rows).toEqual([{ n: 38 + 514 + 7285 + 83762 }])
  expect(await ensureAreas(database)).toBe(0)
})

test('every short name and BPS code that Selaras ships belongs to the area it names', async () => {
  const names = new Map((await readAreas()).map((area) => [area.code, [area.name, area.fullName]]))
  const wrong = (await readAliases()).filter(({ code, name }) => !names.get(code)?.includes(name))
  expect(wrong).toEqual([])
})

test.each([
  ['kab malang', '35.07'],
  ['Kab. Malang', '35.07'],
  ['kota malang', '35.73'],
  ['kodya Malang', '35.73'],
  ['malang', '35.07'],
  ['jatim', '35'],
  ['sumawe', '35.07.04'],
  ['Sumber Manjing Wetan', '35.07.04'],
  ['Karang ploso', '35.07.23'],
  ['Gondang legi', '35.07.10'],
  ['lowkwaru', '35.73.05'],
  ['poncokusmo', '35.07.07'],
  ['Soerabaja', '35.78'],
  ['Djakarta Poesat', '31.71'],
  ['Kutai Kertanegara', '64.02'],
  ['kukar', '64.02'],
  ['kota baru', '63.02'],
  ['kel kepanjen', '35.07.13.1010'],
  ['Ds. Kemiri, Kec. Jabung', '35.07.17.2015'],
  ['kemiri jabung', '35.07.17.2015'],
  ['3507', '35.07'],
  ['350713', '35.07.13'],
  ['35.07.13.1010', '35.07.13.1010'],
])('%s gives %s first', async (query, code) => expect((await search(query))[0]?.code).toBe(code))

test('the same name means the own region first, wherever one is', async () => {
  expect((await search('gedangan'))[0]?.label).toBe('Kec. Gedangan, Kabupaten Malang, Provinsi Jawa Timur')
  expect((await search('kab malang', { region: '33.27' }))[0]?.code).toBe('35.07')
})

test('malang is not Pemalang, even for Pemalang', async () => {
  expect((await search('malang', { region: '33.27' }))[0]?.name).toBe('Malang')
  expect((await search('pemalang', { region: '33.27' }))[0]?.code).toBe('33.27')
  expect((await search('malang', { limit: 50 })).filter(({ name }) => /^pemalang/i.test(name))).toEqual([])
})

test('Kepanjen the district and Kepanjen the kelurahan are told apart by what is around them', async () => {
  expect((await search('Kepanjen')).slice(0, 2).map(({ label }) => label)).toEqual([
    'Kec. Kepanjen, Kabupaten Malang, Provinsi Jawa Timur',
    'Kel. Kepanjen, Kec. Kepanjen, Kabupaten Malang, Provinsi Jawa Timur',
  ])
})

test('6403 is Berau for Kemendagri and Kutai Kartanegara for BPS: both are offered', async () => {
  expect((await search('6403')).slice(0, 2).map(({ fullName }) => fullName)).toEqual([
    'Kabupaten Berau',
    'Kabupaten Kutai Kartanegara',
  ])
})

test('a search inside an area finds nothing outside of it', async () => {
  const found = await search('sidomulyo', { within: '35.07', limit: 50 })
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ code }) => code.startsWith('35.07'))).toBe(true)
})

test.each(['zzzzqqqq', '%', '_', "'; drop table areas --", '99.99'])(
  '%j finds nothing and breaks nothing',
  async (query) => expect(await search(query)).toEqual([]),
)

test('an unknown code is no area', async () =>
  expect(await actAs(database, {}, (ctx) => findArea(ctx, '99.99'))).toBeUndefined())

test('a search costs less than two readings of the whole list, whatever else the machine does', async () => {
  const queries = ['kab malang', 'malang', 'kepanjen', 'karang ploso', 'poncokusmo', 'sidomulyo', 's', 'kemiri, jabung']
  const times = { search: [] as number[], scan: [] as number[] }
  const timed = async (kind: keyof typeof times, work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    times[kind].push(performance.now() - start)
  }
  const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
  await actAs(database, {}, async (ctx) => {
    for (let round = 0; round < 4; round++)
      for (const query of queries) {
        await timed('search', () => findAreas(ctx, { query, limit: 20 }))
        await timed('scan', () => sql`select count(*) from areas where search_key ~ 'zz.zz'`.execute(ctx.tx))
      }
  })
  expect(median(times.search)).toBeLessThan(2 * median(times.scan))
})
