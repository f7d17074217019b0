import { setImmediate as turn } from 'node:timers/promises'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { record } from './audit.ts'
import { type Clock, systemClock } from './clock.ts'
import { type Context, inRegion, type RegionScope, systemActor } from './context.ts'
import type { Database } from './database.ts'
import { AppError } from './errors.ts'
import type { Tables } from './generated/tables.ts'
import { newId } from './ids.ts'
import { hasTurn } from './job-turns.ts'
import type { Log } from './log.ts'

const LEASE_SECONDS = 30
const MAX_ATTEMPTS = 5

/** How far a step came: rows (or other units) done of all. */
export interface Progress {
  readonly done: number
  readonly total?: number
}

/** One run of a job, as its kind sees it. */
export interface JobRun<I> {
  readonly id: string
  readonly region: string
  readonly input: I
  /** What the last finished step left, or null at the first start. */
  readonly checkpoint: unknown
  /** One transaction of the work. Its `checkpoint` commits with it: a killed run goes on after it. Throws JobCancelled between steps. */
  step<T>(work: (ctx: Context) => Promise<{ value: T; progress?: Progress; checkpoint?: unknown }>): Promise<T>
}

export interface JobKind<I = unknown> {
  readonly kind: string
  /** Waits for every earlier job of the serial kinds of its room (the word before the dot) in the region, so that they never interleave. */
  readonly isSerial?: true
  readonly input: z.ZodType<I>
  run(job: JobRun<I>): Promise<Readonly<Record<string, unknown>>>
  /** Tidies up what the finished steps did when the job is cancelled or fails for good; in one transaction. */
  abandon?(ctx: Context, job: { id: string; input: I; checkpoint: unknown }): Promise<void>
}

export class JobCancelled extends Error {
  constructor() {
    super('cancelled')
    this.name = 'JobCancelled'
  }
}

/** What the queue must know of a kind; the rest is the worker's. */
type Ordered<I> = Pick<JobKind<I>, 'kind' | 'input'>

/** Puts long work in the queue, in the transaction of the deed that asked for it, to begin at once or not before a moment; returns its id. */
export async function enqueue<I>(ctx: Context, kind: Ordered<I>, input: I, notBefore?: Date): Promise<string> {
  const id = newId()
  await ctx.tx
    .insertInto('jobs')
    .values({
      region_id: ctx.region,
      id,
      kind: kind.kind,
      input: JSON.stringify(kind.input.parse(input)),
      requested_by: ctx.actor.userId,
      request_id: ctx.requestId,
      created_at: ctx.clock.now(),
      not_before: notBefore ?? null,
    })
    .execute()
  return id
}

interface Claimed {
  readonly region_id: string
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly checkpoint: unknown
  readonly attempt: number
  readonly requested_by: string
  readonly request_id: string
}

/**
 * Takes queued work one piece at a time, in this process. Work of a killed process is taken up again when its lease runs out; on the embedded
 * database, which no other process can hold, at once.
 */
export class JobRunner {
  readonly #database: Database
  readonly #kinds: ReadonlyMap<string, JobKind>
  readonly #serialKinds: readonly string[]
  readonly #timezoneOf: (region: string) => Promise<string>
  readonly #log: Log
  readonly #clock: Clock
  #takeOver: boolean
  #stopping = false

  constructor(parts: {
    database: Database
    kinds: readonly JobKind[]
    timezoneOf: (region: string) => Promise<string>
    log: Log
    clock?: Clock
  }) {
    this.#database = parts.database
    this.#kinds = new Map(parts.kinds.map((kind) => [kind.kind, kind]))
    this.#serialKinds = parts.kinds.filter(({ isSerial }) => isSerial).map(({ kind }) => kind)
    this.#timezoneOf = parts.timezoneOf
    this.#log = parts.log
    this.#clock = parts.clock ?? systemClock
    this.#takeOver = parts.database.engine === 'pglite'
  }

