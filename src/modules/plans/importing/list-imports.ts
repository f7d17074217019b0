import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { unpack } from '#platform/importing/packed-file.ts'
import { getImport } from './get-import.ts'
import { agencyOf, can } from './policy.ts'
import { findContent, findSameFile, pageImports } from './queries.ts'
import { countCodes, pageRows, type RowFilter } from './row-queries.ts'

/** Imports that the actor may open, the newest first. Errors: forbidden. */
export async function listImports(ctx: Context, { page, pageSize }: { page: number; pageSize: number }) {
  assert(can.importPlans(ctx.actor), 'forbidden')
  return pageImports(ctx, agencyOf(ctx.actor), page, pageSize)
}

/** Rows of an import with problems or changes, in the order of the file, and how many have each kind of problem. Errors: not_found. */
export async function listImportRows(
  ctx: Context,
  id: string,
  { page, pageSize, ...filter }: RowFilter & { page: number; pageSize: number },
) {
  const found = await getImport(ctx, id)
  const { rows, total } = await pageRows(ctx, id, filter, page, pageSize)
  return { layout: found.layout, rows, total, codes: await countCodes(ctx, id) }
}

/** The file of an import as it came. Errors: not_found, wrong_state (it was let go). */
export async function getFile(ctx: Context, id: string): Promise<{ fileName: string; content: Promise<Uint8Array> }> {
  const { fileName, state } = await getImport(ctx, id)
  const packed = await findContent(ctx, id)
  assert(packed, 'wrong_state', { state })
  return { fileName, content: unpack(packed) }
}

/** An earlier committed import of the same bytes. */
export const findEarlier = findSameFile
