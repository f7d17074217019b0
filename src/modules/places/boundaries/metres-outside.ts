type Position = readonly number[]
type Ring = readonly Position[]

/** A GeoJSON polygon or several; anything else has no inside. */
interface Geometry {
  readonly type?: unknown
  readonly coordinates?: unknown
}

export interface Point {
  readonly latitude: number
  readonly longitude: number
}

const METRES_A_DEGREE = 111_320

const polygonsOf = ({ type, coordinates }: Geometry): readonly (readonly Ring[])[] => {
  if (type === 'Polygon') return [coordinates as readonly Ring[]]
  return type === 'MultiPolygon' ? (coordinates as readonly (readonly Ring[])[]) : []
}

/** Whether a ray to the east crosses the ring an odd number of times. */
function isInRing({ latitude, longitude }: Point, ring: Ring): boolean {
  let isIn = false
  ring.forEach(([x1 = 0, y1 = 0], at) => {
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? []
    if (y1 > latitude !== y2 > latitude && longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1) isIn = !isIn
  })
  return isIn
}

/** Metres from a point to the line between two corners, on a plane laid at the point: exact enough over the size of a village. */
function metresToEdge({ latitude, longitude }: Point, [x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
  const east = METRES_A_DEGREE * Math.cos((latitude * Math.PI) / 180)
  const [ax, ay] = [(x1 - longitude) * east, (y1 - latitude) * METRES_A_DEGREE]
  const [dx, dy] = [(x2 - x1) * east, (y2 - y1) * METRES_A_DEGREE]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
  return Math.hypot(ax + along * dx, ay + along * dy)
}

/** How far a point lies outside a boundary, in metres: 0 within it; undefined for a geometry without an inside. */
export function metresOutside(geometry: unknown, point: Point): number | undefined {
  const polygons = polygonsOf((geometry ?? {}) as Geometry)
  if (polygons.length === 0) return undefined
  const isInside = polygons.some(
    ([outer = [], ...holes]) => isInRing(point, outer) && !holes.some((hole) => isInRing(point, hole)),
  )
  if (isInside) return 0
  const edges = polygons
    .flat()
    .flatMap((ring) => ring.slice(1).map((corner, at) => [ring[at] ?? corner, corner] as const))
  return Math.min(...edges.map(([from, to]) => metresToEdge(point, from, to)))
}
