import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { samplePicture } from '../../../tests/build/rooms/office-forms.ts'
import { fitInto, knownPicture, readPicture } from './picture.ts'

const chunk = (name: string, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
}

/** A PNG of grey pixels whose rows are given as they come, one byte of filter before each. */
function png(width: number, height: number, rows: Uint8Array, { interlaced = 0, colour = 0 } = {}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, colour, 0, 0, interlaced], 8)
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())])
}

test('a whole picture is read with its measures', () => {
  expect(samplePicture()).toMatchObject({ type: 'png', width: 96, height: 112 })
  expect(readPicture(png(3, 2, new Uint8Array(8)))).toMatchObject({ width: 3, height: 2 })
  // 3 × 2 in the passes of Adam7: one pixel, none, none, one, none, one, then the second row of three.
  expect(readPicture(png(3, 2, new Uint8Array(2 + 2 + 2 + 4), { interlaced: 1 }))).toMatchObject({ width: 3 })
})

test('a spoilt PNG is no picture: rows missing, a filter that does not exist, no palette, not to be unpacked', () => {
  expect(readPicture(png(3, 2, new Uint8Array(7)))).toBeUndefined()
  expect(readPicture(png(3, 2, Uint8Array.from([0, 0, 0, 0, 9, 0, 0, 0])))).toBeUndefined()
  expect(readPicture(png(3, 2, new Uint8Array(8), { colour: 3 }))).toBeUndefined()
  const mangled = Buffer.from(samplePicture().bytes)
  const at = mangled.indexOf('IDAT') + 8
  for (let byte = at; byte < at + 20; byte++) mangled[byte] = (mangled[byte] ?? 0) ^ 0x5a
  expect(readPicture(mangled)).toBeUndefined()
  expect(knownPicture(mangled)).toBeDefined()
})

test('what only looks like a picture is none', () => {
  for (const text of ['', 'GIF89a', '<svg/>', '%PDF-1.7']) expect(readPicture(Buffer.from(text))).toBeUndefined()
  expect(readPicture(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0, 0, 0, 0, 0]))).toBeUndefined()
})

test('a JPEG says its measures in its frame', () => {
  const frame = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0]
  expect(readPicture(Uint8Array.from(frame))).toMatchObject({ type: 'jpg', width: 30, height: 20 })
})

test('a picture is made to fit its box without being bent', () => {
  expect(fitInto({ width: 200, height: 100 }, { width: 50, height: 50 })).toEqual({ width: 50, height: 25 })
  expect(fitInto({ width: 10, height: 40 }, { width: 50, height: 20 })).toEqual({ width: 5, height: 20 })
})
