import type { Application } from '../application.ts'
import type { Context } from '../context.ts'
import { asSystem, listRegions } from '../regions.ts'

/** A look at one region for whether something is due by the clock; answers whether it put work into the queue. */
export type Round = (ctx: Context) => Promise<boolean>

const EVERY = 60_000

/** Looks once through every region, round after round; a round that fails in one region does not keep the others waiting. */
export async function goRound(
  { database, clock, log, worker }: Pick<Application, 'database' | 'clock' | 'log' | 'worker'>,
  rounds: readonly Round[],
): Promise<void> {
  let hasWork = false
  for (const { code } of await listRegions(database))
    for (const round of rounds)
      try {
        if (await asSystem(database, code, clock, round)) hasWork = true
      } catch (error) {
        log.error({ err: error, region: code }, 'round failed')
      }
  if (hasWork) worker.wake()
}

/** Looks at once and then every minute, until stopped; `stop` waits for the look under way. */
export function startRounds(application: Application, rounds: readonly Round[]): { stop(): Promise<void> } {
  let current: Promise<void> = Promise.resolve()
  const look = () => {
    current = current
      .then(() => goRound(application, rounds))
      .catch((error: unknown) => application.log.error({ err: error }, 'rounds'))
  }
  const timer = setInterval(look, EVERY)
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      await current
    },
  }
}
