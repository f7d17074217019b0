import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { unpack } from '#platform/importing/packed-file.ts'
import { agencyOf, can } from '../policy.ts'
import { pageChanges } from '../queries/changes.ts'
import { type EditionFilter, pageEditions } from '../queries/editions.ts'
import { countCodes, pageRows, type RowFilter } from '../queries/faulty-rows.ts'
import { findContent } from '../queries/write-edition.ts'
import { getEdition } from './get-edition.ts'

/** Editions that the actor may open, the newest first. Errors: forbidden. */
export async function listEditions(ctx: Context, filter: EditionFilter) {
  assert(can.importLists(ctx.actor), 'forbidden')
  return pageEditions(ctx, agencyOf(ctx.actor), filter)
}

/** Rows of an edition with something wrong, in the order of the file, and how many have each kind of problem. Errors: not_found. */
export async function listRows(ctx: Context, id: string, filter: RowFilter & { page: number; pageSize: number }) {
  const { layout } = await getEdition(ctx, id)
  const { rows, total } = await pageRows(ctx, id, filter)
  return { layout, rows, total, codes: await countCodes(ctx, id) }
}

/** What a corrected edition changes, row by row. Errors: not_found. */
export async function listChanges(ctx: Context, id: string, filter: Parameters<typeof pageChanges>[2]) {
  const found = await getEdition(ctx, id)
  return pageChanges(ctx, found.id, filter)
}

/** The file of an edition as it came. Errors: not_found, wrong_state (it was let go). */
export async function getFile(ctx: Context, id: string): Promise<{ fileName: string; content: Promise<Uint8Array> }> {
  const { fileName, state } = await getEdition(ctx, id)
  const packed = await findContent(ctx, id)
  assert(packed, 'wrong_state', { state })
  return { fileName, content: unpack(packed) }
}
