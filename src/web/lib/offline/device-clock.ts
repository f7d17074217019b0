import { client } from '../api.ts'
import { type KnownOffset, RUN } from './run.ts'

/** A jump back of more than this is somebody setting the clock; forward it may as well be a phone that slept. */
const SET_BACK_MS = 5000
const LOOK_EVERY_MS = 1000
/** A clock that takes longer than this to be told is no measure, and a line that dies without a word must not hold up what waits. */
const TELL_MS = 15_000

/** How far the server is ahead of this device, half of the way there and back taken off. Rejects without signal. */
export async function measureOffset(): Promise<KnownOffset> {
  const sent = Date.now()
  const began = performance.now()
  const { now } = await client.gatherings.checkIn.clock(undefined, { signal: AbortSignal.timeout(TELL_MS) })
  const half = (performance.now() - began) / 2
  return { offsetMs: Math.round(new Date(now).getTime() - (sent + half)), run: RUN }
}

/** Calls with how many milliseconds the clock was set by (negative: back), whenever it is set back while this page runs. */
export function watchClock(onSet: (shiftMs: number) => void): void {
  let ahead = Date.now() - performance.now()
  setInterval(() => {
    const now = Date.now() - performance.now()
    if (now < ahead - SET_BACK_MS) onSet(Math.round(now - ahead))
    ahead = now
  }, LOOK_EVERY_MS)
}
