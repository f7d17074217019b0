import type { Indicator, IndicatorInput } from '#contract/plans/cascade.ts'
import { record } from '#platform/audit.ts'
import type { Actor, Context } from '#platform/context.ts'
import { AppError, assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { can } from '../policy.ts'
import { deleteIndicator, type IndicatorRow, listIndicatorRows, writeIndicator } from './indicator-queries.ts'
import { findProgramme } from './programme-queries.ts'

/** An indicator is kept by whoever keeps what it measures: the region's priorities, or the agency's programme. */
const mayKeep = (
  actor: Actor,
  { priorityId, programmeAgencyId }: Pick<IndicatorRow, 'priorityId' | 'programmeAgencyId'>,
) =>
  priorityId || !programmeAgencyId
    ? can.managePriorities(actor)
    : can.manageProgramme(actor, { agencyId: programmeAgencyId })

function present({ actor }: Context, row: IndicatorRow): Indicator {
  const { agencyShort, agencyName, programmeAgencyId: _, ...card } = row
  return {
    ...card,
    agency: card.agencyId ? { id: card.agencyId, shortName: agencyShort ?? '', name: agencyName ?? '' } : null,
    can: { edit: mayKeep(actor, row) },
  }
}

/** The cards of a priority's or a programme's indicators, with their targets, by code. */
export const listIndicators = async (
  ctx: Context,
  of: { readonly priorityId?: string | undefined; readonly programmeId?: string | undefined },
): Promise<Indicator[]> => (await listIndicatorRows(ctx, of)).map((row) => present(ctx, row))

async function loadIndicator(ctx: Context, id: string): Promise<IndicatorRow> {
  const [row] = await listIndicatorRows(ctx, { id })
  assert(row, 'not_found')
  return row
}

async function assertMayKeep(ctx: Context, input: IndicatorInput) {
  if (!input.priorityId && !input.programmeId) {
    const message = 'Pilih prioritas atau program yang diukur indikator ini.'
    throw new AppError('invalid_input', { fields: 'priorityId', issues: [{ path: 'priorityId', message }] })
  }
  const programme = input.programmeId ? await findProgramme(ctx, input.programmeId) : undefined
  const programmeAgencyId = programme?.agencyId ?? null
  assert(mayKeep(ctx.actor, { priorityId: input.priorityId, programmeAgencyId }), 'forbidden')
}

/** Errors: forbidden, invalid_input, unknown_reference. */
export async function createIndicator(ctx: Context, input: IndicatorInput): Promise<Indicator> {
  await assertMayKeep(ctx, input)
  const id = newId()
  await writeIndicator(ctx, id, input)
  await record(ctx, 'indicator.create', { kind: 'indicator', id })
  return present(ctx, await loadIndicator(ctx, id))
}

/** Errors: not_found, forbidden, invalid_input, unknown_reference. */
export async function updateIndicator(
  ctx: Context,
  { id, ...input }: IndicatorInput & { id: string },
): Promise<Indicator> {
  assert(mayKeep(ctx.actor, await loadIndicator(ctx, id)), 'forbidden')
  await assertMayKeep(ctx, input)
  await writeIndicator(ctx, id, input)
  await record(ctx, 'indicator.edit', { kind: 'indicator', id })
  return present(ctx, await loadIndicator(ctx, id))
}

/** Errors: not_found, forbidden. */
export async function removeIndicator(ctx: Context, id: string): Promise<{ id: string }> {
  assert(mayKeep(ctx.actor, await loadIndicator(ctx, id)), 'forbidden')
  await deleteIndicator(ctx, id)
  await record(ctx, 'indicator.remove', { kind: 'indicator', id })
  return { id }
}
