import type { Answer } from '#contract/matching/questions.ts'
import { uuid } from '../../../lib/idempotency.ts'

/** One thing said of a pair; sent again after a lost line it carries the same key, so that it counts once. */
export interface Deed {
  readonly id: string
  readonly what: Answer | 'undo'
  readonly key: string
}

export interface SenderState {
  /** Deeds that the server has not confirmed yet. */
  readonly waiting: number
  /** The line is lost; what waits is kept and sent again. */
  readonly isLost: boolean
}

interface Parts {
  readonly send: (deed: Deed) => Promise<unknown>
  /** Whether sending again may help. */
  readonly isLine: (error: unknown) => boolean
  readonly onRefused: (deed: Deed, error: unknown) => void
  readonly onState: (state: SenderState) => void
  readonly pause?: (ms: number) => Promise<void>
}

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000

/** Sends answers one after the other while the reviewer goes on; keeps them while the line is lost. */
export class AnswerSender {
  readonly #parts: Parts
  readonly #queue: Deed[] = []
  #isWorking = false
  #isLost = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  add(id: string, what: Deed['what']): void {
    const last = this.#queue.at(-1)
    // Said and taken back before it left: neither needs to be sent. The first may be on its way.
    if (what === 'undo' && last?.id === id && this.#queue.length > 1) this.#queue.pop()
    else this.#queue.push({ id, what, key: uuid() })
    this.#tell()
    void this.#work()
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return
    this.#isWorking = true
    let wait = FIRST_PAUSE_MS
    for (let deed = this.#queue[0]; deed; deed = this.#queue[0]) {
      try {
        await this.#parts.send(deed)
        this.#settle()
        wait = FIRST_PAUSE_MS
      } catch (error) {
        if (!this.#parts.isLine(error)) {
          this.#settle()
          this.#parts.onRefused(deed, error)
          continue
        }
        this.#isLost = true
        this.#tell()
        await this.#pause(wait)
        wait = Math.min(wait * 2, LONGEST_PAUSE_MS)
      }
    }
    this.#isWorking = false
  }

  #settle(): void {
    this.#queue.shift()
    this.#isLost = false
    this.#tell()
  }

  #tell(): void {
    this.#parts.onState({ waiting: this.#queue.length, isLost: this.#isLost })
  }

  #pause(ms: number): Promise<void> {
    return this.#parts.pause?.(ms) ?? new Promise((resolve) => setTimeout(resolve, ms))
  }
}
