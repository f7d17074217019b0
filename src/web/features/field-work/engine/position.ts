import type { Fix } from './store.ts'

/** A fix older than this says where the phone was, not where it is. */
const OLD_MS = 120_000
const AGAIN_MS = 30_000
/** How long a photograph from the phone's own camera waits for a new fix: that camera has kept the page from getting any. */
const ASK_MS = 5000
/** Whoever has just photographed a house is still there so long after the last fix, if not at the same corner of it. */
const STILL_THERE_MS = 600_000
const METRES_A_MINUTE = 3
const MINUTE = 60_000

export type PositionState = 'asking' | 'found' | 'denied' | 'none'

interface Found {
  readonly fix: Fix
  readonly at: number
}

/**
 * A fix that is some minutes old as the place of a photograph taken now: as unsure as the time since then has made it; null where it is too old to say
 * anything.
 */
export function agedFix(fix: Fix, ageMs: number): Fix | null {
  if (ageMs > STILL_THERE_MS) return null
  const minutes = ageMs > OLD_MS ? Math.ceil(ageMs / MINUTE) : 0
  return { ...fix, accuracyM: fix.accuracyM + minutes * METRES_A_MINUTE }
}

/** Where the phone is, kept up while the page is open. */
export class Position {
  #found: Found | null = null
  #state: PositionState = 'asking'
  #watch: number | undefined
  readonly #changed: () => void

  constructor(changed: () => void) {
    this.#changed = changed
  }

  start(): void {
    if (this.#watch !== undefined) return
    if (!('geolocation' in navigator)) {
      this.#state = 'none'
      return
    }
    const exact = { enableHighAccuracy: true, timeout: 30_000 }
    this.#watch = navigator.geolocation.watchPosition(this.#keep, this.#failed, { ...exact, maximumAge: 10_000 })
    // A phone that lies still reports nothing new: ask again, so that its place does not grow old.
    setInterval(() => navigator.geolocation.getCurrentPosition(this.#keep, () => {}, exact), AGAIN_MS)
  }

  readonly #keep = ({ coords }: GeolocationPosition) => {
    const { latitude, longitude, accuracy } = coords
    this.#found = { fix: { latitude, longitude, accuracyM: Math.round(accuracy) }, at: performance.now() }
    this.#state = 'found'
    this.#changed()
  }

  readonly #failed = ({ code, PERMISSION_DENIED }: GeolocationPositionError) => {
    this.#state = code === PERMISSION_DENIED ? 'denied' : 'none'
    this.#changed()
  }

  state = (): PositionState => this.#state

  readonly #age = () => (this.#found ? performance.now() - this.#found.at : Number.POSITIVE_INFINITY)

  /** The place now; null where the phone does not know it. */
  now(): Fix | null {
    return this.#found && this.#age() < OLD_MS ? this.#found.fix : null
  }

  /** The place of a photograph that the phone's own camera has just taken: asked anew, else the last one by its age. */
  async ask(): Promise<Fix | null> {
    if (this.now() === null && 'geolocation' in navigator)
      await new Promise<void>((done) => {
        const options = { enableHighAccuracy: true, timeout: ASK_MS, maximumAge: 0 }
        const keep = (found: GeolocationPosition) => {
          this.#keep(found)
          done()
        }
        navigator.geolocation.getCurrentPosition(keep, () => done(), options)
      })
    return this.#found && agedFix(this.#found.fix, this.#age())
  }
}
