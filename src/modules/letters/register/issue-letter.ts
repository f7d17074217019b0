import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { contentHash } from '#platform/documents/content-hash.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { findLetter, listRevisions } from '../queries/letters.ts'
import { insertRevision, updateLetter } from '../queries/numbers.ts'
import type { Letter } from './letter.ts'

export interface Issuing {
  readonly letterId: string
  /** Writes the document with its number; `correction` is 0 for the first issue, n for the n-th ralat, and stands beside the number. */
  readonly compose: (under: { readonly number: string; readonly correction: number }) => OfficeDocument
  /** The version of the record it is written from. */
  readonly dataVersion: string
  /** Why another text stands under the same number; asked for only then. */
  readonly reason?: string
}

export interface Issued {
  readonly letter: Letter
  readonly document: OfficeDocument
  /** True when this call made a new revision. */
  readonly isNew: boolean
}

/**
 * Issues what is written under a number. The same text again changes nothing; another text is a correction (ralat) with a reason, never silent.
 * Rendering is left to the caller, outside the transaction. Errors: not_found, forbidden, wrong_state (voided), reason_missing, conflict.
 */
export async function issueLetter(
  ctx: Context,
  { letterId, compose, dataVersion, reason = '' }: Issuing,
): Promise<Issued> {
  const letter = await findLetter(ctx, letterId)
  assert(letter && can.read(ctx.actor, letter), 'not_found')
  assert(can.number(ctx.actor, letter.agency.id), 'forbidden')
  assert(letter.state !== 'voided', 'wrong_state', { state: letter.state })
  const [latest] = await listRevisions(ctx, letterId)
  const standing = compose({ number: letter.number, correction: Math.max(0, letter.revision - 1) })
  if (latest && latest.contentHash === contentHash(standing)) return { letter, document: standing, isNew: false }
  assert(!latest || reason.trim() !== '', 'reason_missing')
  const revision = letter.revision + 1
  const document = latest ? compose({ number: letter.number, correction: letter.revision }) : standing
  assert(await updateLetter(ctx, letter, { state: 'issued', revision }), 'conflict')
  await insertRevision(ctx, letterId, { revision, contentHash: contentHash(document), dataVersion, reason })
  const deed = latest ? 'correct' : 'issue'
  await record(ctx, `letter.${deed}`, { kind: 'letter', id: letterId }, { revision })
  const issued = await findLetter(ctx, letterId)
  if (!issued) throw new Error('the letter just issued is not there')
  return { letter: issued, document, isNew: true }
}
