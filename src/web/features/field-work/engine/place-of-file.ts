import { placeInJpeg } from './exif-place.ts'
import type { Fix } from './store.ts'

/** A file made longer ago than this was not taken just now, at the place where the phone is. */
const JUST_NOW_MS = 600_000
/** The place stands in the head of a file. */
const HEAD_BYTES = 262_144

/** Where a photograph was taken, and how that is known. */
export interface Placed {
  readonly fix: Fix | null
  readonly from: 'file' | 'page' | 'none'
}

/**
 * Where a picture out of the phone's own camera was taken: as it says itself, else where the page knows the phone to be if the file was made just now.
 * Android takes the place out of most files before a page gets them.
 */
export async function placeOfFile(file: File, locate: () => Promise<Fix | null>): Promise<Placed> {
  const own = placeInJpeg(await file.slice(0, HEAD_BYTES).arrayBuffer())
  if (own) return { fix: own, from: 'file' }
  const isNew = Math.abs(Date.now() - file.lastModified) < JUST_NOW_MS
  const fix = isNew ? await locate() : null
  return { fix, from: fix ? 'page' : 'none' }
}
