import { sql } from 'kysely'
import type { ListLayout } from '#contract/lists/layout.ts'
import type { ListComparison, ListCounts, TermBases } from '#contract/lists.ts'
import type { Context } from '#platform/context.ts'
import type { ListEdition } from '../edition.ts'

const COLUMNS = [
  'e.id',
  'e.series_id as seriesId',
  'e.agency_id as agencyId',
  'e.new_agency as newAgency',
  'e.title',
  'e.service_kind as serviceKind',
  'e.period',
  'e.as_of as asOf',
  'e.giver',
  'e.fund_source as fundSource',
  'e.basis',
  'e.file_name as fileName',
  'e.file_sha256 as fileHash',
  'e.layout',
  'e.corrections',
  'e.remarks',
  'e.signatures',
  'e.row_count as rowCount',
  'e.state',
  'e.counts',
  'e.supersedes',
  'e.comparison',
  'e.job_id as jobId',
  'j.kind as jobKind',
  'j.state as jobState',
  'j.requested_by as jobBy',
  'e.created_by as createdBy',
  'e.created_at as createdAt',
  'e.committed_at as committedAt',
  'e.undone_at as undoneAt',
] as const

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('list_editions as e')
    .leftJoin('jobs as j', (join) => join.onRef('j.region_id', '=', 'e.region_id').onRef('j.id', '=', 'e.job_id'))
    .where('e.region_id', '=', region)

type Json = 'layout' | 'corrections' | 'remarks' | 'state' | 'counts' | 'basis' | 'comparison'
const toEdition = (row: Omit<ListEdition, Json> & Record<Json, unknown>): ListEdition => ({
  ...row,
  layout: row.layout as ListLayout,
  corrections: row.corrections as ListEdition['corrections'],
  remarks: row.remarks as ListEdition['remarks'],
  state: row.state as ListEdition['state'],
  counts: row.counts as ListCounts | null,
  basis: row.basis as TermBases,
  comparison: row.comparison as ListComparison | null,
})

/** One edition whoever asks; the policy is the caller's. */
export async function findEdition(ctx: Context, id: string): Promise<ListEdition | undefined> {
  const row = await select(ctx).select(COLUMNS).where('e.id', '=', id).executeTakeFirst()
  return row && toEdition(row)
}

/** Keeps others from taking a step with the edition until the transaction ends. */
export async function lockEdition({ tx, region }: Context, id: string): Promise<void> {
  await tx
    .selectFrom('list_editions')
    .select('id')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export interface EditionFilter {
  /** `open`: not saved yet; `committed`: saved and not taken back. Without it: both, and those taken back. */
  readonly state?: 'open' | 'committed' | undefined
  readonly page: number
  readonly pageSize: number
}

/** Editions, the newest first; `agencyId` null: of every agency (the rule of `can.open`). Forgotten files are left out. */
export async function pageEditions(ctx: Context, agencyId: string | null, { state, page, pageSize }: EditionFilter) {
  let query = select(ctx).where('e.state', '<>', 'discarded')
  if (agencyId !== null) query = query.where('e.agency_id', '=', agencyId)
  if (state === 'open') query = query.where('e.state', 'in', ['uploaded', 'checked', 'committing', 'failed'])
  if (state === 'committed') query = query.where('e.state', '=', 'committed')
  const rows = await query
    .select(COLUMNS)
    .orderBy('e.created_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows: rows.map(toEdition), total: Number(total) }
}

/** Committed editions of an agency about a kind of service, the newest day first. */
export async function listCommitted(ctx: Context, agencyId: string, serviceKind: string): Promise<ListEdition[]> {
  const rows = await select(ctx)
    .select(COLUMNS)
    .where('e.state', '=', 'committed')
    .where('e.agency_id', '=', agencyId)
    .where('e.service_kind', '=', serviceKind)
    .orderBy('e.as_of', 'desc')
    .orderBy('e.committed_at', 'desc')
    .execute()
  return rows.map(toEdition)
}

const LOOKED_AT = 40

/** Committed editions with one of these headers, the newest first, for what their lists were told to be. */
export async function listLikeHeader(
  ctx: Context,
  agencyId: string | null,
  signatures: readonly string[],
): Promise<ListEdition[]> {
  let query = select(ctx)
    .select(COLUMNS)
    .where('e.state', '=', 'committed')
    .where(sql<boolean>`e.signatures && ${[...signatures]}::text[]`)
  if (agencyId !== null) query = query.where('e.agency_id', '=', agencyId)
  const rows = await query.orderBy('e.committed_at', 'desc').limit(LOOKED_AT).execute()
  return rows.map(toEdition)
}
