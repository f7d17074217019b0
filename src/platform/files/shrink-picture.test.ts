import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { shrinkPicture } from './shrink-picture.ts'

const camera = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#884422', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
  })

const shrunk = async (bytes: Uint8Array, longest = 1600) => {
  const result = await shrinkPicture(bytes, longest)
  if (typeof result === 'string') throw new Error(result)
  return result
}

test('a camera’s picture is made smaller, turned upright, and rid of where it was taken', async () => {
  const bytes = await camera(2400, 1200)
    .withExif({ IFD0: { Make: 'Rahasia' }, IFD3: { GPSLatitude: '7/1 58/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(bytes).metadata()).orientation).toBe(6)
  const { picture, thumb, width, height } = await shrunk(bytes)
  expect([width, height]).toEqual([800, 1600])
  const kept = await sharp(picture).metadata()
  expect([kept.format, kept.exif, kept.orientation]).toEqual(['jpeg', undefined, undefined])
  expect((await sharp(thumb).metadata()).height).toBe(320)
})

test.each(['png', 'webp'] as const)('a %s is kept as JPEG; a small one is not enlarged', async (format) => {
  const { picture, width } = await shrunk(await camera(200, 100).toFormat(format).toBuffer())
  expect([(await sharp(picture).metadata()).format, width]).toEqual(['jpeg', 200])
})

/** A PNG of a few bytes that says it is enormous. */
function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, crc])
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const text = (words: string) => new TextEncoder().encode(words)
const heic = Uint8Array.from([0, 0, 0, 24, ...text('ftypheic'), 0, 0, 0, 0, ...text('mif1heic')])

test.each([
  ['nothing', 'empty', async () => new Uint8Array()],
  ['an iPhone’s HEIC', 'heic', async () => heic],
  ['a PDF called .jpg', 'format', async () => text('%PDF-1.7 …')],
  ['a page that runs a program', 'format', async () => text('<svg onload="alert(1)"/>')],
  ['an animation', 'format', async () => text('GIF89a…')],
  [
    'a JPEG cut off half-way',
    'broken',
    async () => {
      const whole = await camera(600, 400).jpeg().toBuffer()
      return whole.subarray(0, whole.length >> 1)
    },
  ],
  [
    'a JPEG of noise after its head',
    'broken',
    async () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Array(500).fill(7)]),
  ],
  ['a PNG that would unpack to 30 GB', 'broken', async () => bomb(100_000, 100_000)],
])('%s is refused as %s', async (_, fault, bytes) => expect(await shrinkPicture(await bytes(), 1600)).toBe(fault))

test('many at once come out whole and in their own shapes', async () => {
  const widths = [300, 400, 500, 600, 700, 800]
  const made = await Promise.all(widths.map(async (width) => shrunk(await camera(width, 200).jpeg().toBuffer())))
  expect(made.map(({ width }) => width)).toEqual(widths)
})
