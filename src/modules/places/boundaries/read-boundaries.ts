import { feature } from 'topojson-client'
import { z } from 'zod'
import { AreaGeometry, type BoundaryImport } from '#contract/places.ts'
import { assert } from '#platform/errors.ts'
import { findLevel } from '../area.ts'
import { dotted } from '../read-question.ts'

type Unusable = BoundaryImport['unusable'][number]

/** One area's boundary as the file has it. */
export interface Boundary {
  readonly code: string
  readonly geometry: AreaGeometry
}

const Feature = z.object({
  properties: z.object({ code: z.union([z.string(), z.number()]) }).nullish(),
  geometry: z.unknown(),
})
const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) })
const Topology = z.looseObject({ type: z.literal('Topology'), objects: z.record(z.string(), z.looseObject({})) })

/** Indonesia in degrees, with some sea around; a file in metres of a projection lies far outside. */
const INDONESIA = { west: 94, east: 142, south: -12, north: 7 }

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** Every feature of a GeoJSON or TopoJSON; fails with `boundaries_unreadable` for anything else. */
function featuresOf(text: string): unknown[] {
  const json = parseJson(text)
  const collection = Collection.safeParse(json)
  if (collection.success) return collection.data.features
  const topology = Topology.safeParse(json)
  assert(topology.success, 'boundaries_unreadable')
  try {
    return Object.values(topology.data.objects).flatMap((object) => {
      const found = feature(topology.data as never, object as never) as unknown as { features?: unknown[] }
      return found.features ?? [found]
    })
  } catch {
    // Arcs that the objects name but the file lacks.
    assert(false, 'boundaries_unreadable')
  }
}

const polygonsOf = (geometry: AreaGeometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

const isInIndonesia = ([longitude = 0, latitude = 0]: readonly number[]) =>
  longitude >= INDONESIA.west &&
  longitude <= INDONESIA.east &&
  latitude >= INDONESIA.south &&
  latitude <= INDONESIA.north

function readFeature(raw: unknown): Boundary | Unusable['reason'] {
  const read = Feature.safeParse(raw)
  const written = String(read.data?.properties?.code ?? '')
  const code = findLevel(written) ? written : dotted(written)
  if (!findLevel(code)) return 'no_code'
  const geometry = AreaGeometry.safeParse(read.data?.geometry)
  const polygons = geometry.success ? polygonsOf(geometry.data) : []
  const hasRings =
    polygons.length > 0 && polygons.every((rings) => rings.length > 0 && rings.every((ring) => ring.length >= 4))
  if (!geometry.success || !hasRings) return 'no_polygon'
  return polygons.flat(2).every(isInIndonesia) ? { code, geometry: geometry.data } : 'not_degrees'
}

/**
 * Reads a boundary file: GeoJSON or TopoJSON, WGS 84 degrees, Kemendagri code (with or without dots) in `properties.code`. Features of one code are
 * taken together; nothing is simplified. Fails with `boundaries_unreadable` when it is neither, or holds no feature.
 */
export function readBoundaries(text: string): { boundaries: Boundary[]; unusable: Unusable[] } {
  const found = featuresOf(text).map(readFeature)
  assert(found.length > 0, 'boundaries_unreadable')
  const unusable = found.flatMap((one, i) => (typeof one === 'string' ? [{ feature: i + 1, reason: one }] : []))
  const byCode = Map.groupBy(
    found.filter((one) => typeof one !== 'string'),
    ({ code }) => code,
  )
  const boundaries = [...byCode].map(([code, parts]): Boundary => {
    const [only, ...more] = parts
    if (only && more.length === 0) return only
    return {
      code,
      geometry: { type: 'MultiPolygon', coordinates: parts.flatMap(({ geometry }) => polygonsOf(geometry)) },
    }
  })
  return { boundaries, unusable }
}
