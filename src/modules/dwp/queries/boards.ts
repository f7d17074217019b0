import type { BoardPost } from '#contract/dwp/shapes.ts'
import type { Context } from '#platform/context.ts'

export interface BoardRow {
  readonly id: string
  readonly agencyId: string
  readonly termFrom: string
  readonly termUntil: string
  readonly decree: string
  readonly version: number
}

export interface PostRow {
  readonly id: string
  readonly boardId: string
  readonly post: BoardPost
  readonly personName: string
  readonly phoneSealed: Uint8Array | null
  readonly headPositionId: string | null
  readonly headHolderId: string | null
  readonly decree: string
  readonly validFrom: string
  readonly validUntil: string | null
  readonly endReason: string
}

const selectBoards = ({ tx, region }: Context) =>
  tx
    .selectFrom('dwp_boards')
    .select(['id', 'agency_id as agencyId', 'term_from as termFrom', 'term_until as termUntil', 'decree', 'version'])
    .where('region_id', '=', region)

/** Boards of a unit, the latest term first. */
export const listBoards = (ctx: Context, agencyId: string): Promise<BoardRow[]> =>
  selectBoards(ctx).where('agency_id', '=', agencyId).orderBy('term_from', 'desc').execute()

export const findBoard = (ctx: Context, id: string): Promise<BoardRow | undefined> =>
  selectBoards(ctx).where('id', '=', id).executeTakeFirst()

export async function insertBoard(
  { tx, region }: Context,
  { id, agencyId, termFrom, termUntil, decree }: Omit<BoardRow, 'version'>,
): Promise<void> {
  await tx
    .insertInto('dwp_boards')
    .values({ region_id: region, id, agency_id: agencyId, term_from: termFrom, term_until: termUntil, decree })
    .execute()
}

/** False when somebody else changed it since that version. */
export async function updateBoard(
  { tx, region }: Context,
  { id, termFrom, termUntil, decree, version }: Omit<BoardRow, 'agencyId'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('dwp_boards')
    .set({ term_from: termFrom, term_until: termUntil, decree, version: version + 1 })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const selectPosts = ({ tx, region }: Context) =>
  tx
    .selectFrom('dwp_posts as p')
    .select([
      'p.id',
      'p.board_id as boardId',
      'p.post',
      'p.person_name as personName',
      'p.phone_sealed as phoneSealed',
      'p.head_position_id as headPositionId',
      'p.head_holder_id as headHolderId',
      'p.decree',
      'p.valid_from as validFrom',
      'p.valid_until as validUntil',
      'p.end_reason as endReason',
    ])
    .where('p.region_id', '=', region)

const toPost = <R extends { post: string }>(row: R) => ({ ...row, post: row.post as BoardPost })

/** Everybody who ever held a post of these boards, the latest first. */
export async function listPostHolders(ctx: Context, boardIds: readonly string[]): Promise<PostRow[]> {
  if (boardIds.length === 0) return []
  const rows = await selectPosts(ctx)
    .where('p.board_id', 'in', [...boardIds])
    .orderBy('p.valid_from', 'desc')
    .orderBy('p.id')
    .execute()
  return rows.map(toPost)
}

export async function findPostHolder(ctx: Context, id: string): Promise<PostRow | undefined> {
  const row = await selectPosts(ctx).where('p.id', '=', id).executeTakeFirst()
  return row && toPost(row)
}

/** Chairs by their husband's office who are in their post on a day, with their unit. */
export async function listChairsByOffice(ctx: Context, day: string) {
  return selectPosts(ctx)
    .innerJoin('dwp_boards as b', (join) =>
      join.onRef('b.region_id', '=', 'p.region_id').onRef('b.id', '=', 'p.board_id'),
    )
    .innerJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'b.region_id').onRef('a.id', '=', 'b.agency_id'),
    )
    .select(['b.agency_id as agencyId', 'a.name as agencyName', 'a.parent_id as parentId'])
    .where('p.head_position_id', 'is not', null)
    .where('p.valid_from', '<=', day)
    .where((eb) => eb.or([eb('p.valid_until', 'is', null), eb('p.valid_until', '>=', day)]))
    .execute()
}

export async function insertPostHolder({ tx, region }: Context, row: Omit<PostRow, 'endReason' | 'validUntil'>) {
  await tx
    .insertInto('dwp_posts')
    .values({
      region_id: region,
      id: row.id,
      board_id: row.boardId,
      post: row.post,
      person_name: row.personName,
      phone_sealed: row.phoneSealed,
      head_position_id: row.headPositionId,
      head_holder_id: row.headHolderId,
      decree: row.decree,
      valid_from: row.validFrom,
    })
    .execute()
}

export async function closePostHolder({ tx, region }: Context, id: string, lastDay: string, reason: string) {
  await tx
    .updateTable('dwp_posts')
    .set({ valid_until: lastDay, end_reason: reason })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Names of people in office by the id of their time in it. */
export async function findHolderNames({ tx, region }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('position_holders')
    .select(['id', 'person_name as name'])
    .where('region_id', '=', region)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
