import type { Revision } from '#contract/gatherings/minutes/shapes.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('minutes_remarks as r')
    .leftJoin('auth.user as u', 'u.id', 'r.by_user')
    .leftJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'r.region_id').onRef('a.id', '=', 'r.agency_id'),
    )
    .select([
      'r.id',
      'r.session_id',
      'a.short_name',
      'r.remark',
      'r.by_user',
      'u.name',
      'r.at',
      'r.outcome',
      'r.answer',
    ])
    .where('r.region_id', '=', region)

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toRemark = (row: Row) => ({
  id: row.id,
  sessionId: row.session_id,
  agency: row.short_name ?? '',
  text: row.remark,
  by: row.name ?? row.by_user,
  at: row.at,
  outcome: row.outcome as 'taken' | 'not_taken' | null,
  answer: row.answer,
})

export type WrittenRemark = ReturnType<typeof toRemark>

/** What was asked to be corrected, the first first. */
export const listRemarks = async (ctx: Context, gatheringId: string): Promise<WrittenRemark[]> =>
  (await select(ctx).where('r.gathering_id', '=', gatheringId).orderBy('r.id').execute()).map(toRemark)

export async function findRemark(ctx: Context, gatheringId: string, id: string): Promise<WrittenRemark | undefined> {
  const row = await select(ctx).where('r.gathering_id', '=', gatheringId).where('r.id', '=', id).executeTakeFirst()
  return row && toRemark(row)
}

/** Returns its id. */
export async function insertRemark(
  { tx, region, actor, clock }: Context,
  remark: { gatheringId: string; sessionId: string | null; text: string },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('minutes_remarks')
    .values({
      region_id: region,
      id,
      gathering_id: remark.gatheringId,
      session_id: remark.sessionId,
      agency_id: actor.agencyId,
      remark: remark.text,
      by_user: actor.userId,
      at: clock.now(),
    })
    .execute()
  return id
}

export async function answerRemarkRow(
  { tx, region }: Context,
  id: string,
  { outcome, answer }: { outcome: 'taken' | 'not_taken'; answer: string },
): Promise<void> {
  await tx
    .updateTable('minutes_remarks')
    .set({ outcome, answer })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

interface NewRevision extends Omit<Revision, 'by' | 'at'> {
  readonly gatheringId: string
}

export async function insertRevision(
  { tx, region, actor, clock }: Context,
  { gatheringId, sessionId, ...revision }: NewRevision,
): Promise<void> {
  await tx
    .insertInto('minutes_revisions')
    .values({
      region_id: region,
      gathering_id: gatheringId,
      session_id: sessionId,
      ...revision,
      by_user: actor.userId,
      at: clock.now(),
    })
    .execute()
}

/** The corrections of final minutes, the first first. */
export async function listRevisions({ tx, region }: Context, gatheringId: string) {
  const rows = await tx
    .selectFrom('minutes_revisions as r')
    .leftJoin('auth.user as u', 'u.id', 'r.by_user')
    .select(['r.revision', 'r.session_id', 'r.part', 'r.earlier', 'r.later', 'r.reason', 'r.by_user', 'u.name', 'r.at'])
    .where('r.region_id', '=', region)
    .where('r.gathering_id', '=', gatheringId)
    .orderBy('r.revision')
    .execute()
  return rows.map(({ session_id, by_user, name, part, ...row }) => ({
    ...row,
    sessionId: session_id,
    part: part as Revision['part'],
    by: name ?? by_user,
  }))
}
