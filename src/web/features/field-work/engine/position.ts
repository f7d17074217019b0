import type { Fix } from './store.ts'

/** A fix older than this says where the phone was, not where it is. */
const OLD_MS = 120_000
const AGAIN_MS = 30_000

export type PositionState = 'asking' | 'found' | 'denied' | 'none'

/** Where the phone is, kept up while the page is open. */
export class Position {
  #fix: { fix: Fix; at: number } | null = null
  #state: PositionState = 'asking'
  #watch: number | undefined
  #again: ReturnType<typeof setInterval> | undefined
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
    this.#watch = navigator.geolocation.watchPosition(this.#found, this.#failed, { ...exact, maximumAge: 10_000 })
    // A phone that lies still reports nothing new: ask again, so that its place does not grow old.
    this.#again = setInterval(() => navigator.geolocation.getCurrentPosition(this.#found, () => {}, exact), AGAIN_MS)
  }

  readonly #found = ({ coords }: GeolocationPosition) => {
    const { latitude, longitude, accuracy } = coords
    this.#fix = { fix: { latitude, longitude, accuracyM: Math.round(accuracy) }, at: performance.now() }
    this.#state = 'found'
    this.#changed()
  }

  readonly #failed = ({ code, PERMISSION_DENIED }: GeolocationPositionError) => {
    this.#state = code === PERMISSION_DENIED ? 'denied' : 'none'
    this.#changed()
  }

  stop(): void {
    if (this.#watch !== undefined) navigator.geolocation.clearWatch(this.#watch)
    clearInterval(this.#again)
    this.#watch = undefined
  }

  state = (): PositionState => this.#state

  /** The place now; null where the phone does not know it. */
  now(): Fix | null {
    return this.#fix && performance.now() - this.#fix.at < OLD_MS ? this.#fix.fix : null
  }
}
