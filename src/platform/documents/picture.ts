import { inflateSync } from 'node:zlib'
import type { Picture } from './document.ts'

/** A picture that was read once already: only its measures are looked at. Undefined for what is no PNG or JPEG. */
export function knownPicture(bytes: Uint8Array): Picture | undefined {
  const measures = measurePng(bytes) ?? measureJpeg(bytes)
  if (!measures || measures.width < 1 || measures.height < 1) return undefined
  return { ...measures, bytes }
}

/**
 * A picture as somebody uploads it: a PNG or JPEG by what its bytes say, whatever it is called; undefined for anything else. The rows of a PNG are
 * unpacked and checked here, because the PDF library unpacks them outside of every try and a spoilt one would end the process.
 */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const picture = knownPicture(bytes)
  return picture?.type === 'png' && !hasWholeRows(bytes) ? undefined : picture
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function measurePng(bytes: Uint8Array): Omit<Picture, 'bytes'> | undefined {
  if (bytes.length < 33 || PNG.some((byte, at) => bytes[at] !== byte)) return undefined
  const view = viewOf(bytes)
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Samples of a pixel by colour type (PNG, table 11.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Where the passes of an interlaced picture begin and how far their pixels are apart (Adam7): x, y, dx, dy. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
const MOST_UNPACKED = 128 * 1024 * 1024

/** Whether every row of a PNG is there and has a filter that exists. */
function hasWholeRows(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const [depth = 0, colour = 0, , , interlaced = 0] = bytes.subarray(24, 29)
  const { packed, hasPalette } = chunksOf(bytes)
  const bits = depth * (SAMPLES[colour] ?? 0)
  if (bits === 0 || (colour === 3 && !hasPalette)) return false
  const passes = interlaced === 1 ? PASSES : ([[0, 0, 1, 1]] as const)
  try {
    const rows = inflateSync(packed, { maxOutputLength: MOST_UNPACKED })
    let at = 0
    for (const [x, y, dx, dy] of passes) {
      const pixels = Math.ceil((width - x) / dx)
      if (pixels <= 0) continue
      const length = 1 + Math.ceil((pixels * bits) / 8)
      for (let row = y; row < height; row += dy, at += length) if ((rows[at] ?? 5) > 4) return false
    }
    return at <= rows.length
  } catch {
    return false
  }
}

function chunksOf(bytes: Uint8Array) {
  const view = viewOf(bytes)
  const parts: Uint8Array[] = []
  let hasPalette = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length))
    hasPalette ||= name === 'PLTE'
    at += 12 + length
  }
  return { packed: Buffer.concat(parts), hasPalette }
}

/** The markers that begin a frame, where a JPEG says its measures (ITU-T T.81, table B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function measureJpeg(bytes: Uint8Array): Omit<Picture, 'bytes'> | undefined {
  if (bytes.length < 12 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) return { type: 'jpg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** The largest measures of a picture within a box, its proportions kept; the unit is the box's. */
export function fitInto(picture: Pick<Picture, 'width' | 'height'>, box: { width: number; height: number }) {
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  return { width: picture.width * scale, height: picture.height * scale }
}
