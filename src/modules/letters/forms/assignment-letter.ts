import type { Issue, Letterhead, NamedPerson } from './form.ts'

/** Surat tugas (SPT). */
export interface AssignmentLetterInput {
  readonly letterhead: Letterhead
  readonly issue: Issue
  /** Dasar: laws, letters, budget documents. */
  readonly legalBase: readonly string[]
  readonly assigned: readonly NamedPerson[]
  /** Untuk: what they are to do. */
  readonly tasks: readonly string[]
  readonly when: { readonly from: string; readonly until: string }
  readonly place: string
  readonly copies: readonly string[]
}
