import type { Programme } from '#contract/plans/cascade.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { AppError, assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { parseCode } from '../nomenclature/code.ts'
import { can } from '../policy.ts'
import {
  countActivitiesOf,
  deleteProgramme,
  findProgramme,
  insertProgramme,
  type ProgrammeFields,
  type ProgrammeFilter,
  type ProgrammeRow,
  pageProgrammes,
  updateProgrammeRow,
} from './programme-queries.ts'

const present = ({ actor }: Context, row: ProgrammeRow): Programme => ({
  id: row.id,
  year: row.year,
  version: row.version,
  code: row.code,
  name: row.name,
  outcome: row.outcome,
  agency: { id: row.agencyId, shortName: row.agencyShort, name: row.agencyName },
  priority: row.priorityId ? { id: row.priorityId, name: row.priorityName ?? '' } : null,
  activities: row.activities,
  budget: row.budget,
  can: { edit: can.manageProgramme(actor, row) },
})

/** One page of the programmes of a year, by agency, with how many activities stand under each and what they cost (rupiah). */
export async function listProgrammes(
  ctx: Context,
  filter: ProgrammeFilter & { readonly page: number; readonly pageSize: number },
) {
  const { rows, total } = await pageProgrammes(ctx, filter)
  return { rows: rows.map((row) => present(ctx, row)), total, page: filter.page, pageSize: filter.pageSize }
}

async function getProgramme(ctx: Context, id: string): Promise<Programme> {
  const row = await findProgramme(ctx, id)
  assert(row, 'not_found')
  return present(ctx, row)
}

/** The code of a programme in the writing of the lists (`1.06.02`), or none. */
function readProgrammeCode(text: string | null): string | null {
  if (!text) return null
  const code = parseCode(text)
  if (code?.kind === 'program') return code.code
  const message = 'Kode program terdiri atas tiga bagian, misalnya 1.06.02.'
  throw new AppError('invalid_input', { fields: 'code', issues: [{ path: 'code', message }] })
}

/** Adds a programme of an agency the actor plans for. Errors: forbidden, invalid_input, duplicate, unknown_reference. */
export async function createProgramme(
  ctx: Context,
  input: ProgrammeFields & { readonly year: number },
): Promise<Programme> {
  assert(can.manageProgramme(ctx.actor, input), 'forbidden')
  const id = newId()
  await insertProgramme(ctx, { ...input, code: readProgrammeCode(input.code), id })
  await record(ctx, 'programme.create', { kind: 'programme', id }, { year: input.year })
  return getProgramme(ctx, id)
}

/**
 * Changes a programme. With activities under it, it stays with its agency. Errors: not_found, forbidden, conflict, invalid_input, duplicate,
 * unknown_reference.
 */
export async function updateProgramme(
  ctx: Context,
  input: ProgrammeFields & { readonly id: string; readonly version: number },
): Promise<Programme> {
  const before = await findProgramme(ctx, input.id)
  assert(before, 'not_found')
  assert(can.manageProgramme(ctx.actor, before) && can.manageProgramme(ctx.actor, input), 'forbidden')
  const moves = before.agencyId !== input.agencyId
  if (moves && (await countActivitiesOf(ctx, input.id)) > 0) {
    const message = 'Program yang sudah berisi kegiatan tidak dapat dipindahkan ke perangkat daerah lain.'
    throw new AppError('invalid_input', { fields: 'agencyId', issues: [{ path: 'agencyId', message }] })
  }
  const fields = { ...input, code: readProgrammeCode(input.code) }
  assert(await updateProgrammeRow(ctx, input.id, input.version, fields), 'conflict')
  await record(ctx, 'programme.edit', { kind: 'programme', id: input.id }, { version: input.version + 1 })
  return getProgramme(ctx, input.id)
}

/** Takes a programme without activities away, with its indicators. Errors: not_found, forbidden, in_use. */
export async function removeProgramme(ctx: Context, id: string): Promise<{ id: string }> {
  const before = await findProgramme(ctx, id)
  assert(before, 'not_found')
  assert(can.manageProgramme(ctx.actor, before), 'forbidden')
  const activities = await countActivitiesOf(ctx, id)
  assert(activities === 0, 'in_use', {
    what: 'programme',
    count: activities,
    by: activities === 1 ? 'activity' : 'activities',
  })
  await deleteProgramme(ctx, id)
  await record(ctx, 'programme.remove', { kind: 'programme', id })
  return { id }
}
