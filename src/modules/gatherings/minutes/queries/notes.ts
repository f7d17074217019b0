import type { NotePart } from '#contract/gatherings/minutes/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { WrittenNote } from '../minutes.ts'

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('minutes_notes as n')
    .leftJoin('auth.user as u', 'u.id', 'n.by_user')
    .select(['n.session_id', 'n.part', 'n.note', 'n.version', 'n.by_user', 'u.name', 'n.at'])
    .where('n.region_id', '=', region)

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toNote = (row: Row): WrittenNote => ({
  sessionId: row.session_id,
  part: row.part as NotePart,
  text: row.note,
  version: row.version,
  by: row.name ?? row.by_user,
  at: row.at,
})

/** Everything written down of a gathering. */
export const listNotes = async (ctx: Context, gatheringId: string): Promise<WrittenNote[]> =>
  (await select(ctx).where('n.gathering_id', '=', gatheringId).execute()).map(toNote)

export async function findNote(ctx: Context, sessionId: string, part: NotePart): Promise<WrittenNote | undefined> {
  const row = await select(ctx).where('n.session_id', '=', sessionId).where('n.part', '=', part).executeTakeFirst()
  return row && toNote(row)
}

interface NewNote {
  readonly gatheringId: string
  readonly sessionId: string
  readonly part: NotePart
  readonly text: string
}

/** Writes one part; false when somebody else has written there since `version` (0: nobody had). */
export async function putNote(
  { tx, region, actor, clock }: Context,
  { gatheringId, sessionId, part, text }: NewNote,
  version: number,
): Promise<boolean> {
  const by = { note: text, by_user: actor.userId, at: clock.now() }
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('minutes_notes')
      .values({ region_id: region, gathering_id: gatheringId, session_id: sessionId, part, ...by })
      .onConflict((conflict) => conflict.columns(['region_id', 'session_id', 'part']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx
    .updateTable('minutes_notes')
    .set({ ...by, version: version + 1 })
    .where('region_id', '=', region)
    .where('session_id', '=', sessionId)
    .where('part', '=', part)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
