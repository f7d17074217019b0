import type { AttendanceStatus, ClockBasis, FactKind, Means } from '#contract/gatherings/attendance/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Fact } from '../attendance.ts'

export interface FactFilter {
  readonly gatheringIds: readonly string[]
  readonly sessionId?: string | undefined
  readonly participantId?: string | undefined
}

/** What was said, of one or several gatherings. */
export async function listFacts({ tx, region }: Context, filter: FactFilter): Promise<Fact[]> {
  if (filter.gatheringIds.length === 0) return []
  let query = tx
    .selectFrom('attendance_facts')
    .selectAll()
    .where('region_id', '=', region)
    .where('gathering_id', 'in', [...filter.gatheringIds])
  if (filter.sessionId) query = query.where('session_id', '=', filter.sessionId)
  if (filter.participantId) query = query.where('participant_id', '=', filter.participantId)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    sessionId: row.session_id,
    participantId: row.participant_id,
    kind: row.kind as FactKind,
    statement: row.statement as AttendanceStatus,
    reason: row.reason,
    representedBy: row.represented_by,
    means: row.means as Means,
    deviceId: row.device_id,
    toldBy: row.told_by,
    deviceAt: row.device_at,
    at: row.at,
    clockBasis: row.clock_basis as ClockBasis,
    receivedAt: row.received_at,
    about: row.about,
  }))
}

export type NewFact = Omit<Fact, 'receivedAt'> & { readonly offsetMs: number }

/** Adds facts; answers the ids of those that were new. */
export async function insertFacts(
  { tx, region, clock }: Context,
  gatheringId: string,
  facts: readonly NewFact[],
): Promise<ReadonlySet<string>> {
  if (facts.length === 0) return new Set()
  const now = clock.now()
  const rows = await tx
    .insertInto('attendance_facts')
    .values(
      facts.map((fact) => ({
        region_id: region,
        id: fact.id,
        gathering_id: gatheringId,
        session_id: fact.sessionId,
        participant_id: fact.participantId,
        kind: fact.kind,
        statement: fact.statement,
        reason: fact.reason,
        represented_by: fact.representedBy,
        means: fact.means,
        device_id: fact.deviceId,
        told_by: fact.toldBy,
        device_at: fact.deviceAt,
        offset_ms: fact.offsetMs,
        clock_basis: fact.clockBasis,
        at: fact.at,
        received_at: now,
        about: [...fact.about],
      })),
    )
    .onConflict((conflict) => conflict.constraint('attendance_facts__pk').doNothing())
    .returning('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
