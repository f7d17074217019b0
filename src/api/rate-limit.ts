import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as Http, MiddlewareHandler } from 'hono'
import { describeError } from '#contract/errors.ts'
import type { Services } from './kit.ts'

const FORGET_ABOVE = 10_000

/** A bucket of calls that refills by so many a second. */
interface Bucket {
  tokens: number
  at: number
}

/** Where a request comes from: the socket, or what one's own proxy says. */
export function addressOf(http: Http, trustProxy: boolean): string {
  const forwarded = trustProxy ? http.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  try {
    return getConnInfo(http).remote.address ?? 'unknown'
  } catch {
    // No socket: the app is called directly, by a test.
    return '127.0.0.1'
  }
}

/** Limits calls per address, generous for an office behind one address; sign-in has its own narrow limits. */
export function limitRate(services: Pick<Services, 'clock' | 'trustProxy' | 'rate'>): MiddlewareHandler {
  const buckets = new Map<string, Bucket>()
  return async (http, next) => {
    const now = services.clock.now().getTime()
    const address = addressOf(http, services.trustProxy)
    if (buckets.size > FORGET_ABOVE) buckets.clear()
    const bucket = buckets.get(address) ?? { tokens: services.rate.burst, at: now }
    bucket.tokens =
      Math.min(services.rate.burst, bucket.tokens + ((now - bucket.at) / 1000) * services.rate.perSecond) - 1
    bucket.at = now
    buckets.set(address, bucket)
    if (bucket.tokens < 0) {
      const language = http.req.header('accept-language')?.startsWith('en') ? 'en' : 'id'
      return http.json(
        {
          defined: true,
          code: 'too_many_requests',
          status: 429,
          message: describeError('too_many_requests', language),
          data: {},
        },
        429,
      )
    }
    return next()
  }
}
