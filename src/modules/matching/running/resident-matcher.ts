import { type Matcher, openMatcher } from '../engine/index.ts'

/** The records of one region in the engine's memory. */
export interface Resident {
  readonly matcher: Matcher
  /** Batches that are wholly in it. */
  readonly batches: Set<string>
}

/** Regions held at once; another one sends the longest unused away. */
const HELD_AT_MOST = 2
/** An import is often followed by the next; after this long without one the memory is given back. */
const KEPT_MINUTES = 30

/**
 * The engines of this process, one a region. What they hold is compared with the database batch by batch before each use and lives in memory
 * only, so a restart costs the time to load and never an answer.
 */
class ResidentMatchers {
  readonly #held = new Map<string, { resident: Promise<Resident>; timer: NodeJS.Timeout }>()

  open(region: string): Promise<Resident> {
    const found = this.#held.get(region)
    const resident = found?.resident ?? openMatcher().then((matcher) => ({ matcher, batches: new Set<string>() }))
    clearTimeout(found?.timer)
    const timer = setTimeout(() => void this.close(region), KEPT_MINUTES * 60_000).unref()
    this.#held.delete(region)
    this.#held.set(region, { resident, timer })
    for (const oldest of [...this.#held.keys()].slice(0, -HELD_AT_MOST)) void this.close(oldest)
    return resident
  }

  /** Forgets a region's records: also the way to stop its engine in the middle of its work. */
  async close(region: string): Promise<void> {
    const held = this.#held.get(region)
    this.#held.delete(region)
    clearTimeout(held?.timer)
    await held?.resident.then(({ matcher }) => matcher.close()).catch(() => {})
  }
}

export const residentMatchers = new ResidentMatchers()
