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

/** A map of polygons and their names only: no tiles, no fonts from elsewhere, nothing fetched. */
export function mapStyle(shapes: AreaShapes, colours: Colours, scheme: 'light' | 'dark'): StyleSpecification {
  const [a = '', b = '', c = '', d = '', e = ''] = colours.shades
  const halo = scheme === 'dark' ? '#1a1917' : '#ffffff'
  return {
    version: 8,
    sources: { [SOURCE]: { type: 'geojson', data: shapes as GeoJSON.FeatureCollection, promoteId: 'code' } },
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
        source: SOURCE,
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
