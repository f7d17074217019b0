import type { ErrorCode } from '#contract/errors.ts'
import { AppError, assert } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { type PictureFault, shrinkPicture } from '#platform/files/shrink-picture.ts'
import { sha256 } from '#platform/ids.ts'
import { photoRules } from './photo-rules.ts'

/** A picture that lies in the file store, with its small one. */
export interface KeptPicture {
  readonly fileHash: string
  readonly thumbHash: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** Of the bytes as they came. */
  readonly sha256: string
}

const FAULTS: Readonly<Record<PictureFault, ErrorCode>> = {
  empty: 'photo_empty',
  heic: 'photo_heic',
  format: 'photo_format',
  broken: 'photo_broken',
}

const MB = 1024 * 1024
const inMegabytes = (bytes: number) => `${Math.round((bytes / MB) * 10) / 10} MB`

/**
 * Reads an uploaded picture, makes it smaller and puts it into the file store; to be called outside of a transaction, since it takes its time.
 * `expected`: what the device says its hash is. Throws `photo_empty`, `photo_too_large`, `photo_too_small`, `photo_changed`, `photo_heic`,
 * `photo_format`, `photo_broken`.
 */
export async function preparePicture(files: FileStore, file: File, expected?: string): Promise<KeptPicture> {
  const { mostBytes, longestPx, smallestPx } = photoRules()
  assert(file.size <= mostBytes, 'photo_too_large', { size: inMegabytes(file.size), limit: inMegabytes(mostBytes) })
  const bytes = new Uint8Array(await file.arrayBuffer())
  assert(bytes.length > 0, 'photo_empty')
  const hash = sha256(bytes)
  assert(expected === undefined || hash === expected, 'photo_changed')
  const shrunk = await shrinkPicture(bytes, longestPx)
  if (typeof shrunk === 'string') throw new AppError(FAULTS[shrunk])
  const { picture, thumb, width, height } = shrunk
  const size = `${width} × ${height}`
  assert(Math.min(width, height) >= smallestPx, 'photo_too_small', { size, limit: smallestPx })
  return {
    fileHash: await files.put(picture),
    thumbHash: await files.put(thumb),
    width,
    height,
    bytes: picture.length,
    sha256: hash,
  }
}
