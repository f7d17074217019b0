import type { OnProgress, RunPhase } from '../types.ts'

/** Times the phases of a run. */
export class Clock {
  readonly laps: Record<string, number> = {}
  readonly #onProgress: OnProgress | undefined
  #last = performance.now()

  constructor(onProgress: OnProgress | undefined) {
    this.#onProgress = onProgress
  }

  lap(name: RunPhase): void {
    this.laps[name] = Math.round(performance.now() - this.#last)
    this.#last = performance.now()
    this.tell(name, 1, 1)
  }

  tell(phase: RunPhase, done: number, total: number): void {
    this.#onProgress?.({ phase, done, total })
  }
}
