import type { Context } from '#platform/context.ts'
import type { ListEdition } from '../edition.ts'

/** Another edition as it is named beside one. */
export interface OtherEdition {
  readonly id: string
  readonly fileName: string
  readonly period: string
  readonly committedAt: Date
}

const others = ({ tx, region }: Context) =>
  tx
    .selectFrom('list_editions')
    .select(['id', 'file_name as fileName', 'period', 'committed_at as committedAt'])
    .where('region_id', '=', region)

const known = (row: (Omit<OtherEdition, 'committedAt'> & { committedAt: Date | null }) | undefined) =>
  row?.committedAt ? { ...row, committedAt: row.committedAt } : undefined

/** The newest committed edition of the same agency made of the same bytes, other than this one; what another agency has is not told. */
export async function findSameFile(
  ctx: Context,
  { id, fileHash, agencyId }: Pick<ListEdition, 'id' | 'fileHash' | 'agencyId'>,
): Promise<OtherEdition | undefined> {
  if (agencyId === null) return undefined
  return known(
    await others(ctx)
      .where('agency_id', '=', agencyId)
      .where('file_sha256', '=', fileHash)
      .where('id', '<>', id)
      .where('state', '=', 'committed')
      .orderBy('committed_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
}

export async function findOther(ctx: Context, id: string): Promise<OtherEdition | undefined> {
  return known(await others(ctx).where('id', '=', id).executeTakeFirst())
}

/** The committed edition that took the place of this one. */
export async function findSuccessor(ctx: Context, id: string): Promise<OtherEdition | undefined> {
  return known(
    await others(ctx).where('supersedes', '=', id).where('state', '=', 'committed').limit(1).executeTakeFirst(),
  )
}

/** A list with the number of its committed editions. */
export async function describeSeries({ tx, region }: Context, id: string) {
  const row = await tx
    .selectFrom('list_series as s')
    .select(['s.id', 's.title'])
    .select((eb) =>
      eb
        .selectFrom('list_editions as e')
        .select((count) => count.fn.countAll<number>().as('editions'))
        .whereRef('e.region_id', '=', 's.region_id')
        .whereRef('e.series_id', '=', 's.id')
        .where('e.state', '=', 'committed')
        .as('editions'),
    )
    .where('s.region_id', '=', region)
    .where('s.id', '=', id)
    .executeTakeFirst()
  return row && { id: row.id, title: row.title, editions: Number(row.editions ?? 0) }
}
