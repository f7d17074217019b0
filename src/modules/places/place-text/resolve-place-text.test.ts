import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { openPlaceResolver } from './resolve-place-text.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  for (const region of ['35.07', '52.02', '64.02']) await buildRegion(database, region)
})
afterAll(() => database.close())

const resolve = (text: string) => actAs(database, {}, async (ctx) => (await openPlaceResolver(ctx)).resolve(text))

test.each([
  ['Kabupaten Malang', ['35.07']],
  ['se-Kabupaten Malang', ['35.07']],
  ['33 kecamatan', ['35.07']],
  ['Kepanjen, anggota se Kab. Malang', ['35.07']],
  ['BLK Singosari (warga Kab. Malang)', ['35.07']],
  ['Kec. Dampit; Kec. Turen', ['35.07.05', '35.07.09']],
  ['Kec. Dampit, Tirtoyudo dan Ampelgading', ['35.07.05', '35.07.30', '35.07.06']],
  ['Donomulyo, Gedangan & Bantur', ['35.07.01', '35.07.29', '35.07.03']],
  ['Sumawe (Sumbermanjing Wetan)', ['35.07.04']],
  ['Kec. Karang Ploso', ['35.07.23']],
  ['Ds. Kemiri, Kec. Jabung', ['35.07.17.2015']],
  ['Ds Kemiri Kec Jabung Kab Malang', ['35.07.17.2015']],
  ['Kemiri, Jabung', ['35.07.17.2015']],
  ['Desa Jambuwer, Peniwen dan Ngadirejo, Kec. Kromengan', ['35.07.31.2006', '35.07.31.2005', '35.07.31.2003']],
  ['Kec. Kromengan: Desa Jambuwer', ['35.07.31.2006']],
  ['Kec. Pagak semua desa', ['35.07.02']],
  ['Turen', ['35.07.09']],
  ['Kel. Kepanjen', ['35.07.13.1010']],
  ['Kantor Kecamatan Singosari', ['35.07.24']],
  ['35.07.13; 35.07.17.2015', ['35.07.13', '35.07.17.2015']],
  ['350713', ['35.07.13']],
])('%s', async (text, codes) => expect(await resolve(text)).toMatchObject({ codes, problems: [] }))

test.each([
  ['Kec. Dau', true],
  ['Dau', true],
  ['Kel. Kepanjen', true],
  ['Ds. Kemiri, Kec. Jabung', true],
  ['se-Kabupaten Malang', true],
  ['35.07.13', true],
  // A kecamatan and the kelurahan in it.
  ['Kepanjen', false],
  ['Kec. Dampit dan Kepanjen', true],
  ['Kantor Kecamatan Singosari', false],
])('%s can mean one area only: %s', async (text, isCertain) => {
  const resolved = await resolve(text)
  expect(resolved.codes).not.toEqual([])
  expect(resolved.isCertain).toBe(isCertain)
})

test('the same village name in two kecamatan is asked back, not guessed', async () => {
  const { codes, problems } = await resolve('Desa Kemiri')
  expect(codes).toEqual([])
  expect(problems).toMatchObject([{ kind: 'ambiguous', text: 'Desa Kemiri' }])
  expect(problems[0]?.candidates.map(({ code }) => code)).toEqual(['35.07.13.2001', '35.07.17.2015'])
})

test('a place of another regency is named as such', async () => {
  expect((await resolve('Kec. Lowokwaru')).problems).toMatchObject([
    { kind: 'outside_region', candidates: [{ code: '35.73.05' }] },
  ])
  expect((await resolve('Kota Malang')).problems).toMatchObject([
    { kind: 'outside_region', candidates: [{ code: '35.73' }] },
  ])
  expect((await resolve('35.73.05')).problems).toMatchObject([{ kind: 'outside_region', text: '35.73.05' }])
})

test('a misspelt name is not mapped silently; what it may be is offered', async () => {
  const { codes, problems } = await resolve('Dampitt, Turen')
  expect(codes).toEqual(['35.07.09'])
  expect(problems).toMatchObject([{ kind: 'unknown', text: 'Dampitt', candidates: [{ code: '35.07.05' }, {}] }])
})

test.each(['entah di mana pun itu sebenarnya', '35.07.99', 'Kec. ', '???'])('%j is unknown', async (text) =>
  expect(await resolve(text)).toMatchObject({ codes: [], problems: [{ kind: 'unknown' }] }),
)

test('no text, no places, no problem', async () =>
  expect(await resolve('  ')).toMatchObject({ codes: [], problems: [] }))

/** Of these rows the text says less or other than the code (a venue for the whole regency); the bar leaves room for them only. */
test.each([
  ['35.07', '../shared/data/plans/35.07-sample/plans.csv', 0.88],
  ['52.02', 'tests/fixtures/plans/52.02-lombok-tengah/plans.csv', 0.99],
  ['64.02', 'tests/fixtures/plans/64.02-kutai-kartanegara/plans.csv', 0.94],
])('places of the plans of %s are read as their authors coded them', async (region, file, bar) => {
  const rows: { wilayah: string; wilayah_kode: string }[] = parse(readFileSync(file), { columns: true })
  const written = rows.filter((row) => row.wilayah && row.wilayah_kode)
  const right = await actAs(database, { region }, async (ctx) => {
    const resolver = await openPlaceResolver(ctx)
    let count = 0
    for (const { wilayah, wilayah_kode } of written) {
      const { codes } = await resolver.resolve(wilayah)
      if (codes.toSorted().join(';') === wilayah_kode.split(';').sort().join(';')) count += 1
    }
    return count
  })
  expect(written.length).toBeGreaterThan(150)
  expect(right / written.length).toBeGreaterThanOrEqual(bar)
})
