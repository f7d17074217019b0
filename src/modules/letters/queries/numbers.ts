import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Letter, LetterSource, Revision } from '../register/letter.ts'
import type { Standing } from '../register/numbering.ts'
import { readableBy } from './letters.ts'

/** One count of numbers: an agency's, in a year, of a kind where kinds count for themselves. */
export interface Count {
  readonly agencyId: string
  readonly year: number
  readonly series: string
}

/** Makes the count if need be and locks it until the transaction ends: whoever else wants a number of it waits. */
export async function lockCount({ tx, region }: Context, { agencyId, year, series }: Count): Promise<{ last: number }> {
  await tx
    .insertInto('letter_counters')
    .values({ region_id: region, agency_id: agencyId, year, series })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tx
    .selectFrom('letter_counters')
    .select('last')
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .where('series', '=', series)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function findCount({ tx, region }: Context, { agencyId, year, series }: Count) {
  const row = await tx
    .selectFrom('letter_counters')
    .select(['last', 'began_after'])
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .where('series', '=', series)
    .executeTakeFirst()
  return { last: row?.last ?? 0, beganAfter: row?.began_after ?? 0 }
}

const inCount = ({ tx, region }: Context, { agencyId, year, series }: Count) =>
  tx
    .selectFrom('letters')
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .where('series', '=', series)

/** Whether any number of a count was taken. */
export async function hasNumbers(ctx: Context, count: Count): Promise<boolean> {
  return (await inCount(ctx, count).select('id').limit(1).executeTakeFirst()) !== undefined
}

/** How the numbers of a count stand around a day. */
export async function readStanding(ctx: Context, count: Count, datedOn: string): Promise<Standing> {
  const { last } = await findCount(ctx, count)
  const { latestDay, before, first } = await inCount(ctx, count)
    .where('suffix', '=', '')
    .select([
      sql<string | null>`max(dated_on)::text`.as('latestDay'),
      sql<number | null>`max(serial) filter (where dated_on <= ${datedOn})`.as('before'),
      sql<number | null>`min(serial)`.as('first'),
    ])
    .executeTakeFirstOrThrow()
  const serial = before ?? first
  const { inserts } = await inCount(ctx, count)
    .where('suffix', '<>', '')
    .where('serial', '=', serial ?? -1)
    .select((eb) => eb.fn.countAll<string>().as('inserts'))
    .executeTakeFirstOrThrow()
  return { last, latestDay, before: serial, inserts: Number(inserts) }
}

/** The last ordinary number of a count that the actor may read, and how many such numbers wait to be used. */
export async function readEnd(ctx: Context, count: Count) {
  const readable = ctx.tx
    .selectFrom('letters as l')
    .where('l.region_id', '=', ctx.region)
    .where('l.agency_id', '=', count.agencyId)
    .where('l.year', '=', count.year)
    .where('l.series', '=', count.series)
    .where((eb) => readableBy(eb, ctx.actor))
  const last = await readable
    .where('l.suffix', '=', '')
    .select(['l.number', 'l.dated_on as datedOn'])
    .orderBy('l.serial', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { waiting } = await readable
    .where('l.state', '=', 'reserved')
    .select((eb) => eb.fn.countAll<string>().as('waiting'))
    .executeTakeFirstOrThrow()
  return { last: last ?? null, waiting: Number(waiting) }
}

/** Sets where a count stands; `beganAfter` only where no number of it was taken. */
export async function moveCount(
  { tx, region }: Context,
  { agencyId, year, series }: Count,
  { last, beganAfter }: { last: number; beganAfter?: number },
): Promise<void> {
  await tx
    .updateTable('letter_counters')
    .set({ last, ...(beganAfter === undefined ? {} : { began_after: beganAfter }) })
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .where('series', '=', series)
    .execute()
}

type NewLetter = Pick<
  Letter,
  | 'id'
  | 'number'
  | 'serial'
  | 'suffix'
  | 'kind'
  | 'classification'
  | 'urgency'
  | 'subject'
  | 'recipient'
  | 'datedOn'
  | 'isInternal'
  | 'isOutOfOrder'
> & { readonly count: Count; readonly source: LetterSource | null }

export async function insertLetter({ tx, region, actor, clock }: Context, letter: NewLetter): Promise<void> {
  await tx
    .insertInto('letters')
    .values({
      region_id: region,
      id: letter.id,
      agency_id: letter.count.agencyId,
      year: letter.count.year,
      series: letter.count.series,
      serial: letter.serial,
      suffix: letter.suffix,
      number: letter.number,
      kind: letter.kind,
      classification: letter.classification,
      urgency: letter.urgency,
      subject: letter.subject,
      recipient: letter.recipient,
      dated_on: letter.datedOn,
      is_internal: letter.isInternal,
      is_out_of_order: letter.isOutOfOrder,
      source_kind: letter.source?.kind ?? null,
      source_id: letter.source?.id ?? null,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

/** Changes the state of a letter; false when somebody else changed it since that version. */
export async function updateLetter(
  { tx, region }: Context,
  { id, version }: Pick<Letter, 'id' | 'version'>,
  change: { state: Letter['state']; reason?: string; revision?: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('letters')
    .set({ ...change, version: version + 1 })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertRevision(
  { tx, region, actor, clock }: Context,
  letterId: string,
  revision: Omit<Revision, 'by' | 'at'>,
): Promise<void> {
  await tx
    .insertInto('letter_revisions')
    .values({
      region_id: region,
      letter_id: letterId,
      revision: revision.revision,
      content_hash: revision.contentHash,
      data_version: revision.dataVersion,
      reason: revision.reason,
      by_user: actor.userId,
      at: clock.now(),
    })
    .execute()
}
