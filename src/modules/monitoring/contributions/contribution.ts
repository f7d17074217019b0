import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { assert } from '#platform/errors.ts'
import { amountOf } from '../counting/counted.ts'
import { shareOut } from '../counting/share-out.ts'

/** So many of one district. */
export interface ContributionRow {
  readonly districtCode: string | null
  readonly amount: number
  readonly female: number | null
  readonly male: number | null
  readonly disabled: number | null
}

/** Whose part of the whole; agreed to, or proposed and waiting for its agency. */
export interface Share {
  readonly agencyId: string
  readonly amount: number
  readonly agreedBy: string | null
  readonly agreedAt: Date | null
}

/** What was reached within a quarter by one activity, or by one agency outside any activity. */
export interface Stored {
  readonly id: string
  readonly programmeId: string
  readonly activityId: string | null
  readonly activityName: string
  /** Who reported it first. */
  readonly agencyId: string
  readonly year: number
  readonly quarter: number
  readonly amount: number
  readonly sexReason: string
  readonly evidence: string
  readonly state: 'reported' | 'withdrawn'
  readonly stateReason: string
  readonly version: number
  readonly reportedAt: Date
  readonly rows: readonly ContributionRow[]
  readonly shares: readonly Share[]
}

/** An agency whose part lies in the activity, with its agreed weight. */
export interface Sharer {
  readonly agencyId: string
  readonly name: string
  readonly weight: number
}

/** Who shares an activity: every agency in whose part of the programme it is. Outside any activity an agency is alone. */
export function sharersOf(
  { parts }: Pick<StrategicProgramme, 'parts'>,
  { activityId, agencyId }: { readonly activityId: string | null; readonly agencyId: string },
): Sharer[] {
  return parts.flatMap(({ agency, activities }) => {
    const own = activities.find(({ id }) => id === activityId)
    const shares = activityId === null ? agency.id === agencyId : own !== undefined
    return shares ? [{ agencyId: agency.id, name: agency.shortName, weight: own?.weight ?? 1 }] : []
  })
}

/**
 * Rows fit the programme: people are split by sex or it is said why not; each district once. Of what is not a person no split is kept. Throws
 * `contribution_split`, `contribution_district_twice`, `people_split_missing`, `unknown_reference`.
 */
export function readRows(
  rows: readonly ContributionRow[],
  { countsPeople, sexReason }: { readonly countsPeople: boolean; readonly sexReason: string },
  districts: ReadonlyMap<string, string>,
): ContributionRow[] {
  const seen = new Set<string | null>()
  for (const { districtCode, amount, female, male, disabled } of rows) {
    assert(districtCode === null || districts.has(districtCode), 'unknown_reference', { what: 'district' })
    const name = districts.get(districtCode ?? '') ?? '–'
    assert(!seen.has(districtCode), 'contribution_district_twice', { name })
    seen.add(districtCode)
    if (!countsPeople) continue
    const bySex = (female ?? 0) + (male ?? 0)
    assert(bySex <= amount, 'contribution_split', { name, sum: bySex, amount })
    assert((disabled ?? 0) <= amount, 'contribution_split', { name, sum: disabled, amount })
    assert(bySex === amount || sexReason, 'people_split_missing')
  }
  return countsPeople ? [...rows] : rows.map((row) => ({ ...row, female: null, male: null, disabled: null }))
}

type Proposed = Pick<Share, 'agencyId' | 'amount'>

/**
 * The shares of an amount: those that were said, which name each sharer once and add up to it, or in proportion to the weights. Throws
 * `contribution_sharers`, `contribution_shares`.
 */
export function readShares(amount: number, sharers: readonly Sharer[], said: readonly Proposed[] | null): Proposed[] {
  if (!said) {
    const shares = shareOut(
      amount,
      sharers.map(({ agencyId, weight }) => ({ id: agencyId, weight })),
    )
    return sharers.map(({ agencyId }) => ({ agencyId, amount: shares.get(agencyId) ?? 0 }))
  }
  const named = said.map(({ agencyId }) => agencyId).sort()
  const needed = sharers.map(({ agencyId }) => agencyId).sort()
  assert(named.join() === needed.join(), 'contribution_sharers', { names: sharers.map(({ name }) => name).join(', ') })
  assert(amountOf(said) === amount, 'contribution_shares', { sum: amountOf(said), amount })
  return [...said]
}

/** In whose name somebody writes: some agencies, or every one of them. */
export type InNameOf = readonly string[] | 'all'

/**
 * Who has agreed to which share after somebody wrote it: whoever wrote agrees to it; the others keep what they agreed to if their share and the
 * whole are as they were.
 */
export function settle(
  shares: readonly Proposed[],
  {
    before,
    names,
    by,
    at,
  }: { before: Pick<Stored, 'amount' | 'shares'> | null; names: InNameOf; by: string; at: Date },
): Share[] {
  const isSameWhole = before?.amount === amountOf(shares)
  return shares.map(({ agencyId, amount }) => {
    if (names === 'all' || names.includes(agencyId)) return { agencyId, amount, agreedBy: by, agreedAt: at }
    const then = before?.shares.find((share) => share.agencyId === agencyId)
    const stays = isSameWhole && then?.amount === amount
    return { agencyId, amount, agreedBy: stays ? then.agreedBy : null, agreedAt: stays ? then.agreedAt : null }
  })
}
