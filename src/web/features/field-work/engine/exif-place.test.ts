import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { placeInJpeg } from './exif-place.ts'

const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: 'white' } })
const bytesOf = ({ buffer, byteOffset, byteLength }: Buffer) =>
  buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
const withGps = (gps: Record<string, string>) => picture().withExif({ IFD3: gps }).jpeg().toBuffer()

const KEPANJEN = {
  ...{ GPSLatitudeRef: 'S', GPSLatitude: '8/1 7/1 4908/100' },
  ...{ GPSLongitudeRef: 'E', GPSLongitude: '112/1 34/1 2100/100' },
}

test('the place that a camera wrote into its file is read, with how sure it was', async () => {
  const place = placeInJpeg(bytesOf(await withGps({ ...KEPANJEN, GPSHPositioningError: '12/1' })))
  expect(place?.latitude).toBeCloseTo(-8.1303, 4)
  expect(place?.longitude).toBeCloseTo(112.5725, 4)
  expect(place?.accuracyM).toBe(12)
})

test('a camera that does not say how sure it was is taken for one in the open', async () => {
  expect(placeInJpeg(bytesOf(await withGps(KEPANJEN)))?.accuracyM).toBe(30)
})

test('a picture without a place has none, and so has a file that is no JPEG', async () => {
  expect(placeInJpeg(bytesOf(await picture().jpeg().toBuffer()))).toBeNull()
  expect(
    placeInJpeg(
      bytesOf(
        await picture()
          .withExif({ IFD0: { Make: 'X' } })
          .jpeg()
          .toBuffer(),
      ),
    ),
  ).toBeNull()
  expect(placeInJpeg(bytesOf(await picture().png().toBuffer()))).toBeNull()
  expect(placeInJpeg(new ArrayBuffer(0))).toBeNull()
})

test('a camera without a fix writes nought, which is no place', async () => {
  const nowhere = { GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' }
  expect(placeInJpeg(bytesOf(await withGps({ ...KEPANJEN, ...nowhere })))).toBeNull()
})

test('spoilt bytes anywhere in the head of the file give a place on earth or none, never a failure', async () => {
  const whole = await withGps(KEPANJEN)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 12 }),
      fc.nat(whole.length),
      (spoils, length) => {
        const bytes = Buffer.from(whole).subarray(0, length)
        for (const [at, value] of spoils) if (at < bytes.length) bytes[at] = value
        const place = placeInJpeg(bytesOf(Buffer.from(bytes)))
        expect(place === null || Math.abs(place.latitude) <= 90).toBe(true)
      },
    ),
    { seed: 5, numRuns: 300 },
  )
})
