import { daysAfter, monthsAfter } from '#contract/calendar/days.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { Rulebook } from '../rules/find-conflicts.ts'
import type { LedgerEntry } from '../rules/rule.ts'
import type { Sign } from './hashes.ts'
import type { Possibility } from './judge-candidate.ts'

/** Where a rule has no length (*at most, ever*), services are invented so many months back. */
const EVER = 120
const INVENTED = 'invented'
const DAYS_OF_YEAR = 365

/**
 * Somebody who is not there, with services that were never given: whom a candidate may be besides those found. The rules judge them as they judge what
 * an unsure namesake received, so an *ask* that comes of it goes with another kind and ends with the cool-down like any other.
 * For each kind under the rules, one candidate of `oneOf` has one within the length of its rules. Drawn by the key for each year, from the name and
 * from name with day, and from nothing else: the same for everybody who asks, and not moving as days go by.
 */
export function inventReceived(
  vault: Vault,
  { nameKey, birthDate }: Sign,
  book: Rulebook,
  { today, oneOf }: { readonly today: string; readonly oneOf: number },
): Possibility {
  const thisYear = Number(today.slice(0, 4))
  const entries = [...book.kinds].flatMap((kind) => {
    const { months, times, lasts } = reachOf(kind, book)
    // Two draws for each year of the length, which together fall on one of so many.
    const chance = 1 - (1 - 1 / oneOf) ** (12 / (2 * months))
    const years = Array.from({ length: Math.ceil(months / 12) + 1 }, (_, back) => thisYear - back)
    return [`name ${nameKey}`, `born ${nameKey} ${birthDate ?? ''}`].flatMap((what) =>
      years.flatMap((year) => {
        const drawn = vault.hash('candidate', `lot ${what} ${kind} ${year}`)
        const day = daysAfter(`${year}-01-01`, Math.floor(fraction(drawn.slice(12, 24)) * DAYS_OF_YEAR))
        const isGiven = fraction(drawn.slice(0, 12)) < chance && day <= today
        return isGiven
          ? Array.from({ length: times }, (_, at) => received(kind, day, monthsAfter(day, lasts), `${what} ${at}`))
          : []
      }),
    )
  })
  return { isSure: false, personId: INVENTED, familyId: INVENTED, entries }
}

/** 12 hex digits as a number from 0 to 1. */
const fraction = (hex: string) => Number.parseInt(hex, 16) / 2 ** 48

/** How far back something of this kind can stand against anything and how long it lasts, in months, and how many it takes. */
function reachOf(kind: string, { rules }: Rulebook) {
  const speaking = rules.filter((rule) => rule.kind !== 'may_combine' && (rule.left.has(kind) || rule.right?.has(kind)))
  const months = Math.max(12, ...speaking.map((rule) => rule.months ?? (rule.kind === 'at_most' ? EVER : 0)))
  // What may not run at the same time meets only while it runs.
  const meetsRunning = speaking.some((rule) => rule.kind === 'not_together' && !rule.months)
  return { months, times: Math.max(1, ...speaking.map((rule) => rule.most ?? 1)), lasts: meetsRunning ? 12 : 0 }
}

const received = (kind: string, from: string, until: string, detail: string): LedgerEntry => ({
  ...{ id: `${INVENTED} ${kind} ${from} ${detail}`, kind, agencyId: INVENTED, personId: INVENTED, familyId: INVENTED },
  ...{ from, until, state: 'delivered', detail },
})
