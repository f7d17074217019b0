import { dayBefore } from '#contract/calendar/days.ts'
import type { BoardPost } from '#contract/dwp/shapes.ts'
import type { Unit } from '#contract/dwp/units.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { can } from '../policy.ts'
import {
  type BoardRow,
  closePostHolder,
  findBoard,
  findPostHolder,
  insertBoard,
  insertPostHolder,
  listBoards,
  listPostHolders,
  updateBoard,
} from '../queries/boards.ts'
import { loadStanding, lockUnit, setLeading, type UnitFacts } from '../queries/units.ts'
import { postPlace } from '../sealed-columns.ts'
import { RULES_OF_DWP } from '../seed-tables.ts'
import { endOfTerm, headOf, isShared } from './board.ts'
import { findHeadPost, getUnit, getUnitFacts } from './read-unit.ts'

/** The unit, if the actor may change it. Throws `not_found`, `forbidden`. */
async function getEditable(ctx: Context, id: string): Promise<UnitFacts> {
  const facts = await getUnitFacts(ctx, id)
  assert(can.edit(await loadStanding(ctx), id), 'forbidden')
  return facts
}

/** From now on this unit leads the others. Throws `not_found`, `forbidden`. */
export async function makeLeading(ctx: Context, id: string): Promise<Unit> {
  await getUnitFacts(ctx, id)
  assert(can.makeLeading(await loadStanding(ctx)), 'forbidden')
  await setLeading(ctx, id)
  await record(ctx, 'dwp.lead', { kind: 'agency', id })
  return getUnit(ctx, id)
}

async function assertOwnTerm(ctx: Context, board: Pick<BoardRow, 'agencyId' | 'termFrom' | 'termUntil'>, id?: string) {
  assert(board.termUntil >= board.termFrom, 'period_invalid')
  const other = (await listBoards(ctx, board.agencyId)).find(
    (one) => one.id !== id && one.termFrom <= board.termUntil && board.termFrom <= one.termUntil,
  )
  assert(!other, 'dwp_terms_overlap', { from: other?.termFrom, until: other?.termUntil })
}

/** A board for a term of office; without its last day the term of `seed/dwp/rules.csv`. Throws `not_found`, `forbidden`, `period_invalid`, `dwp_terms_overlap`. */
export async function openBoard(
  ctx: Context,
  input: { readonly id: string; readonly termFrom: string; readonly termUntil: string | null; readonly decree: string },
): Promise<Unit> {
  await getEditable(ctx, input.id)
  await lockUnit(ctx, input.id)
  const termUntil = input.termUntil ?? endOfTerm(input.termFrom, RULES_OF_DWP.termYears)
  const board = { id: newId(), agencyId: input.id, termFrom: input.termFrom, termUntil, decree: input.decree }
  await assertOwnTerm(ctx, board)
  await insertBoard(ctx, board)
  await record(
    ctx,
    'dwp.board',
    { kind: 'agency', id: input.id },
    { board: board.id, from: board.termFrom, until: termUntil },
  )
  return getUnit(ctx, input.id)
}

/** Throws as `openBoard`, and `conflict`. */
export async function changeBoard(ctx: Context, input: Omit<BoardRow, 'agencyId'>): Promise<Unit> {
  const { agencyId } = await getEditableBoard(ctx, input.id)
  await lockUnit(ctx, agencyId)
  await assertOwnTerm(ctx, { ...input, agencyId }, input.id)
  assert(await updateBoard(ctx, input), 'conflict')
  await record(
    ctx,
    'dwp.board',
    { kind: 'agency', id: agencyId },
    { board: input.id, from: input.termFrom, until: input.termUntil },
  )
  return getUnit(ctx, agencyId)
}

async function getEditableBoard(ctx: Context, id: string): Promise<BoardRow> {
  const board = await findBoard(ctx, id)
  assert(board, 'not_found')
  await getEditable(ctx, board.agencyId)
  return board
}

export interface PostInput {
  readonly post: BoardPost
  readonly personName: string
  readonly phone: string
  /** A chair by her husband's office. */
  readonly byOffice: boolean
  readonly decree: string
  readonly validFrom: string
}

/** Gives a post of a board to somebody from a day on. Throws `not_found`, `forbidden`, `dwp_post_outside_term`, `dwp_post_taken`, `dwp_no_head_post`. */
export async function fillPost(ctx: Context, { id, ...input }: PostInput & { readonly id: string }): Promise<Unit> {
  const board = await getEditableBoard(ctx, id)
  await lockUnit(ctx, board.agencyId)
  await putInPost(ctx, board, input)
  return getUnit(ctx, board.agencyId)
}

/** The same without asking who may: the unit is locked and the right is known. */
async function putInPost(ctx: Context, board: BoardRow, input: PostInput): Promise<string> {
  assert(input.validFrom >= board.termFrom && input.validFrom <= board.termUntil, 'dwp_post_outside_term', {
    from: board.termFrom,
    until: board.termUntil,
  })
  const holders = await listPostHolders(ctx, [board.id])
  const taken = holders.find(
    ({ post, validUntil }) => post === input.post && (validUntil === null || validUntil >= input.validFrom),
  )
  assert(!taken || isShared(input.post), 'dwp_post_taken', { name: taken?.personName, from: taken?.validFrom })
  const office =
    input.byOffice && input.post === 'chair' ? await officeBeside(ctx, board.agencyId, input.validFrom) : null
  const id = newId()
  await insertPostHolder(ctx, {
    id,
    boardId: board.id,
    post: input.post,
    personName: input.personName,
    phoneSealed: input.phone ? ctx.vault.seal(postPlace(id), input.phone) : null,
    headPositionId: office?.positionId ?? null,
    headHolderId: office?.holderId ?? null,
    decree: input.decree,
    validFrom: input.validFrom,
  })
  await record(ctx, 'dwp.post', { kind: 'agency', id: board.agencyId }, { post: input.post, from: input.validFrom })
  return id
}

async function officeBeside(ctx: Context, unitId: string, day: string) {
  const { parent } = await getUnitFacts(ctx, unitId)
  const post = parent ? await findHeadPost(ctx, parent.id, day) : undefined
  const head = headOf(post)
  assert(post && head, 'dwp_no_head_post')
  return { positionId: post.id, holderId: head.id }
}

/** The last day of somebody in a post. Throws `not_found`, `forbidden`, `period_invalid`, `wrong_state`. */
export async function endPost(
  ctx: Context,
  { id, lastDay, reason }: { readonly id: string; readonly lastDay: string; readonly reason: string },
): Promise<Unit> {
  const holder = await findPostHolder(ctx, id)
  assert(holder, 'not_found')
  const board = await getEditableBoard(ctx, holder.boardId)
  await lockUnit(ctx, board.agencyId)
  assert(holder.validUntil === null, 'wrong_state', { state: 'ended' })
  assert(lastDay >= holder.validFrom, 'period_invalid')
  await closePostHolder(ctx, id, lastDay, reason)
  await record(ctx, 'dwp.post_end', { kind: 'agency', id: board.agencyId }, { post: holder.post, lastDay })
  return getUnit(ctx, board.agencyId)
}

/** Ends one chair and puts the next in her place, in one step. */
export async function replaceInPost(ctx: Context, board: BoardRow, postId: string, input: PostInput, reason: string) {
  const holder = await findPostHolder(ctx, postId)
  assert(holder && input.validFrom > holder.validFrom, 'period_invalid')
  if (holder.validUntil === null) await closePostHolder(ctx, postId, dayBefore(input.validFrom), reason)
  await putInPost(ctx, board, input)
}
