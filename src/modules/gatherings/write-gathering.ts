import type { GatheringInput } from '#contract/gatherings/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Gathering, hasValidPeriod } from './gathering.ts'
import { getChangeable, getGathering } from './get-gathering.ts'
import { can } from './policy.ts'
import { insertGathering, updateGathering } from './queries/gatherings.ts'

const KNOWN = { gatherings__organiser: ['unknown_reference', { what: 'agency' }] } as const

/** A new one as a draft. Throws `forbidden` for another agency's name, `period_invalid`, `unknown_reference`. */
export async function createGathering(
  ctx: Context,
  input: GatheringInput,
  clonedFrom: string | null = null,
): Promise<Gathering> {
  assert(can.create(ctx.actor, input.organiserAgencyId, input.visibility), 'forbidden')
  assert(hasValidPeriod(input), 'period_invalid')
  const id = newId()
  await mapConstraints(KNOWN, () => insertGathering(ctx, id, input, clonedFrom))
  await record(ctx, 'gathering.create', { kind: 'gathering', id }, { kind: input.kind })
  return getGathering(ctx, id)
}

/** Changes its particulars. Throws `not_found`, `forbidden`, `gathering_over`, `conflict`, `period_invalid`, `unknown_reference`. */
export async function editGathering(
  ctx: Context,
  { id, version, ...input }: GatheringInput & { id: string; version: number },
): Promise<Gathering> {
  const gathering = await getChangeable(ctx, id)
  assert(gathering.version === version, 'conflict')
  assert(can.create(ctx.actor, input.organiserAgencyId, input.visibility), 'forbidden')
  assert(hasValidPeriod(input), 'period_invalid')
  assert(await mapConstraints(KNOWN, () => updateGathering(ctx, gathering, { input })), 'conflict')
  await record(ctx, 'gathering.edit', { kind: 'gathering', id }, { version: version + 1 })
  return getGathering(ctx, id)
}

/** Called off, with the reason. Throws as `editGathering`. */
export async function cancelGathering(
  ctx: Context,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Gathering> {
  const gathering = await getChangeable(ctx, id)
  assert(gathering.version === version, 'conflict')
  assert(await updateGathering(ctx, gathering, { state: 'cancelled', stateReason: reason }), 'conflict')
  await record(ctx, 'gathering.cancel', { kind: 'gathering', id }, { version: version + 1 })
  return getGathering(ctx, id)
}
