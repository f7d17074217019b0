import type { AreaShapes } from '#contract/places.ts'

/** Areas as lines of a drawing, `x` to the right and `y` downward, in the units of `width` and `height`. */
export interface Outlines {
  readonly width: number
  readonly height: number
  readonly areas: readonly { readonly code: string; readonly name: string; readonly line: string }[]
}

type Point = readonly (number | undefined)[]
const WIDTH = 1000
const ROUND = 10
const HALF_TURN = 180

/** Web Mercator as the map draws it, in degrees at the equator, downward. */
const project = ([longitude = 0, latitude = 0]: Point): [number, number] => [
  longitude,
  -(HALF_TURN / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / (2 * HALF_TURN))),
]

const ringsOf = ({ geometry }: AreaShapes['features'][number]) =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

/** Lays the areas into a drawing of their own proportions, 1000 wide; lines to a tenth, which no screen tells from the exact one. */
export function outlinesOf(shapes: AreaShapes): Outlines {
  const projected = shapes.features.map((feature) => ({
    feature,
    rings: ringsOf(feature).map((ring) => ring.map(project)),
  }))
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { rings } of projected)
    for (const ring of rings)
      for (const [x, y] of ring) {
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.min(top, y)
        bottom = Math.max(bottom, y)
      }
  const scale = right > left ? WIDTH / (right - left) : 1
  const at = (value: number) => Math.round(value * scale * ROUND) / ROUND
  return {
    width: right > left ? WIDTH : 0,
    height: bottom > top ? at(bottom - top) : 0,
    areas: projected.map(({ feature, rings }) => ({
      code: feature.id,
      name: feature.properties.fullName,
      line: rings.map((ring) => `M${ring.map(([x, y]) => `${at(x - left)} ${at(y - top)}`).join('L')}Z`).join(''),
    })),
  }
}
