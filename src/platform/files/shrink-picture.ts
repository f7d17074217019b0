import sharp from 'sharp'

const QUALITY = 80
const THUMB = { longest: 320, quality: 72 }
/** 100 megapixels: more than a phone's camera, less than what would fill the memory. */
const MOST_PIXELS = 100_000_000
/** Pictures worked on at once; each may take some hundred megabytes for a moment. */
const AT_ONCE = 2
const SECONDS = 20

// One thread a picture: what else the server answers must not wait for photographs.
sharp.concurrency(1)
sharp.cache(false)

/** Why a file cannot be kept as a photograph. */
export type PictureFault = 'empty' | 'heic' | 'format' | 'broken'

/** A photograph turned upright and without metadata, with its small one. */
export interface ShrunkPicture {
  readonly picture: Uint8Array
  readonly thumb: Uint8Array
  readonly width: number
  readonly height: number
}

const HEIC = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'heif'])

const isBegunBy = (bytes: Uint8Array, ...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)
const textAt = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length))

/** What a file is by its first bytes, whatever it is called; undefined: a picture we take. */
export function faultOf(bytes: Uint8Array): PictureFault | undefined {
  if (bytes.length === 0) return 'empty'
  if (textAt(bytes, 4, 4) === 'ftyp' && HEIC.has(textAt(bytes, 8, 4))) return 'heic'
  const isJpeg = isBegunBy(bytes, 0xff, 0xd8, 0xff)
  const isPng = isBegunBy(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const isWebp = textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP'
  return isJpeg || isPng || isWebp ? undefined : 'format'
}

let working = 0
const waiting: (() => void)[] = []

/** Holds back what comes while `AT_ONCE` are under way; a place that is freed goes to who waited longest. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else working++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else working--
  }
}

async function reduce(bytes: Uint8Array, { longest, quality }: typeof THUMB) {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'warning', animated: false, pages: 1 })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, mozjpeg: false })
    .toBuffer({ resolveWithObject: true })
}

/**
 * A photograph as it is kept: a JPEG of at most `longest` px on its longer side and one of 320 px, upright, rid of EXIF, GPS and whatever else was hidden
 * in it. Answers what is wrong with a file that is none, is cut off, or would unpack to more than a server can hold; throws nothing for hostile bytes.
 */
export async function shrinkPicture(bytes: Uint8Array, longest: number): Promise<ShrunkPicture | PictureFault> {
  const fault = faultOf(bytes)
  if (fault) return fault
  return inTurn(async () => {
    try {
      const { data: picture, info } = await reduce(bytes, { longest, quality: QUALITY })
      const { data: thumb } = await reduce(picture, THUMB)
      return { picture, thumb, width: info.width, height: info.height }
    } catch {
      // The library's words speak of its internals; that it could not be read to its end is what matters.
      return 'broken'
    }
  })
}
