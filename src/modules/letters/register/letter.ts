import type { LetterKind, LetterState, Letter as Shape } from '#contract/letters/shapes.ts'

export type Urgency = Shape['urgency']

/** A number of an agency's register and what became of it. */
export interface Letter {
  readonly id: string
  readonly agency: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly number: string
  readonly year: number
  readonly serial: number
  readonly suffix: string
  readonly kind: LetterKind
  readonly classification: string
  readonly urgency: Urgency
  readonly subject: string
  readonly recipient: string
  /** ISO day. */
  readonly datedOn: string
  readonly isInternal: boolean
  readonly isOutOfOrder: boolean
  readonly source: LetterSource | null
  readonly state: LetterState
  readonly reason: string
  /** 0: nothing issued yet. */
  readonly revision: number
  readonly createdBy: string
  readonly createdAt: Date
  readonly version: number
}

/** What a letter came from, in the words of the room that wrote it; that room alone reads them. */
export interface LetterSource {
  readonly kind: string
  readonly id: string
}

/** What was issued under a number. */
export interface Revision {
  readonly revision: number
  readonly contentHash: string
  readonly dataVersion: string
  readonly reason: string
  readonly by: string
  readonly at: Date
}
