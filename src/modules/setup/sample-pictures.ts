import sharp from 'sharp'
import type { PhotoAngle, PhotoStage } from '#contract/houses/shapes.ts'
import { assert } from '#platform/errors.ts'
import { shrinkPicture } from '#platform/files/shrink-picture.ts'

/** A drawn house for a photograph of the sample: which one, how far the works are, from where. */
export interface Drawn {
  /** Tells the houses of the sample apart. */
  readonly number: number
  readonly stage: PhotoStage
  readonly angle: PhotoAngle
}

const WIDTH = 480

const SKIES = ['#bcd7ea', '#cfe0e6', '#d9e3d3', '#e6dccb']
const OLD_WALLS = ['#b79a6b', '#a98d62', '#8f7a58', '#9c8a70']
const NEW_WALLS = ['#f1e6c8', '#d8e6dd', '#e9d3c3', '#dfe3ee']

const of = (all: readonly string[], number: number) => all[number % all.length] ?? ''

/** Woven walls and a sagging roof before; masonry that grows; a sound house at the end. */
function svgOf({ number, stage, angle }: Drawn): string {
  const shift = (number % 5) * 8 + (angle === 'front' ? 0 : 36)
  const left = 90 + shift
  const right = 370 + (number % 3) * 10
  const isBuilt = stage >= 50
  const wall = isBuilt ? of(NEW_WALLS, number) : of(OLD_WALLS, number)
  const sag = stage >= 50 ? 0 : 14
  const roof = stage === 30 ? 'none' : stage === 0 ? '#6b5642' : '#9b4a32'
  const holes = stage === 0 ? `<path d="M${left + 60} 118l30 -8 12 16 -34 6z" fill="${of(SKIES, number)}"/>` : ''
  const rafters =
    stage === 30
      ? `<path d="M${left - 20} 160L${(left + right) / 2} 80L${right + 20} 160" stroke="#8a6a3c" stroke-width="6" fill="none"/>`
      : ''
  const weave = isBuilt
    ? ''
    : Array.from(
        { length: 12 },
        (_, at) => `<path d="M${left} ${165 + at * 10}H${right}" stroke="#7d6845" stroke-width="2"/>`,
      ).join('')
  const door = stage === 100 ? '#3b5a7a' : '#5d4a33'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="360">
<rect width="480" height="360" fill="${of(SKIES, number)}"/><rect y="270" width="480" height="90" fill="#8aa06a"/>
<rect x="${left}" y="160" width="${right - left}" height="125" fill="${wall}"/>${weave}
<path d="M${left - 30} 162L${(left + right) / 2} ${78 + sag}L${right + 30} ${162 - sag}Z" fill="${roof}"/>${rafters}${holes}
<rect x="${left + 40}" y="200" width="46" height="85" fill="${door}"/>
<rect x="${right - 100}" y="195" width="54" height="40" fill="${stage === 100 ? '#cfe6f2' : '#4b3d2b'}" stroke="#fff" stroke-width="${stage === 100 ? 4 : 0}"/>
<text x="12" y="346" font-size="16" font-family="sans-serif" fill="#222">contoh ${number + 1}, ${stage} %</text></svg>`
}

/** The drawing as the file store keeps photographs: the picture and its small one. */
export async function drawHouse(drawn: Drawn) {
  // Drawn smaller than any photograph is kept: nothing is taken off it.
  const jpeg = await sharp(Buffer.from(svgOf(drawn)))
    .jpeg({ quality: 70 })
    .toBuffer()
  const shrunk = await shrinkPicture(new Uint8Array(jpeg), WIDTH)
  assert(typeof shrunk !== 'string', 'internal')
  return shrunk
}
