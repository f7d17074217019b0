import type { Clock } from './clock.ts'
import { systemActor } from './context.ts'
import type { Database } from './database.ts'
import { newId } from './ids.ts'
import { type JobKind, JobRunner } from './jobs.ts'
import type { Log } from './log.ts'
import { deliverOutbox, type Subscribers } from './outbox.ts'
import { timezoneOf } from './regions.ts'

const POLL_INTERVAL = 2_000

/** Everything that happens after a commit: events to the rooms above, and long work. One at a time in this process. */
export interface Worker {
  /** Delivers what is waiting in the outbox; resolves when it is delivered. */
  deliver(): Promise<void>
  /** Delivers events and runs jobs until nothing waits: the command line's way, which must not leave work behind. */
  settle(): Promise<void>
  /** Begins to take jobs in the background; `wake` looks at once. */
  start(): void
  wake(): void
  /** Lets the current step of a job finish, then resolves. */
  stop(): Promise<void>
}

export function createWorker(parts: {
  database: Database
  clock: Clock
  log: Log
  subscribers: Subscribers
  kinds: readonly JobKind[]
}): Worker {
  const { database, clock, log, subscribers, kinds } = parts
  const runner = new JobRunner({ database, kinds, timezoneOf: async (region) => timezoneOf(region), log, clock })
  const scopeOf = async (region: string) => ({
    region,
    timezone: timezoneOf(region),
    actor: systemActor,
    requestId: newId(),
    clock,
  })
  let delivery: Promise<unknown> = Promise.resolve()
  let round: Promise<void> | undefined
  let isAskedAgain = false
  let timer: NodeJS.Timeout | undefined

  // Deliveries queue behind each other, so that whoever waits for one sees the own events delivered.
  const deliver = async () => {
    const mine = delivery.then(() =>
      deliverOutbox(database, subscribers, scopeOf, (error, topic) =>
        log.error({ err: error, topic }, 'event not delivered'),
      ),
    )
    delivery = mine.catch(() => {})
    await mine
  }

  const wake = () => {
    if (round !== undefined) {
      isAskedAgain = true
      return
    }
    round = (async () => {
      do {
        isAskedAgain = false
        await deliver()
        if ((await runner.drain()) > 0) await deliver()
      } while (isAskedAgain)
    })()
      .catch((error: unknown) => log.error({ err: error }, 'worker'))
      .finally(() => {
        round = undefined
      })
  }

  return {
    deliver,
    wake,
    settle: async () => {
      do await deliver()
      while ((await runner.drain(true)) > 0)
    },
    start: () => {
      timer = setInterval(wake, POLL_INTERVAL)
      wake()
    },
    stop: async () => {
      clearInterval(timer)
      runner.stop()
      await round
      await delivery
    },
  }
}
