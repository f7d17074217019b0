import type { Audience, FollowupKind, FollowupState, SourceKind, Subject } from '#contract/followups/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Followup } from '../followup.ts'

/** Followups with their agencies and the person named. */
export const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('followups as f')
    .innerJoin('agencies as o', (join) =>
      join.onRef('o.region_id', '=', 'f.region_id').onRef('o.id', '=', 'f.owner_agency_id'),
    )
    .leftJoin('agencies as w', (join) =>
      join.onRef('w.region_id', '=', 'f.region_id').onRef('w.id', '=', 'f.waiting_agency_id'),
    )
    .leftJoin('auth.user as u', 'u.id', 'f.owner_user_id')
    .where('f.region_id', '=', region)

export const COLUMNS = [
  'f.id',
  'f.kind',
  'f.what',
  'f.owner_agency_id',
  'o.short_name',
  'o.name',
  'f.owner_position_id',
  'f.holder_then',
  'f.owner_user_id',
  'u.name as user_name',
  'f.audience',
  'f.concerned_agencies',
  'f.subjects',
  'f.due_on',
  'f.first_due_on',
  'f.state',
  'f.waiting_agency_id',
  'w.short_name as waiting_short_name',
  'w.name as waiting_name',
  'f.waiting_since',
  'f.waiting_reason',
  'f.source_kind',
  'f.source_id',
  'f.source_title',
  'f.evidence',
  'f.evidence_link',
  'f.round',
  'f.clock_from',
  'f.created_at',
  'f.closed_at',
  'f.version',
] as const

const selectColumns = (ctx: Context) => select(ctx).select(COLUMNS)
type Row = Awaited<ReturnType<ReturnType<typeof selectColumns>['execute']>>[number]

const waitingOf = (row: Row): Followup['waiting'] =>
  row.waiting_agency_id && row.waiting_since
    ? {
        agency: { id: row.waiting_agency_id, shortName: row.waiting_short_name ?? '', name: row.waiting_name ?? '' },
        since: row.waiting_since,
        reason: row.waiting_reason,
      }
    : null

export const toFollowup = (row: Row): Followup => ({
  id: row.id,
  kind: row.kind as FollowupKind,
  what: row.what,
  owner: { id: row.owner_agency_id, shortName: row.short_name, name: row.name },
  positionId: row.owner_position_id,
  holderThen: row.holder_then,
  person: row.owner_user_id ? { id: row.owner_user_id, name: row.user_name ?? row.owner_user_id } : null,
  audience: row.audience as Audience,
  concernedAgencies: row.concerned_agencies,
  subjects: row.subjects as readonly Subject[],
  dueOn: row.due_on,
  firstDueOn: row.first_due_on,
  state: row.state as FollowupState,
  waiting: waitingOf(row),
  source: { kind: row.source_kind as SourceKind, id: row.source_id, title: row.source_title },
  evidence: row.evidence,
  evidenceLink: row.evidence_link,
  round: row.round,
  clockFrom: row.clock_from,
  createdAt: row.created_at,
  closedAt: row.closed_at,
  version: row.version,
})

export async function findFollowup(ctx: Context, id: string): Promise<Followup | undefined> {
  const row = await selectColumns(ctx).where('f.id', '=', id).executeTakeFirst()
  return row && toFollowup(row)
}
