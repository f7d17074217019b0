import { setTimeout as pause } from 'node:timers/promises'
import { api, scopeOf, signedIn } from '#api/kit.ts'
import { describeError, type ErrorCode, type Language } from '#contract/errors.ts'
import type { Job } from '#contract/jobs.ts'
import { type Context, inRegion } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { findJob, listJobs, requestCancel } from '#platform/job-queries.ts'

const WATCH_INTERVAL = 400

type Row = NonNullable<Awaited<ReturnType<typeof findJob>>>

const isOver = (state: string) => state !== 'queued' && state !== 'running'

function present(row: Row, language: Language): Job {
  const error = row.error as { code: ErrorCode; data: Record<string, unknown> } | null
  return {
    id: row.id,
    kind: row.kind,
    state: row.state as Job['state'],
    done: row.done,
    total: row.total,
    result: row.result as Job['result'],
    error: error && { code: error.code, message: describeError(error.code, language, error.data) },
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    can: { cancel: !isOver(row.state) && !row.cancelRequested },
  }
}

/** Long work is seen by whoever asked for it, and by nobody else. */
async function getMine(ctx: Context, id: string): Promise<Row> {
  const row = await findJob(ctx, id)
  assert(row && row.requestedBy === ctx.actor.userId, 'not_found')
  return row
}

async function* follow(
  first: Job,
  look: () => Promise<Job>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Job, void> {
  let last = ''
  for (let job = first; !signal?.aborted; job = await look()) {
    const now = JSON.stringify(job)
    if (now !== last) yield job
    last = now
    if (isOver(job.state)) return
    await pause(WATCH_INTERVAL, undefined, signal ? { signal } : {}).catch(() => {})
  }
}

export const jobs = {
  list: api.jobs.list.handler(async ({ context }) =>
    (await listJobs(context.ctx)).map((row) => present(row, context.language)),
  ),
  get: api.jobs.get.handler(async ({ context, input }) =>
    present(await getMine(context.ctx, input.id), context.language),
  ),

  watch: signedIn.jobs.watch.handler(async ({ context, input, signal }) => {
    const scope = scopeOf(context, context.signedIn)
    const look = async () =>
      present(await inRegion(context.services.database, scope, (ctx) => getMine(ctx, input.id)), context.language)
    // Looked up before the stream begins: afterwards a refusal could no longer have its status.
    return follow(await look(), look, signal)
  }),

  cancel: api.jobs.cancel.handler(async ({ context, input }) => {
    const row = await getMine(context.ctx, input.id)
    assert(!isOver(row.state), 'wrong_state', { state: row.state })
    await requestCancel(context.ctx, input.id)
    return present(await getMine(context.ctx, input.id), context.language)
  }),
}
