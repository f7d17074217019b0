import { expect, test } from 'vitest'
import { metresOutside } from './metres-outside.ts'

const ring = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const village = { type: 'Polygon', coordinates: [ring(112, -8, 0.1), ring(112.04, -7.96, 0.02)] }

test.each([
  ['in the middle', 112.01, -7.99, 0],
  ['in a hole, which is another village’s', 112.05, -7.95, 1102],
  ['a hundred metres south', 112.05, -8.0009, 100],
  ['diagonally off a corner', 111.991, -8.009, 1408],
])('%s', (_, longitude, latitude, metres) => {
  const found = metresOutside(village, { latitude, longitude }) ?? Number.NaN
  expect(Math.abs(found - metres)).toBeLessThanOrEqual(15)
})

test('an island of the village is inside too', () =>
  expect(
    metresOutside(
      { type: 'MultiPolygon', coordinates: [[ring(112, -8, 0.1)], [ring(113, -8, 0.1)]] },
      { latitude: -7.95, longitude: 113.05 },
    ),
  ).toBe(0))

test('what has no inside says nothing', () => {
  expect(metresOutside({ type: 'Point', coordinates: [112, -8] }, { latitude: -8, longitude: 112 })).toBeUndefined()
  expect(metresOutside(null, { latitude: -8, longitude: 112 })).toBeUndefined()
})
