import { listAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { fieldColumns } from '../file/data-rows.ts'
import { type PlanImport, scopeOf } from '../plan-import.ts'
import { findContent, findImport } from '../queries.ts'
import { AgencyBook } from '../rows/agency-book.ts'
import { AreaBook } from '../rows/area-book.ts'
import { CodeBook } from '../rows/code-book.ts'
import { RepeatedRows } from '../rows/repeated-rows.ts'
import type { FileWorld } from './plan-batch.ts'

/** An import at the start of a job, with its packed file. Errors: not_found, wrong_state (the file was let go). */
export async function takeUp(ctx: Context, id: string): Promise<{ found: PlanImport; packed: Uint8Array }> {
  const found = await findImport(ctx, id)
  assert(found, 'not_found')
  const packed = await findContent(ctx, id)
  assert(packed, 'wrong_state', { state: found.state })
  return { found, packed }
}

/** What reading the rows of an import needs to know, as it is now. */
export async function openWorld(ctx: Context, found: PlanImport): Promise<FileWorld> {
  return {
    year: found.year,
    scope: scopeOf(found),
    agencies: new AgencyBook(await listAgencies(ctx)),
    areas: new AreaBook(),
    codes: new CodeBook(),
    columns: fieldColumns(found.layout),
    repeated: new RepeatedRows(),
    claimed: new Map(),
  }
}
