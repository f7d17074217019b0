import type { Fund, ProgrammeState } from '#contract/dwp/shapes.ts'
import type { ActivityStatus } from '#contract/plans/shapes.ts'

/** A work programme's state, from the activity's status; live again after a sleep is `revived`. */
export function stateOf(status: ActivityStatus, wasRevived: boolean): ProgrammeState {
  if (status === 'draft' || status === 'asleep' || status === 'withdrawn') return status
  return wasRevived ? 'revived' : 'active'
}

// Written as offices write it: "APBD", "APBD Kab.", "DAU", "Hibah APBD".
const BUDGET = /\b(apbd|dau|dak|dbhcht|pad)\b/i
const GRANT = /\bhibah\b/i

/** What the plan's own words say of where the money comes from; null: nothing that is known. */
export function readFund(text: string): Fund | null {
  if (GRANT.test(text)) return 'grant'
  if (/\b(iuran|kas)\b/i.test(text)) return 'dues'
  if (/\b(usaha|koperasi|penjualan|bazar)\b/i.test(text)) return 'business'
  if (/\b(sumbangan|donasi|sponsor|csr)\b/i.test(text)) return 'donation'
  return null
}

/**
 * Whether the money seems to come from the regional budget otherwise than as a grant. DWP pays its activities from dues, business and donations
 * (DOMAIN §6; AD/ART DWP); what an agency pays is that agency's activity.
 */
export const isFundDoubtful = (text: string, fund: Fund | null): boolean =>
  BUDGET.test(text) && !GRANT.test(text) && fund !== 'grant'
