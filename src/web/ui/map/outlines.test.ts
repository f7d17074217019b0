import { describe, expect, test } from 'vitest'
import type { AreaShapes } from '#contract/places.ts'
import { outlinesOf } from './outlines.ts'

const square = (code: string, west: number, south: number, side: number): AreaShapes['features'][number] => ({
  type: 'Feature',
  id: code,
  properties: { code, name: code, fullName: `Kecamatan ${code}` },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  },
})
const shapes = (...features: AreaShapes['features']): AreaShapes => ({ type: 'FeatureCollection', features })

describe('outlines of areas', () => {
  test('two squares at the equator lie side by side, the western one to the left', () => {
    const { width, height, areas } = outlinesOf(shapes(square('35.07.01', 112, 0, 1), square('35.07.02', 113, 0, 1)))
    expect(width).toBe(1000)
    expect(height).toBeCloseTo(500, 0)
    expect(areas.map(({ code }) => code)).toEqual(['35.07.01', '35.07.02'])
    expect(areas[0]?.line).toBe('M0 500L500 500L500 0L0 0L0 500Z')
    expect(areas[1]?.line.startsWith('M500 500L1000 500')).toBe(true)
  })

  test('north is up, and a degree further from the equator is taller, as the map draws it', () => {
    const { areas, height } = outlinesOf(shapes(square('a', 0, -60, 1)))
    expect(areas[0]?.line.startsWith(`M0 ${height}`)).toBe(true)
    expect(height / 1000).toBeCloseTo(1 / Math.cos((59.5 * Math.PI) / 180), 2)
  })

  test('islands and holes of one area are one line of several rings', () => {
    const [one, other] = [square('a', 0, 0, 1), square('a', 2, 0, 1)]
    const rings = [one, other].map(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates : []))
    const { areas } = outlinesOf(shapes({ ...one, geometry: { type: 'MultiPolygon', coordinates: rings } }))
    expect(areas[0]?.line.match(/M/g)).toHaveLength(2)
    expect(areas[0]?.line.match(/Z/g)).toHaveLength(2)
  })

  test('nothing to draw has no size', () => {
    expect(outlinesOf(shapes())).toEqual({ width: 0, height: 0, areas: [] })
  })
})
