import type { DeviceTime } from '#contract/offline/device.ts'

/** From this difference on, two measurements of one clock mean that it was set in between. */
const CLOCK_WAS_SET_MS = 60_000

interface Corrected {
  readonly at: Date
  readonly offsetMs: number
  /** measured at this sync; known from before in the same run; assumed: the clock may have been set in between. */
  readonly basis: 'measured' | 'known' | 'assumed'
}

/**
 * The true instant of a fact told by a clock that may be wrong. The sync measures how far the server is ahead of the device; a setting back of the
 * clock that the running page noticed since is added. Where the difference known when the fact was made says otherwise by more than a minute, the
 * clock was set in between: what was known in the same run of the page is right; what was known before a restart leaves it unsure. Nothing was told
 * after it was received.
 */
export function correctTime(
  { deviceAt, run, shiftMs, known }: DeviceTime,
  sync: { readonly run: string; readonly offsetMs: number },
  receivedAt: Date,
): Corrected {
  const measured = sync.offsetMs + shiftMs
  const differs = known !== null && Math.abs(known.offsetMs - measured) > CLOCK_WAS_SET_MS
  const isSure = known ? !differs : run === sync.run
  const trusted = differs && known.run === run ? known.offsetMs : undefined
  const offsetMs = trusted ?? measured
  const instant = Math.min(new Date(deviceAt).getTime() + offsetMs, receivedAt.getTime())
  return { at: new Date(instant), offsetMs, basis: trusted === undefined ? (isSure ? 'measured' : 'assumed') : 'known' }
}
