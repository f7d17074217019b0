import type { ImportCounts, ImportLayout } from '#contract/plans-import.ts'
import type { Context } from '#platform/context.ts'
import type { PlanImport } from './plan-import.ts'

const COLUMNS = [
  'i.id',
  'i.agency_id as agencyId',
  'i.file_name as fileName',
  'i.file_sha256 as fileHash',
  'i.layout',
  'i.row_count as rowCount',
  'i.state',
  'i.year',
  'i.counts',
  'i.new_agencies as newAgencies',
  'i.kept',
  'i.job_id as jobId',
  'j.kind as jobKind',
  'j.state as jobState',
  'j.requested_by as jobBy',
  'i.created_by as createdBy',
  'i.created_at as createdAt',
  'i.committed_at as committedAt',
  'i.undone_at as undoneAt',
] as const

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('plan_imports as i')
    .leftJoin('jobs as j', (join) => join.onRef('j.region_id', '=', 'i.region_id').onRef('j.id', '=', 'i.job_id'))
    .where('i.region_id', '=', region)

const toImport = (
  row: Omit<PlanImport, 'layout' | 'state' | 'counts' | 'newAgencies' | 'kept'> &
    Record<'layout' | 'state' | 'counts' | 'newAgencies' | 'kept', unknown>,
): PlanImport => ({
  ...row,
  layout: row.layout as ImportLayout,
  state: row.state as PlanImport['state'],
  counts: row.counts as ImportCounts | null,
  newAgencies: row.newAgencies as string[],
  kept: row.kept as PlanImport['kept'],
})

/** One import whoever asks; the policy is the caller's. */
export async function findImport(ctx: Context, id: string): Promise<PlanImport | undefined> {
  const row = await select(ctx).select(COLUMNS).where('i.id', '=', id).executeTakeFirst()
  return row && toImport(row)
}

/** Keeps others from taking a step with the import until the transaction ends. */
export async function lockImport({ tx, region }: Context, id: string): Promise<void> {
  await tx
    .selectFrom('plan_imports')
    .select('id')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/** Imports, the newest first; `agencyId` null: of every agency (the rule of `can.open`). Forgotten files are left out. */
export async function pageImports(ctx: Context, agencyId: string | null, page: number, pageSize: number) {
  let query = select(ctx).where('i.state', '<>', 'discarded')
  if (agencyId !== null) query = query.where('i.agency_id', '=', agencyId)
  const rows = await query
    .select(COLUMNS)
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows: rows.map(toImport), total: Number(total) }
}

export async function insertImport(
  { tx, region, actor, clock }: Context,
  row: Pick<PlanImport, 'id' | 'agencyId' | 'fileName' | 'fileHash' | 'layout' | 'rowCount' | 'year'> & {
    readonly content: Uint8Array
  },
): Promise<void> {
  await tx
    .insertInto('plan_imports')
    .values({
      region_id: region,
      id: row.id,
      agency_id: row.agencyId,
      file_name: row.fileName,
      file_sha256: row.fileHash,
      content: row.content,
      layout: JSON.stringify(row.layout),
      row_count: row.rowCount,
      state: 'uploaded',
      year: row.year,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

/** What changes about an import on its way; `content: null` lets go of the file. */
export interface ImportChange {
  readonly state?: PlanImport['state']
  readonly layout?: ImportLayout
  readonly rowCount?: number
  readonly year?: number
  readonly counts?: ImportCounts | null
  readonly newAgencies?: readonly string[]
  readonly kept?: PlanImport['kept']
  readonly jobId?: string | null
  readonly committedAt?: Date
  readonly undoneAt?: Date
  readonly content?: null
}

const json = (value: unknown) => (value === undefined || value === null ? value : JSON.stringify(value))

export async function updateImport({ tx, region }: Context, id: string, change: ImportChange): Promise<void> {
  const columns = {
    state: change.state,
    layout: json(change.layout),
    row_count: change.rowCount,
    year: change.year,
    counts: json(change.counts),
    new_agencies: json(change.newAgencies),
    kept: json(change.kept),
    job_id: change.jobId,
    committed_at: change.committedAt,
    undone_at: change.undoneAt,
    content: change.content,
  }
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  await tx.updateTable('plan_imports').set(given).where('region_id', '=', region).where('id', '=', id).execute()
}

/** The gzipped file; undefined once it was let go. */
export async function findContent({ tx, region }: Context, id: string): Promise<Uint8Array | undefined> {
  const row = await tx
    .selectFrom('plan_imports')
    .select('content')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.content ?? undefined
}

/** The newest committed import of a file with the same bytes, other than this one. */
export async function findSameFile({ tx, region }: Context, { id, fileHash }: Pick<PlanImport, 'id' | 'fileHash'>) {
  return tx
    .selectFrom('plan_imports')
    .select(['id', 'committed_at as committedAt'])
    .where('region_id', '=', region)
    .where('file_sha256', '=', fileHash)
    .where('id', '<>', id)
    .where('state', '=', 'committed')
    .orderBy('committed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
