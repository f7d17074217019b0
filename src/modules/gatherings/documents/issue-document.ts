import type { IssueInput } from '#contract/gatherings/documents/documents.ts'
import { issueLetter, reserveNumber } from '#modules/letters/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getOrganised } from '../get-gathering.ts'
import { assemble } from './assemble-numbered.ts'
import { compose } from './content.ts'
import { insertDocument, listIssued } from './document-queries.ts'
import { LETTER_KINDS, letterSourceOf } from './letter-source.ts'
import { gather } from './material.ts'

/**
 * Numbers a paper and keeps what it says. Issued again, it is a correction (ralat) under the same number and day, with its reason. Throws `not_found`,
 * `forbidden`, `wrong_state` when it would say the same as before, `reason_missing`, and as `assemble` and `reserveNumber`.
 */
export async function issueDocument(
  ctx: Context,
  { id, reason, ...asked }: IssueInput & { id: string },
): Promise<void> {
  const gathering = await getOrganised(ctx, id)
  assert(gathering.state !== 'cancelled', 'wrong_state', { state: gathering.state })
  const earlier = (await listIssued(ctx, id)).find(({ kind }) => kind === asked.kind)
  // The day stands beside the number in the register.
  const wish = earlier ? { ...asked, datedOn: earlier.datedOn } : asked
  const material = await gather(ctx, gathering)
  const content = await assemble(ctx, material, wish)
  const letter = await reserveNumber(ctx, {
    agencyId: gathering.organiser.id,
    kind: LETTER_KINDS[wish.kind],
    classification: wish.classification,
    datedOn: wish.datedOn,
    subject: gathering.title,
    recipient: '',
    urgency: wish.urgency,
    isInternal: gathering.visibility === 'internal',
    source: letterSourceOf(gathering),
  })
  const issued = await issueLetter(ctx, {
    letterId: letter.id,
    compose: (under) => compose(content, material.letterhead, under),
    dataVersion: String(gathering.version),
    reason,
  })
  assert(issued.isNew, 'wrong_state', { state: 'current' })
  const correction = issued.letter.revision - 1
  await insertDocument(ctx, {
    gatheringId: id,
    kind: wish.kind,
    correction,
    number: letter.number,
    datedOn: wish.datedOn,
    content,
    reason,
  })
  await record(ctx, 'gathering.issue_document', { kind: 'gathering', id }, { kind: wish.kind, correction })
}
