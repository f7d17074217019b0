import type { ContributionChange } from '#contract/monitoring/shapes.ts'
import type { Context } from '#platform/context.ts'
import { mapConstraints } from '#platform/errors.ts'
import type { ContributionRow, Share, Stored } from '../contributions/contribution.ts'

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('contributions')
    .where('region_id', '=', region)
    .select(['id', 'programme_id as programmeId', 'activity_id as activityId', 'activity_name as activityName'])
    .select(['agency_id as agencyId', 'year', 'quarter', 'amount', 'sex_reason as sexReason', 'evidence'])
    .select(['state', 'state_reason as stateReason', 'version', 'reported_at as reportedAt'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

/** Adds rows and shares to what was found. */
async function complete({ tx, region }: Context, found: readonly Row[]): Promise<Stored[]> {
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const rows = await tx
    .selectFrom('contribution_rows')
    .select(['contribution_id as of', 'district_code as districtCode', 'amount', 'female', 'male', 'disabled'])
    .where('region_id', '=', region)
    .where('contribution_id', 'in', ids)
    .orderBy('contribution_id')
    .orderBy('row_number')
    .execute()
  const shares = await tx
    .selectFrom('contribution_shares')
    .select(['contribution_id as of', 'agency_id as agencyId', 'amount', 'agreed_by as agreedBy'])
    .select(['agreed_at as agreedAt'])
    .where('region_id', '=', region)
    .where('contribution_id', 'in', ids)
    .orderBy('contribution_id')
    .orderBy('agency_id')
    .execute()
  const [rowsOf, sharesOf] = [Map.groupBy(rows, ({ of }) => of), Map.groupBy(shares, ({ of }) => of)]
  return found.map((row) => ({
    ...row,
    state: row.state as Stored['state'],
    rows: (rowsOf.get(row.id) ?? []).map(({ of: _, ...own }) => own),
    shares: (sharesOf.get(row.id) ?? []).map(({ of: _, ...own }) => own),
  }))
}

/** What counts towards programmes in a year, the earliest first. */
export async function listReported(ctx: Context, programmeIds: readonly string[], year: number): Promise<Stored[]> {
  if (programmeIds.length === 0) return []
  const rows = await select(ctx)
    .where('programme_id', 'in', [...programmeIds])
    .where('year', '=', year)
    .where('state', '=', 'reported')
    .orderBy('quarter')
    .orderBy('id')
    .execute()
  return complete(ctx, rows)
}

export interface ContributionFilter {
  readonly programmeId?: string | undefined
  readonly year: number
  readonly quarter?: number | undefined
  readonly agencyId?: string | undefined
  readonly withdrawn: boolean
  readonly page: number
  readonly pageSize: number
}

/** One page of contributions, the latest quarter first, and how many there are in all. */
export async function pageContributions(ctx: Context, filter: ContributionFilter) {
  const { agencyId, quarter, page, pageSize } = filter
  let query = select(ctx)
    .where('year', '=', filter.year)
    .where('state', '=', filter.withdrawn ? 'withdrawn' : 'reported')
  if (filter.programmeId) query = query.where('programme_id', '=', filter.programmeId)
  if (quarter) query = query.where('quarter', '=', quarter)
  if (agencyId)
    query = query.where('id', 'in', (eb) =>
      eb
        .selectFrom('contribution_shares')
        .select('contribution_id')
        .where('region_id', '=', ctx.region)
        .where('agency_id', '=', agencyId),
    )
  const rows = await query
    .orderBy('quarter', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: await complete(ctx, rows), total }
}

export async function findContribution(ctx: Context, id: string): Promise<Stored | undefined> {
  const row = await select(ctx).where('id', '=', id).executeTakeFirst()
  const [found] = await complete(ctx, row ? [row] : [])
  return found
}

/** What is reported already of an activity, or of an agency outside any activity, in a quarter. */
export async function findReportedOf(
  ctx: Context,
  of: Pick<Stored, 'programmeId' | 'activityId' | 'agencyId' | 'year' | 'quarter'>,
): Promise<Stored | undefined> {
  let query = select(ctx)
    .where('programme_id', '=', of.programmeId)
    .where('year', '=', of.year)
    .where('quarter', '=', of.quarter)
    .where('state', '=', 'reported')
  query = of.activityId
    ? query.where('activity_id', '=', of.activityId)
    : query.where('activity_id', 'is', null).where('agency_id', '=', of.agencyId)
  const [found] = await complete(ctx, await query.execute())
  return found
}

const NAMES = {
  contributions__once_an_activity: ['conflict'],
  contributions__once_an_agency: ['conflict'],
} as const

export async function insertContribution({ tx, region, actor, clock }: Context, row: Stored): Promise<void> {
  await mapConstraints(NAMES, () =>
    tx
      .insertInto('contributions')
      .values({
        region_id: region,
        id: row.id,
        programme_id: row.programmeId,
        activity_id: row.activityId,
        activity_name: row.activityName,
        agency_id: row.agencyId,
        year: row.year,
        quarter: row.quarter,
        amount: row.amount,
        sex_reason: row.sexReason,
        evidence: row.evidence,
        reported_by: actor.userId,
        reported_at: clock.now(),
      })
      .execute(),
  )
  await replaceParts({ tx, region }, row.id, row.rows, row.shares)
}

type Within = Pick<Context, 'tx' | 'region'>

async function replaceParts(
  { tx, region }: Within,
  id: string,
  rows: readonly ContributionRow[],
  shares: readonly Share[],
) {
  for (const table of ['contribution_rows', 'contribution_shares'] as const)
    await tx.deleteFrom(table).where('region_id', '=', region).where('contribution_id', '=', id).execute()
  await tx
    .insertInto('contribution_rows')
    .values(
      rows.map(({ districtCode, amount, female, male, disabled }, at) => ({
        region_id: region,
        contribution_id: id,
        row_number: at + 1,
        district_code: districtCode,
        amount,
        female,
        male,
        disabled,
      })),
    )
    .execute()
  await tx
    .insertInto('contribution_shares')
    .values(
      shares.map(({ agencyId, amount, agreedBy, agreedAt }) => ({
        region_id: region,
        contribution_id: id,
        agency_id: agencyId,
        amount,
        agreed_by: agreedBy,
        agreed_at: agreedAt,
      })),
    )
    .execute()
}

/** Writes a contribution over when nobody else did since that version; false when somebody did. */
export async function updateContribution({ tx, region }: Context, row: Stored): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contributions')
    .set({ amount: row.amount, sex_reason: row.sexReason, evidence: row.evidence })
    .set({ state: row.state, state_reason: row.stateReason, version: row.version + 1 })
    .where('region_id', '=', region)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await replaceParts({ tx, region }, row.id, row.rows, row.shares)
  return true
}

/** Keeps a version of a contribution as it now is. */
export async function insertChange(
  { tx, region, actor, clock }: Context,
  row: Stored,
  change: Pick<ContributionChange, 'deed' | 'reason' | 'version'> & { readonly agencyId: string | null },
): Promise<void> {
  const shares = row.shares.map(({ agencyId, amount }) => ({ agencyId, amount }))
  await tx
    .insertInto('contribution_changes')
    .values({
      region_id: region,
      contribution_id: row.id,
      version: change.version,
      deed: change.deed,
      agency_id: change.agencyId,
      reason: change.reason,
      snapshot: JSON.stringify({ amount: row.amount, shares }),
      by: actor.userId,
      at: clock.now(),
    })
    .execute()
}

interface Snapshot {
  readonly amount: number
  readonly shares: readonly { readonly agencyId: string; readonly amount: number }[]
}

/** Every version of a contribution, the newest first. */
export async function listChanges({ tx, region }: Context, id: string) {
  const rows = await tx
    .selectFrom('contribution_changes')
    .select(['version', 'deed', 'agency_id as agencyId', 'reason', 'snapshot', 'by', 'at'])
    .where('region_id', '=', region)
    .where('contribution_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    deed: row.deed as ContributionChange['deed'],
    snapshot: row.snapshot as Snapshot,
  }))
}
