import { placeInJpeg } from './exif-place.ts'
import type { Fix } from './store.ts'

/** A file made longer ago than this was not taken just now, as a photograph in the page is said to be. */
const JUST_NOW_MS = 600_000
/** The place stands in the head of a file. */
const HEAD_BYTES = 262_144

/** Where a photograph was taken, and how that is known. */
export interface Placed {
  readonly fix: Fix | null
  readonly from: 'file' | 'page' | 'none'
}

/**
 * Where a picture out of the phone's own camera was taken: as it says itself, else where the page knows the phone to be. One out of an old album may say the
 * right place and shows another day: it counts as one without a place, so that the officer is asked.
 * Android takes the place out of most files before a page gets them.
 */
export async function placeOfFile(file: File, locate: () => Promise<Fix | null>): Promise<Placed> {
  if (Math.abs(Date.now() - file.lastModified) >= JUST_NOW_MS) return { fix: null, from: 'none' }
  const own = placeInJpeg(await file.slice(0, HEAD_BYTES).arrayBuffer())
  if (own) return { fix: own, from: 'file' }
  const fix = await locate()
  return { fix, from: fix ? 'page' : 'none' }
}
