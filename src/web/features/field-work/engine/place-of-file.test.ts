import sharp from 'sharp'
import { expect, test } from 'vitest'
import { placeOfFile } from './place-of-file.ts'
import { agedFix } from './position.ts'

const HERE = { latitude: -8.1303, longitude: 112.5725, accuracyM: 8 }
const locate = () => Promise.resolve(HERE)
const lost = () => Promise.resolve(null)
const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: 'white' } })
const placed = await picture
  .clone()
  .withExif({
    IFD3: { GPSLatitude: '1/1 0/1 0/1', GPSLongitude: '2/1 0/1 0/1', GPSLatitudeRef: 'N', GPSLongitudeRef: 'E' },
  })
  .jpeg()
  .toBuffer()
const plain = await picture.clone().jpeg().toBuffer()
const fileOf = (bytes: Buffer, ageMs = 0) =>
  new File([Uint8Array.from(bytes)], 'foto.jpg', { lastModified: Date.now() - ageMs })

test('a picture that says where it was taken is believed; one that does not was taken where the phone is', async () => {
  expect(await placeOfFile(fileOf(placed), locate)).toMatchObject({ from: 'file', fix: { latitude: 1, longitude: 2 } })
  expect(await placeOfFile(fileOf(plain), locate)).toEqual({ from: 'page', fix: HERE })
})

test('without either the officer is asked, and so for a picture out of an old album', async () => {
  expect(await placeOfFile(fileOf(plain), lost)).toEqual({ from: 'none', fix: null })
  expect(await placeOfFile(fileOf(plain, 3_600_000), locate)).toEqual({ from: 'none', fix: null })
  expect(await placeOfFile(fileOf(placed, 3_600_000), locate)).toEqual({ from: 'none', fix: null })
})

test('the last place of the page grows unsure with its age, and says nothing after ten minutes', () => {
  expect(agedFix(HERE, 60_000)).toEqual(HERE)
  expect(agedFix(HERE, 300_000)?.accuracyM).toBe(23)
  expect(agedFix(HERE, 601_000)).toBeNull()
})
