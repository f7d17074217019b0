import type { IssueInput, NumberedKind } from '#contract/gatherings/documents/documents.ts'
import {
  type AssignmentLetterInput,
  type InvitationInput,
  type Letterhead,
  type OfficialRecordInput,
  type Signer,
  writeAssignmentLetter,
  writeInvitation,
  writeOfficialRecord,
} from '#modules/letters/index.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'

/** What was asked for when a paper was issued; a correction begins from it. */
export type Wish = Omit<IssueInput, 'reason'>

/** What a draft is written with before anything was asked for. */
export const plainWish = (kind: NumberedKind, datedOn: string): Wish => ({
  kind,
  datedOn,
  signerPositionId: null,
  classification: '',
  urgency: 'Biasa',
  notes: [],
  copies: [],
  assigned: 'committee',
})

/** What a numbered paper says, without the head of the letter and its number. */
export interface Content {
  readonly wish: Wish
  readonly signer: Signer
  readonly form:
    | { readonly kind: 'invitation'; readonly input: Omit<InvitationInput, 'letterhead' | 'issue'> }
    | {
        readonly kind: 'official_record'
        readonly input: Omit<OfficialRecordInput, 'letterhead' | 'number' | 'correction' | 'datedOn' | 'signers'>
      }
    | { readonly kind: 'assignment_letter'; readonly input: Omit<AssignmentLetterInput, 'letterhead' | 'issue'> }
}

/** The paper of a content under a number; null: a draft, with dots in its place. */
export function compose(
  { wish: { datedOn }, signer, form }: Content,
  letterhead: Letterhead,
  under: { readonly number: string | null; readonly correction: number },
): OfficeDocument {
  const issue = { ...under, datedOn, signer }
  switch (form.kind) {
    case 'invitation':
      return writeInvitation({ ...form.input, letterhead, issue })
    case 'assignment_letter':
      return writeAssignmentLetter({ ...form.input, letterhead, issue })
    case 'official_record':
      return writeOfficialRecord({ ...form.input, ...under, letterhead, datedOn, signers: [signer] })
  }
}
