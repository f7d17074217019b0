import { sha256 } from '#platform/ids.ts'
import { findSignedIn, type SignedIn } from './find-session.ts'

const REMEMBERED_FOR = 2_000
const FORGET_ABOVE = 5_000

/** Who a request comes from, looked up at most every two seconds for the same cookie and grant. */
export interface RecentSessions {
  /** As `findSignedIn`. */
  find(headers: Headers, chosenGrantId: string | undefined): Promise<SignedIn | undefined>
  /** After a sign-out or a change of grants: the next request looks again. Another process notices after two seconds. */
  forget(): void
}

export function createRecentSessions(parts: Parameters<typeof findSignedIn>[0]): RecentSessions {
  const recent = new Map<string, { readonly until: number; readonly found: Promise<SignedIn | undefined> }>()
  return {
    find: (headers, chosenGrantId) => {
      const now = parts.clock.now().getTime()
      const key = sha256(`${headers.get('cookie') ?? ''}\n${chosenGrantId ?? ''}`)
      const known = recent.get(key)
      if (known && now < known.until) return known.found
      if (recent.size > FORGET_ABOVE) recent.clear()
      const found = findSignedIn(parts, headers, chosenGrantId)
      recent.set(key, { until: now + REMEMBERED_FOR, found })
      // A failed look-up is no answer to remember.
      found.catch(() => recent.delete(key))
      return found
    },
    forget: () => recent.clear(),
  }
}
