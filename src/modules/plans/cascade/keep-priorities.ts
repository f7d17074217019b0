import type { Priority } from '#contract/plans/cascade.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { can } from '../policy.ts'
import {
  countNeedsOf,
  deletePriority,
  insertPriority,
  listPriorityRows,
  type PriorityRow,
  updatePriorityRow,
} from './priority-queries.ts'

interface PriorityInput {
  readonly code: string
  readonly name: string
  readonly source: string
}

const present = ({ actor }: Context, row: PriorityRow): Priority => ({
  ...row,
  can: { edit: can.managePriorities(actor) },
})

/** The priorities of a year, by code, with how many programmes and activities serve each and what they cost (rupiah). */
export const listPriorities = async (ctx: Context, year: number): Promise<Priority[]> =>
  (await listPriorityRows(ctx, { year })).map((row) => present(ctx, row))

async function getPriority(ctx: Context, id: string): Promise<Priority> {
  const [row] = await listPriorityRows(ctx, { id })
  assert(row, 'not_found')
  return present(ctx, row)
}

/** Adds a priority of the region. Errors: forbidden, duplicate. */
export async function createPriority(ctx: Context, input: PriorityInput & { year: number }): Promise<Priority> {
  assert(can.managePriorities(ctx.actor), 'forbidden')
  const { code, name, source, year } = input
  const id = newId()
  await insertPriority(ctx, { id, year, code, name, source })
  await record(ctx, 'priority.create', { kind: 'priority', id }, { year })
  return getPriority(ctx, id)
}

/** Errors: forbidden, not_found, duplicate. */
export async function updatePriority(ctx: Context, input: PriorityInput & { id: string }): Promise<Priority> {
  assert(can.managePriorities(ctx.actor), 'forbidden')
  assert(await updatePriorityRow(ctx, input.id, input), 'not_found')
  await record(ctx, 'priority.edit', { kind: 'priority', id: input.id })
  return getPriority(ctx, input.id)
}

/** Takes a priority away with its indicators; not while a programme or a need names it. Errors: forbidden, not_found, in_use. */
export async function removePriority(ctx: Context, id: string): Promise<{ id: string }> {
  assert(can.managePriorities(ctx.actor), 'forbidden')
  const { programmes } = await getPriority(ctx, id)
  assert(programmes === 0, 'in_use', {
    what: 'priority',
    count: programmes,
    by: programmes === 1 ? 'programme' : 'programmes',
  })
  const needs = await countNeedsOf(ctx, id)
  assert(needs === 0, 'in_use', { what: 'priority', count: needs, by: needs === 1 ? 'need' : 'needs' })
  await deletePriority(ctx, id)
  await record(ctx, 'priority.remove', { kind: 'priority', id })
  return { id }
}
