import type { CheckAnswer } from '#contract/services/checks.ts'
import { findConflicts, type Rulebook } from '../rules/find-conflicts.ts'
import type { LedgerEntry } from '../rules/rule.ts'

/** Somebody whom the candidate may be, or a family that the candidate may belong to, with all that the family received. */
export interface Possibility {
  /** sure: as sure as an automatic link. Anything else can only lead to a question. */
  readonly isSure: boolean
  readonly personId: string
  readonly familyId: string
  readonly entries: readonly LedgerEntry[]
}

export interface Intended {
  readonly kind: string
  readonly on: string
  /** The agency that asks; null: the region itself. */
  readonly agencyId: string | null
}

/** What an agency may learn of its candidate. */
export interface Judgement {
  readonly answer: CheckAnswer
  /** All that stands against it was given by the agency that asks. */
  readonly isOwn: boolean
}

const CLEAR: Judgement = { answer: 'none', isOwn: false }
const HYPOTHETICAL = 'candidate'
const RANK = { none: 0, ask: 1, conflict: 2 } as const

/**
 * Whether any rule would be broken if the candidate received this. *conflict* only when it is as good as certain who it is and the other service was
 * decided or delivered; whatever is unsure (who it is, or what is only proposed elsewhere) is *ask*. Nobody and nothing found is *none*.
 */
export function judgeCandidate(intended: Intended, possibilities: readonly Possibility[], book: Rulebook): Judgement {
  if (!book.kinds.has(intended.kind)) return CLEAR
  return possibilities
    .map((possibility) => judge(intended, possibility, book))
    .reduce((worst, next) => (RANK[next.answer] > RANK[worst.answer] ? next : worst), CLEAR)
}

function judge(intended: Intended, { isSure, personId, familyId, entries }: Possibility, book: Rulebook): Judgement {
  const { kind, on, agencyId } = intended
  const candidate: LedgerEntry = {
    id: HYPOTHETICAL,
    ...{
      personId,
      kind,
      familyId,
      agencyId: agencyId ?? '',
      from: on,
      until: on,
      state: 'proposed',
      detail: HYPOTHETICAL,
    },
  }
  // An agency's own proposal of the same kind is what it asks about.
  const others = entries.filter(
    (entry) => entry.state !== 'proposed' || entry.agencyId !== agencyId || entry.kind !== kind,
  )
  const given = others.filter(({ state }) => state !== 'proposed')
  const against = standingAgainst(candidate, given, book)
  if (against.length > 0)
    return {
      answer: isSure ? 'conflict' : 'ask',
      isOwn: isSure && against.every((entry) => entry.agencyId === agencyId),
    }
  return standingAgainst(candidate, others, book).length > 0 ? { answer: 'ask', isOwn: false } : CLEAR
}

const standingAgainst = (candidate: LedgerEntry, entries: readonly LedgerEntry[], book: Rulebook) =>
  findConflicts([...entries, candidate], book)
    .filter((conflict) => conflict.entries.some(({ id }) => id === HYPOTHETICAL))
    .flatMap((conflict) => conflict.entries.filter(({ id }) => id !== HYPOTHETICAL))
