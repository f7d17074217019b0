/** A line that hangs in another tab, or a tab that its phone has put to sleep, must not hold up this one for longer. */
const PATIENCE_MS = 30_000

/** The same page of the same owner open twice: the tabs tell each other of changes and send one at a time. */
export class OtherTabs {
  readonly #name: string
  readonly #channel: BroadcastChannel | undefined
  #hasHeard = false

  constructor(name: string, onChange: () => void) {
    this.#name = name
    this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined
    this.#channel?.addEventListener('message', () => {
      this.#hasHeard = true
      onChange()
    })
  }

  /** Something is kept otherwise than before. */
  readonly tell = (): void => this.#channel?.postMessage('changed')

  /**
   * Works while no other tab does; not at all while one is seen to get on. Sending twice is harmless, it costs the line only: so after some patience with
   * a silent one, and where browsers withhold locks (plain http), it works all the same.
   */
  async alone(work: () => Promise<void>): Promise<void> {
    if (!('locks' in navigator)) return work()
    let hasBegun = false
    this.#hasHeard = false
    const begin = () => {
      hasBegun = true
      return work()
    }
    try {
      await navigator.locks.request(this.#name, { signal: AbortSignal.timeout(PATIENCE_MS) }, begin)
    } catch (error) {
      if (hasBegun) throw error
      if (!this.#hasHeard) await work()
    }
  }
}
