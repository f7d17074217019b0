import { setTimeout as pause } from 'node:timers/promises'
import type { ErrorCode } from '#contract/errors.ts'
import type { Application } from '#platform/application.ts'
import { AppError } from '#platform/errors.ts'
import { findJob } from '#platform/job-queries.ts'
import { asSystem } from '#platform/regions.ts'
import type { Terminal } from './command.ts'

const LOOK_EVERY = 250
const WIDTH = 30

function bar(title: string, done: number, total: number | null): string {
  if (!total) return `\r${title} … ${done} `
  const filled = Math.round((WIDTH * Math.min(done, total)) / total)
  const share = Math.floor((100 * Math.min(done, total)) / total)
  return `\r${title} [${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${share} % (${done} / ${total}) `
}

/** A job and what it does, for whoever watches. */
export interface WatchedJob {
  readonly id: string
  readonly title: string
}

/** Works until the job has ended, with a bar on standard error when a person watches. Throws what the job failed with. */
export async function finishJob(
  application: Application,
  terminal: Terminal,
  region: string,
  jobId: string,
  title: string,
): Promise<void> {
  const [error] = await finishJobs(application, terminal, region, [{ id: jobId, title }])
  if (error) throw error
}

/** The same for several jobs; gives, in their order, what each failed with. */
export async function finishJobs(
  { database, clock, worker }: Application,
  terminal: Terminal,
  region: string,
  jobs: readonly WatchedJob[],
): Promise<(AppError | undefined)[]> {
  const look = (id: string) => asSystem(database, region, clock, (ctx) => findJob(ctx, id))
  let isOver = false
  const work = worker.settle().finally(() => {
    isOver = true
  })
  let at = 0
  const tell = async (isLast = false) => {
    for (let watched = jobs[at]; watched; watched = jobs[at]) {
      const job = await look(watched.id)
      const hasEnded = job?.state !== 'queued' && job?.state !== 'running'
      terminal.say(`${bar(watched.title, job?.done ?? 0, job?.total ?? null)}${hasEnded || isLast ? '\n' : ''}`)
      if (!hasEnded) return
      at++
    }
  }
  while (terminal.isWatched && !isOver) {
    await tell()
    await Promise.race([work, pause(LOOK_EVERY)])
  }
  await work
  if (terminal.isWatched) await tell(true)
  const ended: (AppError | undefined)[] = []
  for (const { id } of jobs) {
    const job = await look(id)
    const error = job?.error as { code: ErrorCode; data: Record<string, unknown> } | null | undefined
    const failure = new AppError(error?.code ?? 'internal', error?.data ?? { requestId: id })
    ended.push(job?.state === 'done' ? undefined : failure)
  }
  return ended
}
