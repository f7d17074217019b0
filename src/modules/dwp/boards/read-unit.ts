import { BOARD_POSTS } from '#contract/dwp/board-posts.ts'
import type { Board, PostHolder, Unit, UnitRow } from '#contract/dwp/units.ts'
import { describePosts, type Position, pagePositions } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { readShares, type UnitShare } from '../members/read-participation.ts'
import { can, type Standing } from '../policy.ts'
import { type BoardRow, findHolderNames, listBoards, listPostHolders, type PostRow } from '../queries/boards.ts'
import { listUnitFacts, loadStanding, type UnitFacts } from '../queries/units.ts'
import { postPlace } from '../sealed-columns.ts'
import { byLastVisit } from '../visits/plan-round.ts'
import { headOf } from './board.ts'
import { reconcileChairs } from './reconcile-chairs.ts'

function presentRow(standing: Standing, facts: UnitFacts, share: UnitShare | undefined, today: string): UnitRow {
  const isOpen = can.readInside(standing, facts.id)
  const { members, openFindings, ...open } = facts
  return {
    ...open,
    isTermOver: facts.termUntil !== null && facts.termUntil < today,
    members: isOpen ? members : null,
    openFindings: isOpen ? openFindings : null,
    share: isOpen ? (share?.recentShare ?? null) : null,
    isFallingAway: isOpen ? (share?.isFallingAway ?? false) : null,
  }
}

/** Every unit of today, those not visited for longest first, with what the asker may know of it. */
export async function listUnits(ctx: Context) {
  await reconcileChairs(ctx)
  const standing = await loadStanding(ctx)
  const today = todayOf(ctx)
  const facts = await listUnitFacts(ctx, today)
  const open = facts.filter(({ id }) => can.readInside(standing, id)).map(({ id }) => id)
  const shares = await readShares(ctx, open)
  const rows = facts
    .map((one) => presentRow(standing, one, shares.get(one.id), today))
    .toSorted((a, b) => byLastVisit(a, b))
  return {
    rows,
    can: { planRounds: can.planRounds(standing), readInside: open.length > 0 && open.length === facts.length },
    ownUnitId: standing.ownUnitId,
  }
}

/** The unit, if there is one by that id. Throws `not_found`. */
export async function getUnitFacts(ctx: Context, id: string): Promise<UnitFacts> {
  const [facts] = await listUnitFacts(ctx, todayOf(ctx), id)
  assert(facts, 'not_found')
  return facts
}

function presentPost(ctx: Context, standing: Standing, unitId: string, row: PostRow, names: Names): PostHolder {
  const { id, post, personName, phoneSealed, decree, validFrom, validUntil, endReason } = row
  const isOpen = phoneSealed !== null && can.readPhones(standing, unitId)
  const office = row.headPositionId ? names.posts.get(row.headPositionId) : undefined
  return {
    id,
    post,
    personName,
    phone: isOpen ? ctx.vault.open(postPlace(id), phoneSealed) : null,
    byOffice: office ? { title: office, holder: names.holders.get(row.headHolderId ?? '') ?? '' } : null,
    decree,
    validFrom,
    validUntil,
    endReason,
  }
}

interface Names {
  readonly posts: ReadonlyMap<string, string>
  readonly holders: ReadonlyMap<string, string>
}

function presentBoard(board: BoardRow, rows: readonly PostHolder[], day: string): Board {
  const isIn = ({ validFrom, validUntil }: PostHolder) => validFrom <= day && (validUntil === null || validUntil >= day)
  const inOrder = (a: PostHolder, b: PostHolder) => BOARD_POSTS.indexOf(a.post) - BOARD_POSTS.indexOf(b.post)
  return {
    id: board.id,
    termFrom: board.termFrom,
    termUntil: board.termUntil,
    decree: board.decree,
    version: board.version,
    posts: rows.filter(isIn).toSorted(inOrder),
    former: rows.filter((row) => !isIn(row)),
  }
}

/** Of a board that is over the last day, of one to come the first, else today. */
const dayFor = ({ termFrom, termUntil }: BoardRow, today: string) =>
  today < termFrom ? termFrom : today > termUntil ? termUntil : today

/** One unit with its boards. Throws `not_found`. */
export async function getUnit(ctx: Context, id: string): Promise<Unit> {
  await reconcileChairs(ctx)
  const facts = await getUnitFacts(ctx, id)
  const standing = await loadStanding(ctx)
  const today = todayOf(ctx)
  const boards = await listBoards(ctx, id)
  const rows = await listPostHolders(
    ctx,
    boards.map((board) => board.id),
  )
  const names = await namesOf(ctx, rows)
  const isOpen = can.readInside(standing, id)
  const shares = isOpen ? await readShares(ctx, [id]) : new Map()
  return {
    ...presentRow(standing, facts, shares.get(id), today),
    boards: boards.map((board) =>
      presentBoard(
        board,
        rows.filter(({ boardId }) => boardId === board.id).map((row) => presentPost(ctx, standing, id, row, names)),
        dayFor(board, today),
      ),
    ),
    head: await headBeside(ctx, facts),
    can: {
      edit: can.edit(standing, id),
      readMembers: can.readMembers(standing, id),
      readInside: isOpen,
      makeLeading: can.makeLeading(standing) && !facts.leads,
    },
  }
}

async function namesOf(ctx: Context, rows: readonly PostRow[]): Promise<Names> {
  const posts = await describePosts(
    ctx,
    rows.flatMap(({ headPositionId }) => headPositionId ?? []),
  )
  const holders = await findHolderNames(
    ctx,
    rows.flatMap(({ headHolderId }) => headHolderId ?? []),
  )
  return { posts: new Map([...posts].map(([id, { title }]) => [id, title])), holders }
}

/** The head's post of the agency beside a unit with its holders of a day. */
export async function findHeadPost(ctx: Context, parentId: string, onDay: string): Promise<Position | undefined> {
  const { rows } = await pagePositions(ctx, { agencyId: parentId, headsOnly: true, onDay, page: 1, pageSize: 1 })
  return rows[0]
}

async function headBeside(ctx: Context, { parent }: UnitFacts): Promise<Unit['head']> {
  const post = parent ? await findHeadPost(ctx, parent.id, todayOf(ctx)) : undefined
  return post ? { title: post.title, holder: headOf(post)?.personName ?? null } : null
}
