import type { StyleSpecification } from 'maplibre-gl'
import type { AreaShapes } from '#contract/places.ts'

export const SOURCE = 'areas'

/** CSS colours: no figure, the five shades, the line between areas, and the line around the chosen one. */
export interface Colours {
  readonly none: string
  readonly shades: readonly string[]
  readonly edge: string
  readonly chosen: string
}

type Ring = readonly (readonly number[])[]

/** Twice the signed area and the centre of mass of a ring (shoelace formula). */
function massOf(ring: Ring): { area: number; centre: [number, number] } {
  let [area, x, y] = [0, 0, 0]
  for (const [i, [x0 = 0, y0 = 0]] of ring.entries()) {
    const [x1 = 0, y1 = 0] = ring[(i + 1) % ring.length] ?? []
    const cross = x0 * y1 - x1 * y0
    area += cross
    x += (x0 + x1) * cross
    y += (y0 + y1) * cross
  }
  const [fallback = 0, other = 0] = ring[0] ?? []
  return { area: Math.abs(area), centre: area === 0 ? [fallback, other] : [x / (3 * area), y / (3 * area)] }
}

/** The name of an area once, in its largest part, however many islands it has. */
function nameOf({ properties, geometry }: AreaShapes['features'][number]): GeoJSON.Feature {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const parts = polygons.map(([ring = []]) => massOf(ring)).sort((one, other) => other.area - one.area)
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: parts[0]?.centre ?? [0, 0] } }
}

/** A map of polygons and their names only: no tiles, no fonts from elsewhere, nothing fetched. */
export function mapStyle(shapes: AreaShapes, colours: Colours, scheme: 'light' | 'dark'): StyleSpecification {
  const [a = '', b = '', c = '', d = '', e = ''] = colours.shades
  const halo = scheme === 'dark' ? '#1a1917' : '#ffffff'
  return {
    version: 8,
    sources: {
      names: { type: 'geojson', data: { type: 'FeatureCollection', features: shapes.features.map(nameOf) } },
      [SOURCE]: { type: 'geojson', data: shapes as GeoJSON.FeatureCollection, promoteId: 'code' },
    },
    layers: [
      {
        id: 'areas',
        type: 'fill',
        source: SOURCE,
        paint: {
          'fill-color': [
            'match',
            ['coalesce', ['feature-state', 'shade'], -1],
            0,
            a,
            1,
            b,
            2,
            c,
            3,
            d,
            4,
            e,
            colours.none,
          ],
          'fill-opacity': ['case', ['boolean', ['feature-state', 'hovered'], false], 0.8, 1],
        },
      },
      { id: 'edges', type: 'line', source: SOURCE, paint: { 'line-color': colours.edge, 'line-width': 1 } },
      {
        id: 'chosen',
        type: 'line',
        source: SOURCE,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': colours.chosen,
          'line-width': ['case', ['boolean', ['feature-state', 'chosen'], false], 3, 0],
        },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'names',
        layout: {
          'text-field': ['get', 'name'],
          'text-size': 12,
          'text-max-width': 7,
          'text-font': ['Plus Jakarta Sans Variable'],
        },
        paint: { 'text-color': colours.chosen, 'text-halo-color': halo, 'text-halo-width': 1.5 },
      },
    ],
  }
}
