import type { Fix } from './store.ts'

/** A camera that does not say how sure it was: in the open a phone is better than this. */
const UNSAID_M = 30

const GPS_POINTER = 0x8825
const TAG = { southOrNorth: 1, latitude: 2, westOrEast: 3, longitude: 4, error: 31 } as const
const EXIF = 0x45786966
const RATIONAL_BYTES = 8

/** Where in the file the TIFF block of its EXIF begins; undefined where it has none. */
function tiffStart(view: DataView): number | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 10 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker === 0xffe1 && view.getUint32(at + 4) === EXIF) return at + 10
    // The picture itself begins: nothing of this kind comes after it.
    if (marker === 0xffda || marker >> 8 !== 0xff) return undefined
  }
  return undefined
}

/** A directory of tags, by number: where each has its value. */
function directory(view: DataView, tiff: number, offset: number, isLittle: boolean): ReadonlyMap<number, number> {
  const at = tiff + offset
  const count = view.getUint16(at, isLittle)
  return new Map(
    Array.from({ length: count }, (_, line) => {
      const entry = at + 2 + line * 12
      return [view.getUint16(entry, isLittle), entry + 8]
    }),
  )
}

function readGps(view: DataView, tiff: number): Fix | null {
  const isLittle = view.getUint16(tiff) === 0x4949
  const pointer = directory(view, tiff, view.getUint32(tiff + 4, isLittle), isLittle).get(GPS_POINTER)
  if (pointer === undefined) return null
  const tags = directory(view, tiff, view.getUint32(pointer, isLittle), isLittle)
  const rationals = (tag: number, count: number): number[] | undefined => {
    const at = tags.get(tag)
    if (at === undefined) return undefined
    const from = tiff + view.getUint32(at, isLittle)
    return Array.from({ length: count }, (_, part) => {
      const where = from + part * RATIONAL_BYTES
      return view.getUint32(where, isLittle) / view.getUint32(where + 4, isLittle)
    })
  }
  const degrees = (tag: number, sideTag: number, negative: string) => {
    const [whole = Number.NaN, minutes = Number.NaN, seconds = Number.NaN] = rationals(tag, 3) ?? []
    const side = tags.get(sideTag)
    const sign = side !== undefined && String.fromCharCode(view.getUint8(side)) === negative ? -1 : 1
    return sign * (whole + minutes / 60 + seconds / 3600)
  }
  const latitude = degrees(TAG.latitude, TAG.southOrNorth, 'S')
  const longitude = degrees(TAG.longitude, TAG.westOrEast, 'W')
  // Cameras without a fix write 0, 0 or 0/0.
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) || (latitude === 0 && longitude === 0)) return null
  const error = rationals(TAG.error, 1)?.[0]
  return { latitude, longitude, accuracyM: error && Number.isFinite(error) ? Math.round(error) : UNSAID_M }
}

/** The place that a JPEG carries itself (EXIF 2.32, GPS IFD); null where it carries none, or one that cannot be read. */
export function placeInJpeg(bytes: ArrayBuffer): Fix | null {
  const view = new DataView(bytes)
  try {
    const tiff = tiffStart(view)
    return tiff === undefined ? null : readGps(view, tiff)
  } catch (error) {
    // A value that points beyond the end of the file.
    if (error instanceof RangeError) return null
    throw error
  }
}
