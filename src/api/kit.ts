import { setImmediate as turn } from 'node:timers/promises'
import { implement, ORPCError } from '@orpc/server'
import { describeError, ERRORS, type ErrorCode, type Language } from '#contract/errors.ts'
import { contract } from '#contract/index.ts'
import type { Authentication, RecentSessions, SignedIn } from '#modules/accounts/index.ts'
import type { FirstStart } from '#modules/setup/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { type Context, inRegion } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { AppError, assert } from '#platform/errors.ts'
import type { Log } from '#platform/log.ts'
import { findAnswer, keepAnswer, keyOf } from './idempotency.ts'

/** What the rooms are served with; made once in main.ts. */
export interface Services {
  readonly database: Database
  readonly authentication: Authentication
  readonly sessions: RecentSessions
  readonly firstStart: FirstStart
  readonly clock: Clock
  readonly log: Log
  readonly publicUrl: string
  readonly trustProxy: boolean
  readonly rate: Config['rate']
  /** How mail leaves the house; undefined: it does not. */
  readonly mail: Config['mail']
  /** An answer with an undeclared error is a fault of ours: loud in tests, logged in production. */
  readonly strict: boolean
  /** Delivers what the committed request told the rooms above, and wakes the worker. */
  readonly afterCommit: () => Promise<void>
}

/** One HTTP request as the routes see it. */
export interface Incoming {
  readonly services: Services
  readonly requestId: string
  readonly language: Language
  readonly headers: Headers
  /** Filled by a route, sent with its answer. */
  readonly resHeaders?: Headers
}

const GRANT_COOKIE = 'selaras_grant'

const isCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code)

/** Any failure as the answer of a code of the table, in the caller's language. An unexpected one is logged, never shown. */
export function toAnswer(error: unknown, incoming: Incoming): ORPCError<ErrorCode, Record<string, unknown>> {
  if (error instanceof ORPCError && isCode(error.code)) return error as ORPCError<ErrorCode, Record<string, unknown>>
  const { code, data } = classify(error, incoming)
  return new ORPCError(code, {
    status: ERRORS[code].status,
    message: describeError(code, incoming.language, data),
    data,
  })
}

/** What PostgreSQL refuses whatever the table: NUL and other characters no text may hold, days no calendar has, a full disk. */
const DATABASE_REFUSALS: Readonly<Record<string, ErrorCode>> = {
  '22021': 'unusable_text',
  '22P05': 'unusable_text',
  '22007': 'unusable_text',
  '22008': 'unusable_text',
  '53100': 'disk_full',
}

const databaseCodeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

function classify(
  error: unknown,
  { requestId, services, language }: Incoming,
): { code: ErrorCode; data: Record<string, unknown> } {
  if (error instanceof AppError) return { code: error.code, data: { ...error.data } }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST')
    return { code: 'invalid_input', data: { fields: fieldsOf(error), issues: issuesOf(error, language) } }
  const known = DATABASE_REFUSALS[databaseCodeOf(error)]
  if (known) return { code: known, data: {} }
  services.log.error({ err: error, requestId }, 'request failed')
  return { code: 'internal', data: { requestId } }
}

interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[]
  readonly message: string
}

const issuesIn = (error: ORPCError<string, unknown>): readonly Issue[] =>
  (error.data as { issues?: readonly Issue[] } | undefined)?.issues ?? []

const pathOf = (issue: Issue) =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')

/** An issue whose message is a code of the table is said in its words. */
const issuesOf = (error: ORPCError<string, unknown>, language: Language) =>
  issuesIn(error).map((issue) => {
    const { message } = issue
    return { path: pathOf(issue), message: isCode(message) ? describeError(message, language) : message }
  })

const fieldsOf = (error: ORPCError<string, unknown>) =>
  [...new Set(issuesIn(error).map(pathOf))].filter(Boolean).join(', ') || '…'

const os = implement(contract).$context<Incoming>()

/** The start of every route: failures become answers of the contract. For routes without sign-in, which carry a token of their own. */
export const open = os.use(async ({ context, next, procedure, path }) => {
  try {
    return await next()
  } catch (error) {
    const answer = toAnswer(error, context)
    if (!Object.hasOwn(procedure['~orpc'].errorMap, answer.code)) {
      const fault = `${path.join('.')} answered ${answer.code}, which its contract does not declare`
      if (context.services.strict) throw new Error(fault, { cause: error })
      context.services.log.error({ requestId: context.requestId }, fault)
    }
    throw answer
  }
})

export function readCookie(headers: Headers, name: string): string | undefined {
  const found = headers
    .get('cookie')
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
  if (!found) return undefined
  try {
    return decodeURIComponent(found.slice(name.length + 1))
  } catch {
    // Spoilt by somebody's hand: the same as no choice.
    return undefined
  }
}

