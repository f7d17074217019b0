import type { KindGroup, ReceivedBy } from '#contract/services/shapes.ts'

/** A kind of service, as lists and rules name it. */
export interface ServiceKind {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** `register`: being listed is a state and no aid; it never counts as served. */
  readonly group: KindGroup
  readonly unit: ReceivedBy
  /** For a register: who of it should be reached; empty: it says nothing of need. */
  readonly need: '' | 'listed' | 'deciles-1-4'
}

export const isAid = ({ group }: Pick<ServiceKind, 'group'>): boolean => group !== 'register'

/** Codes of the kinds that subjects (`kind:house-repair`, `group:aid`) mean; one that names nothing known means nothing. */
export function kindsMeant(subjects: readonly string[], kinds: readonly ServiceKind[]): ReadonlySet<string> {
  return new Set(
    kinds
      .filter(({ code, group }) => subjects.includes(`kind:${code}`) || subjects.includes(`group:${group}`))
      .map(({ code }) => code),
  )
}
