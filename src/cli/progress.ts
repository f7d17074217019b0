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

/** Works until the job has ended, with a bar on standard error when a person watches. Throws what the job failed with. */
export async function finishJob(
  { database, clock, worker }: Application,
  terminal: Terminal,
  region: string,
  jobId: string,
  title: string,
): Promise<void> {
  const look = () => asSystem(database, region, clock, (ctx) => findJob(ctx, jobId))
  let isOver = false
  const work = worker.settle().finally(() => {
    isOver = true
  })
  while (terminal.isWatched && !isOver) {
    const job = await look()
    if (job) terminal.say(bar(title, job.done, job.total))
    await Promise.race([work, pause(LOOK_EVERY)])
  }
  await work
  const job = await look()
  if (terminal.isWatched) terminal.say(`${bar(title, job?.done ?? 0, job?.total ?? null)}\n`)
  if (job?.state === 'done') return
  const error = job?.error as { code: ErrorCode; data: Record<string, unknown> } | null | undefined
  throw new AppError(error?.code ?? 'internal', error?.data ?? { requestId: jobId })
}