/** Chooses the grant of the coming requests of this browser. */
export function rememberGrant(incoming: Incoming, grantId: string) {
  const secure = incoming.services.publicUrl.startsWith('https://') ? '; Secure' : ''
  incoming.resHeaders?.append(
    'set-cookie',
    `${GRANT_COOKIE}=${encodeURIComponent(grantId)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000${secure}`,
  )
}

/** Signed in, no transaction: for streams, which must not hold one open. */
export const signedIn = open.use(async ({ context, next }) => {
  const found = await context.services.sessions.find(context.headers, readCookie(context.headers, GRANT_COOKIE))
  assert(found, 'unauthenticated')
  return next({ context: { signedIn: found } })
})

export const scopeOf = ({ services, requestId }: Incoming, { actor, grant }: SignedIn) => ({
  region: grant.region.code,
  timezone: grant.timezone,
  actor,
  requestId,
  clock: services.clock,
})

/** A transaction of its own within a signed-in request: files are read outside, since the embedded database would stand still meanwhile. */
export const during = <T>(
  context: Incoming & { readonly signedIn: SignedIn },
  work: (ctx: Context) => Promise<T>,
): Promise<T> => inRegion(context.services.database, scopeOf(context, context.signedIn), work)

/**
 * The same for many things, so many at a time in a transaction of their own, so that nobody else waits for the whole. The embedded database answers without
 * leaving this thread: other requests get their turn in between.
 */
export async function duringEach<T, R>(
  context: Incoming & { readonly signedIn: SignedIn },
  { all, atOnce }: { readonly all: readonly T[]; readonly atOnce: number },
  work: (ctx: Context, some: readonly T[]) => Promise<R>,
): Promise<R[]> {
  const done: R[] = []
  for (let from = 0; from < all.length; from += atOnce) {
    done.push(await during(context, (ctx) => work(ctx, all.slice(from, from + atOnce))))
    await turn()
  }
  return done
}

/**
 * The same for a change in a request of several transactions: `work` is the last, and what it answers is kept sealed under the caller's
 * `Idempotency-Key`; a repeat gets it. With `output`, of the route's contract, it is the answer of the route and is checked before the commit; without it is
 * an id by which the route reads what it answers anew. `before`, if any, is done in transactions of its own that stay whatever becomes of the work, also
 * where it throws a refusal; a repeat of what was done needs none.
 */
export async function duringOnce<T extends string | object>(
  context: Incoming & { readonly signedIn: SignedIn },
  {
    path,
    input,
    output,
  }: {
    readonly path: readonly string[]
    readonly input: unknown
    readonly output?: { readonly parse: (answer: unknown) => T } | undefined
  },
  work: (ctx: Context) => Promise<T>,
  before?: () => Promise<void>,
): Promise<T> {
  const route = path.join('.')
  const key = keyOf(context.headers, route)
  const repeat = key === undefined ? undefined : { key, route, input }
  const isRepeat = repeat !== undefined && (await during(context, (ctx) => findAnswer(ctx, repeat))) !== undefined
  if (before && !isRepeat) await before()
  return during(context, async (ctx) => {
    const answerOnce = async () => {
      const answer = await work(ctx)
      return output ? output.parse(answer) : answer
    }
    if (repeat === undefined) return answerOnce()
    const earlier = await findAnswer(ctx, repeat)
    if (earlier) return earlier.answer as T
    const answer = await answerOnce()
    await keepAnswer(ctx, repeat, answer)
    return answer
  })
}

/** What follows a committed change: what it published is delivered, and whoever's grants it changed is looked at anew. */
export async function toldOthers({ services }: Incoming): Promise<void> {
  services.sessions.forget()
  await services.afterCommit()
}

/**
 * Signed in, one transaction behind the walls of the region acted in. The answer is checked against the contract before the commit. A change
 * with an `Idempotency-Key` is done once: a repeat gets the first answer.
 */
export const api = signedIn.use(async ({ context, next, path, procedure }, input) => {
  const isChange = (procedure['~orpc'].route.method ?? 'POST') !== 'GET'
  const route = path.join('.')
  const key = isChange ? keyOf(context.headers, route) : undefined
  const forward = (ctx: Context) => next({ context: { ctx } })
  const result = await inRegion(
    context.services.database,
    scopeOf(context, context.signedIn),
    async (ctx): Promise<Awaited<ReturnType<typeof forward>>> => {
      if (key === undefined) return forward(ctx)
      const repeat = { key, route, input }
      const earlier = await findAnswer(ctx, repeat)
      if (earlier) return { output: earlier.answer, context: { ctx } }
      const first = await forward(ctx)
      await keepAnswer(ctx, repeat, first.output)
      return first
    },
  )
  if (isChange) await toldOthers(context)
  return result
})
