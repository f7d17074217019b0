import type { DecisionTerms } from '#contract/overlaps/pairs.ts'
import type { DecisionKind, OverlapLabel } from '#contract/overlaps/shapes.ts'
import type { ActivityStatus } from '#contract/plans/shapes.ts'

export type EndReason = 'plan_changed' | 'revised' | 'withdrawn'

/** What a decision changed in a plan at once, so that its end can put it back. */
export interface Effect {
  readonly activityId: string
  /** The status before it was withdrawn. */
  readonly statusBefore?: ActivityStatus
  /** Agencies that became supporters by it. */
  readonly supportersAdded?: readonly string[]
  /** The followup of the agency that has to withdraw it: nobody else but the coordinator may. */
  readonly followupId?: string
}

/** What was decided on a pair, by whom, and how it ended. */
export interface Decision {
  readonly id: string
  readonly activityA: string
  readonly activityB: string
  readonly kind: DecisionKind
  readonly terms: DecisionTerms
  readonly effects: readonly Effect[]
  readonly owner: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly dueOn: string
  readonly note: string
  readonly followupId: string
  readonly labelThen: OverlapLabel
  readonly scoreThen: number
  readonly concepts: readonly string[]
  readonly linkA: string
  readonly linkB: string
  readonly hashA: string
  readonly hashB: string
  readonly decidedBy: string
  readonly decidedAt: Date
  /** Null: it stands. */
  readonly endedAt: Date | null
  readonly endReason: EndReason | null
  readonly endNote: string
  readonly endedBy: string | null
}

interface Side {
  readonly id: string
  readonly name: string
  readonly agencyId: string
  readonly agencyShort: string
}

/** Everything that somebody owes by a decision: its owner first. */
export const followupsOf = ({ followupId, effects }: Pick<Decision, 'followupId' | 'effects'>): readonly string[] => [
  followupId,
  ...effects.flatMap((effect) => effect.followupId ?? []),
]

/** The activities that some terms name; they must be the two of the pair. */
export function activitiesNamed(terms: DecisionTerms): readonly string[] {
  if (terms.kind === 'join') return [terms.keepActivityId]
  if (terms.kind === 'sequence') return [terms.firstActivityId]
  return terms.kind === 'withdraw' ? [terms.activityId] : []
}

const said = ({ name, agencyShort }: Side) => `“${name}” (${agencyShort})`

/**
 * What another agency than the owner has to do by a decision: it alone may withdraw its plan that goes into another one, where that is not done at
 * once. One Indonesian sentence.
 */
export function taskOfOther(
  terms: DecisionTerms,
  ownerAgencyId: string,
  a: Side,
  b: Side,
): { readonly activityId: string; readonly agencyId: string; readonly what: string } | undefined {
  if (terms.kind !== 'join' || terms.withdrawOther) return undefined
  const [kept, other] = terms.keepActivityId === a.id ? [a, b] : [b, a]
  if (other.agencyId === ownerAgencyId) return undefined
  const what = `Batalkan ${said(other)} setelah digabung ke dalam ${said(kept)}.`
  return { activityId: other.id, agencyId: other.agencyId, what }
}

/** What the owner of a decision now has to do, one Indonesian sentence. */
export function taskOf(terms: DecisionTerms, a: Side, b: Side): string {
  const other = (id: string) => (id === a.id ? b : a)
  const same = (id: string) => (id === a.id ? a : b)
  switch (terms.kind) {
    case 'join':
      return `Gabungkan ${said(other(terms.keepActivityId))} ke dalam ${said(same(terms.keepActivityId))}.`
    case 'divide':
      return `Bagi ${terms.by === 'area' ? 'wilayah' : 'sasaran'}: ${said(a)} mengambil ${terms.keepsA}; ${said(b)} mengambil ${terms.keepsB}.`
    case 'sequence':
      return `Laksanakan ${said(same(terms.firstActivityId))} lebih dahulu, baru ${said(other(terms.firstActivityId))}.`
    case 'justify':
      return `Jalankan ${said(a)} dan ${said(b)} berdampingan; catat alasannya di kedua dokumen.`
    case 'withdraw':
      return `Batalkan ${said(same(terms.activityId))}; ${said(other(terms.activityId))} berjalan terus.`
  }
}
