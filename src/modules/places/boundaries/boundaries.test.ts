import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { describePlaces } from '../describe-area.ts'
import { importAllBoundaries, importBoundaries } from './import-boundaries.ts'
import { listShapes, markOfShapes } from './list-shapes.ts'
import { readBoundaries } from './read-boundaries.ts'

const DATA = '../shared/data/boundaries'
const read = (name: string) => readFileSync(`${DATA}/${name}`, 'utf8')

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '64.02')
})
afterAll(() => database.close())

const SQUARE = [
  [
    [112, -8],
    [112.1, -8],
    [112.1, -8.1],
    [112, -8],
  ],
]
const square = (code: unknown, geometry: unknown = { type: 'Polygon', coordinates: SQUARE }) => ({
  type: 'Feature',
  properties: { code },
  geometry,
})
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

test.each([
  ['kec_35.geojson', 666],
  ['kec_52.geojson', 117],
  ['kec_64.geojson', 105],
  ['kab_all.min.topojson', 514],
  ['prov_all.min.topojson', 38],
])('%s has %i boundaries, each usable', (name, count) => {
  const { boundaries, unusable } = readBoundaries(read(name))
  expect(boundaries).toHaveLength(count)
  expect(unusable).toEqual([])
})

test.each([
  ['empty', ''],
  ['not JSON', '<html>'],
  ['JSON of something else', '{"rows":[]}'],
  ['no feature', collection()],
  [
    'TopoJSON with an arc that is not there',
    '{"type":"Topology","arcs":[],"objects":{"a":{"type":"Polygon","arcs":[[3]]}}}',
  ],
])('%s is refused', (_, text) =>
  expect(() => readBoundaries(text)).toThrow(expect.objectContaining({ code: 'boundaries_unreadable' })),
)

test('what cannot be used is told by its place in the file, the rest is taken', () => {
  const { boundaries, unusable } = readBoundaries(
    collection(
      square('35.07.13'),
      square(350717),
      square(undefined),
      square('Kepanjen'),
      square('35.07.05', { type: 'Point', coordinates: [112, -8] }),
      square('35.07.09', { type: 'Polygon', coordinates: [] }),
      square('35.07.01', {
        type: 'Polygon',
        coordinates: [
          [
            [679000, 9100000],
            [679100, 9100000],
            [679000, 9100100],
            [679000, 9100000],
          ],
        ],
      }),
    ),
  )
  expect(boundaries.map(({ code }) => code)).toEqual(['35.07.13', '35.07.17'])
  expect(unusable).toEqual([
    { feature: 3, reason: 'no_code' },
    { feature: 4, reason: 'no_code' },
    { feature: 5, reason: 'no_polygon' },
    { feature: 6, reason: 'no_polygon' },
    { feature: 7, reason: 'not_degrees' },
  ])
})

test('islands of one code in several features become one boundary', () => {
  const { boundaries } = readBoundaries(collection(square('35.07.13'), square('35.07.13')))
  expect(boundaries).toEqual([{ code: '35.07.13', geometry: { type: 'MultiPolygon', coordinates: [SQUARE, SQUARE] } }])
})

test('an administrator draws the own region only; other codes are listed, unknown ones too', async () => {
  const text = collection(square('35.07.13'), square('64.02.01'), square('35.07.99'))
  const result = await actAs(database, { role: 'admin' }, (ctx) => importBoundaries(ctx, { text, source: 'uji' }))
  expect(result).toEqual({ imported: 1, unknown: ['35.07.99'], outside: ['64.02.01'], unusable: [] })
})

test.each(['coordinator', 'head', 'operator', 'viewer'] as const)('a %s may not', async (role) => {
  const attempt = actAs(database, { role }, (ctx) =>
    importBoundaries(ctx, { text: collection(square('35.07.13')), source: 'uji' }),
  )
  await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
})

test('the database itself refuses a boundary of another region', async () => {
  const row = { code: '64.02.01', geometry: '{}', source: 'x', imported_at: new Date() }
  const attempt = actAs(database, { role: 'admin' }, ({ tx }) => tx.insertInto('area_shapes').values(row).execute())
  await expect(attempt).rejects.toThrow(/row-level security/)
})

test('the installation takes a whole province, and the region then has its 33 shapes with their source', async () => {
  const before = await actAs(database, {}, (ctx) => markOfShapes(ctx, {}))
  const result = await importAllBoundaries(database, testClock(), { text: read('kec_35.geojson'), source: 'contoh' })
  // Of East Java the test database knows Kabupaten and Kota Malang.
  expect(result.imported).toBe(33 + 5)
  expect(result.unknown).toHaveLength(666 - 38)
  await actAs(database, {}, async (ctx) => {
    const { features } = await listShapes(ctx, {})
    expect(features).toHaveLength(33)
    expect(features[12]).toMatchObject({ id: '35.07.13', properties: { name: 'Kepanjen', fullName: 'Kec. Kepanjen' } })
    expect((await describePlaces(ctx)).shapes).toEqual({ drawn: 33, expected: 33, sources: ['contoh'] })
    expect(await markOfShapes(ctx, {})).not.toBe(before)
    expect(await markOfShapes(ctx, {})).toBe(await markOfShapes(ctx, {}))
  })
})
