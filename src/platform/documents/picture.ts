import type { Picture } from './document.ts'

/** A PNG or JPEG by what its first bytes say, whatever it is called; undefined for anything else or a picture without measures. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const measures = measurePng(bytes) ?? measureJpeg(bytes)
  if (!measures || measures.width < 1 || measures.height < 1) return undefined
  return { ...measures, bytes }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function measurePng(bytes: Uint8Array): Omit<Picture, 'bytes'> | undefined {
  if (bytes.length < 33 || PNG.some((byte, at) => bytes[at] !== byte)) return undefined
  const view = viewOf(bytes)
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
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
