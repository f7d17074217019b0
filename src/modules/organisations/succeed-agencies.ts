import { dayBefore } from '#contract/calendar/days.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Agency } from './agency.ts'
import { findAgency, listUnitsAfter, lockAgency, updateAgency } from './agency-queries.ts'
import { endAgency } from './end-agency.ts'
import type { Mandate } from './mandates/mandate.ts'
import { closeMandate, insertMandate, listOpenMandates } from './mandates/mandate-queries.ts'
import { can } from './policy.ts'
import { isSound, type Way, waysOfMerge } from './succession.ts'
import { insertSuccession } from './succession-queries.ts'

export interface NewSuccession {
  readonly kind: 'gabung' | 'pecah' | 'pindah_urusan'
  readonly legalText: string
  readonly effectiveOn: string
  readonly ways: readonly Way[]
}

/**
 * Records a merge, a split or moved affairs, and does what follows: affairs go over with the new legal text, an origin that keeps nothing ends
 * the day before, and the units of a merged agency come below the new one. Answers the ids of the rows.
 * Errors: forbidden, unknown_reference, wrong_state (an agency has ended), succession_invalid, period_invalid, agency_has_units (split).
 */
export async function succeedAgencies(ctx: Context, input: NewSuccession): Promise<readonly string[]> {
  assert(can.manageAgencies(ctx.actor), 'forbidden')
  const agencies = await loadAgencies(ctx, input.ways)
  const held = new Map<string, readonly Mandate[]>()
  for (const id of agencies.keys()) held.set(id, await listOpenMandates(ctx, id))
  const codesOf = (id: string) => (held.get(id) ?? []).map((mandate) => mandate.affairCode)
  const ways = input.kind === 'gabung' ? waysOfMerge(input.ways, codesOf) : input.ways
  assert(isSound(input.kind, ways, codesOf), 'succession_invalid')

  const lastDay = dayBefore(input.effectiveOn)
  const ids: string[] = []
  for (const way of ways) {
    if (way.fromId !== way.toId) await moveAffairs(ctx, way, held, input, lastDay)
    const id = newId()
    await insertSuccession(ctx, {
      id,
      kind: input.kind,
      ...way,
      legalText: input.legalText,
      effectiveOn: input.effectiveOn,
    })
    await record(
      ctx,
      `agency.${input.kind}`,
      { kind: 'agency', id: way.fromId },
      { to: way.toId, affairs: way.affairCodes },
    )
    ids.push(id)
  }
  if (input.kind !== 'pindah_urusan') await endOrigins(ctx, input.kind, ways, lastDay)
  return ids
}

async function loadAgencies(ctx: Context, ways: readonly Way[]): Promise<ReadonlyMap<string, Agency>> {
  const agencies = new Map<string, Agency>()
  // Locked in one order, so that two reorganisations at once wait instead of blocking each other.
  for (const id of [...new Set(ways.flatMap((way) => [way.fromId, way.toId]))].sort()) {
    await lockAgency(ctx, id)
    const agency = await findAgency(ctx, id)
    assert(agency, 'unknown_reference', { what: 'agency' })
    assert(agency.validUntil === null, 'wrong_state', { state: 'ended' })
    agencies.set(id, agency)
  }
  return agencies
}

async function moveAffairs(
  ctx: Context,
  way: Way,
  held: ReadonlyMap<string, readonly Mandate[]>,
  { legalText, effectiveOn }: NewSuccession,
  lastDay: string,
) {
  // Read again: of two origins of a merge that share an affair, the second finds it at the destination.
  const already = new Set((await listOpenMandates(ctx, way.toId)).map((mandate) => mandate.affairCode))
  for (const mandate of (held.get(way.fromId) ?? []).filter((one) => way.affairCodes.includes(one.affairCode))) {
    await closeMandate(ctx, mandate, lastDay)
    if (already.has(mandate.affairCode)) continue
    await insertMandate(ctx, { ...mandate, id: newId(), agencyId: way.toId, legalText, validFrom: effectiveOn })
  }
}

async function endOrigins(ctx: Context, kind: 'gabung' | 'pecah', ways: readonly Way[], lastDay: string) {
  const kept = new Set(ways.map((way) => way.toId))
  for (const way of ways) {
    if (kept.has(way.fromId)) continue
    kept.add(way.fromId)
    if (kind === 'gabung')
      for (const unit of await listUnitsAfter(ctx, way.fromId, lastDay))
        await updateAgency(ctx, unit.id, { parentId: way.toId })
    await endAgency(ctx, { id: way.fromId, lastDay })
  }
}
