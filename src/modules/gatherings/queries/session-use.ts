import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export type SessionUse = 'attendance' | 'minutes_note' | 'session_speaker'

/** The first of some sessions on which something hangs that must not be lost, and what it is. */
export async function findSessionInUse(
  { tx, region }: Context,
  ids: readonly string[],
): Promise<{ sessionId: string; what: SessionUse } | undefined> {
  if (ids.length === 0) return undefined
  const of = (table: 'attendance_facts' | 'minutes_notes' | 'gathering_speakers', what: SessionUse) =>
    tx
      .selectFrom(table)
      .select(['session_id as sessionId', sql<SessionUse>`${sql.lit(what)}`.as('what')])
      .where('region_id', '=', region)
      .where('session_id', 'in', [...ids])
  return of('attendance_facts', 'attendance')
    .unionAll(of('minutes_notes', 'minutes_note'))
    .unionAll(of('gathering_speakers', 'session_speaker'))
    .limit(1)
    .executeTakeFirst()
}