  /** Runs waiting jobs until none is left (or `stop` is called), with `all` also those whose moment is still to come; returns how many ran. */
  async drain(all = false): Promise<number> {
    let ran = 0
    for (;;) {
      if (this.#stopping) return ran
      const job = await this.#claim(all)
      if (!job) return ran
      await this.#run(job)
      ran++
    }
  }

  /** Lets the current step finish and takes no more; the rest of a job goes on at the next start. */
  stop(): void {
    this.#stopping = true
  }

  async #asRunner<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#database.db.transaction().execute(async (tx) => {
      await sql`set local app.runner = 'on'`.execute(tx)
      return work(tx)
    })
  }

  async #claim(all: boolean): Promise<Claimed | undefined> {
    const now = this.#clock.now()
    const orphaned = this.#takeOver
    this.#takeOver = false
    return this.#asRunner(async (tx) => {
      // At the first look on the embedded database every `running` row is an orphan of a killed process.
      if (orphaned) await tx.updateTable('jobs').set({ lease_until: now }).where('state', '=', 'running').execute()
      const next = await tx
        .selectFrom('jobs')
        .select(['region_id', 'id'])
        .where((eb) =>
          eb.or([eb('state', '=', 'queued'), eb.and([eb('state', '=', 'running'), eb('lease_until', '<=', now)])]),
        )
        .where((eb) => eb.or([eb.lit(all), eb('not_before', 'is', null), eb('not_before', '<=', now)]))
        .where(hasTurn(this.#serialKinds))
        .orderBy('created_at')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (!next) return undefined
      return tx
        .updateTable('jobs')
        .set((eb) => ({
          state: 'running',
          started_at: now,
          lease_until: this.#lease(),
          attempt: eb('attempt', '+', 1),
        }))
        .where('region_id', '=', next.region_id)
        .where('id', '=', next.id)
        .returning(['region_id', 'id', 'kind', 'input', 'checkpoint', 'attempt', 'requested_by', 'request_id'])
        .executeTakeFirst()
    })
  }

  #lease = () => new Date(this.#clock.now().getTime() + LEASE_SECONDS * 1000)

  async #run(job: Claimed) {
    const scope: RegionScope = {
      region: job.region_id,
      timezone: await this.#timezoneOf(job.region_id),
      actor: { ...systemActor, userId: job.requested_by },
      requestId: job.request_id,
      clock: this.#clock,
    }
    const kind = this.#kinds.get(job.kind)
    // A long computation between two steps must not look like a dead worker.
    const heartbeat = setInterval(
      () => void this.#extendLease(job).catch((error: unknown) => this.#log.warn({ err: error, job: job.id }, 'lease')),
      10_000,
    )
    heartbeat.unref()
    try {
      if (!kind) throw new Error(`unknown job kind ${job.kind}`)
      if (job.attempt > MAX_ATTEMPTS) throw new Error(`gave up after ${MAX_ATTEMPTS} attempts`)
      const result = await kind.run(this.#runOf(scope, job, kind.input.parse(job.input)))
      await inRegion(this.#database, scope, (ctx) => this.#finish(ctx, job, 'done', { result }))
    } catch (error) {
      await this.#end(scope, job, kind, error)
    } finally {
      clearInterval(heartbeat)
    }
  }

  #runOf(scope: RegionScope, job: Claimed, input: unknown): JobRun<unknown> {
    return {
      id: job.id,
      region: job.region_id,
      input,
      checkpoint: job.checkpoint,
      step: async (work) => {
        if (this.#stopping) throw new JobInterrupted()
        const done = await inRegion(this.#database, scope, async (ctx) => {
          const now = await ctx.tx
            .selectFrom('jobs')
            .select(['cancel_requested', 'state', 'attempt'])
            .where('region_id', '=', job.region_id)
            .where('id', '=', job.id)
            .forUpdate()
            .executeTakeFirstOrThrow()
          // Another worker took the job over while this one slept past its lease.
          if (now.state !== 'running' || now.attempt !== job.attempt) throw new JobInterrupted()
          if (now.cancel_requested) throw new JobCancelled()
          const { value, progress, checkpoint } = await work(ctx)
          await ctx.tx
            .updateTable('jobs')
            .set({
              lease_until: this.#lease(),
              ...(progress ? { done: progress.done } : {}),
              ...(progress?.total === undefined ? {} : { total: progress.total }),
              ...(checkpoint === undefined ? {} : { checkpoint: JSON.stringify(checkpoint) }),
            })
            .where('region_id', '=', job.region_id)
            .where('id', '=', job.id)
            .execute()
          return value
        })
        // The embedded database answers without leaving this thread: requests get their turn between steps.
        await turn()
        return done
      },
    }
  }

  async #extendLease(job: Claimed) {
    await this.#asRunner((tx) =>
      tx
        .updateTable('jobs')
        .set({ lease_until: this.#lease() })
        .where('region_id', '=', job.region_id)
        .where('id', '=', job.id)
        .where('state', '=', 'running')
        .where('attempt', '=', job.attempt)
        .execute(),
    )
  }

  async #end(scope: RegionScope, job: Claimed, kind: JobKind | undefined, error: unknown) {
    if (error instanceof JobInterrupted) return
    const cancelled = error instanceof JobCancelled
    if (!cancelled && !(error instanceof AppError))
      this.#log.error({ err: error, job: job.id, kind: job.kind }, 'job failed')
    const told =
      error instanceof AppError
        ? { code: error.code, data: error.data }
        : { code: 'internal', data: { requestId: job.id } }
    await inRegion(this.#database, scope, async (ctx) => {
      const { checkpoint } = await ctx.tx
        .selectFrom('jobs')
        .select('checkpoint')
        .where('region_id', '=', job.region_id)
        .where('id', '=', job.id)
        .executeTakeFirstOrThrow()
      await kind?.abandon?.(ctx, { id: job.id, input: kind.input.parse(job.input), checkpoint })
      await this.#finish(ctx, job, cancelled ? 'cancelled' : 'failed', cancelled ? {} : { error: told })
    })
  }

  async #finish(
    ctx: Context,
    job: Claimed,
    state: 'done' | 'failed' | 'cancelled',
    outcome: { result?: unknown; error?: unknown },
  ) {
    await ctx.tx
      .updateTable('jobs')
      .set({
        state,
        finished_at: ctx.clock.now(),
        lease_until: null,
        ...(outcome.result === undefined ? {} : { result: JSON.stringify(outcome.result) }),
        ...(outcome.error === undefined ? {} : { error: JSON.stringify(outcome.error) }),
      })
      .where('region_id', '=', job.region_id)
      .where('id', '=', job.id)
      .execute()
    await record(ctx, `job.${state}`, { kind: 'job', id: job.id }, { kind: job.kind })
  }
}

/** The process stops; the job stays `running` and goes on at the next start. */
class JobInterrupted extends Error {}
