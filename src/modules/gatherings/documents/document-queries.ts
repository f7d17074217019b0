import type { NumberedKind } from '#contract/gatherings/documents/documents.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { Content } from './content.ts'

/** A paper as it was issued. */
export interface IssuedDocument {
  readonly kind: NumberedKind
  readonly correction: number
  readonly number: string
  readonly datedOn: string
  readonly content: Content
}

/** The latest of each kind that a gathering has issued. */
export async function listIssued({ tx, region }: Context, gatheringId: string): Promise<IssuedDocument[]> {
  const rows = await tx
    .selectFrom('gathering_documents')
    .distinctOn('kind')
    .select(['kind', 'correction', 'number', 'dated_on as datedOn', 'content'])
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .orderBy('kind')
    .orderBy('correction', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as NumberedKind, content: row.content as Content }))
}

export async function insertDocument(
  { tx, region, actor, clock }: Context,
  { gatheringId, reason, content, ...issued }: IssuedDocument & { gatheringId: string; reason: string },
): Promise<void> {
  await tx
    .insertInto('gathering_documents')
    .values({
      region_id: region,
      id: newId(),
      gathering_id: gatheringId,
      kind: issued.kind,
      correction: issued.correction,
      number: issued.number,
      dated_on: issued.datedOn,
      content: JSON.stringify(content),
      reason,
      by_user: actor.userId,
      at: clock.now(),
    })
    .execute()
}
