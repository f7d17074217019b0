import type { Job } from '#contract/jobs.ts'

export type { Job }
export type Watch = (signal: AbortSignal) => Promise<AsyncIterable<Job>>

interface Listener {
  onJob: (job: Job) => void
  /** The line was lost and is being taken up again; the work itself goes on. */
  onLost: (error: unknown) => void
}

/** Whether a job will change no more. */
export const isOver = (job: Job): boolean => job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'

const LONGEST_PAUSE_MS = 15_000

/**
 * Follows a job to its end through a stream that may break: each break waits a little longer, each event resets the
 * wait. Ends when the job is over or the signal is aborted; `isFinal` errors (no such job, no right) are thrown.
 */
export async function followJob(
  watch: Watch,
  { onJob, onLost }: Listener,
  signal: AbortSignal,
  isFinal: (error: unknown) => boolean,
  pause: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<void> {
  let wait = 1_000
  while (!signal.aborted) {
    try {
      for await (const job of await watch(signal)) {
        wait = 1_000
        onJob(job)
        if (isOver(job)) return
      }
    } catch (error) {
      if (signal.aborted) return
      if (isFinal(error)) throw error
      onLost(error)
    }
    await pause(wait)
    wait = Math.min(wait * 2, LONGEST_PAUSE_MS)
  }
}
