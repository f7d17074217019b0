import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { listPlaceNames } from '#modules/places/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { findPriorityNames } from '../cascade/priority-queries.ts'
import { listPartRows } from './part-queries.ts'
import { can } from './policy.ts'
import { getProgrammeRow, getStrategic } from './read-strategic.ts'
import {
  assertTarget,
  assertYear,
  assertYears,
  changesBetween,
  countsPeople,
  factsOfProgramme,
  factsOfTarget,
  type Programme,
  type Target,
} from './strategic.ts'
import { insertChange, insertProgramme, listTargets, replaceTarget, updateProgramme } from './strategic-queries.ts'

type Definition = Omit<Programme, 'id' | 'state' | 'stateReason' | 'version'>
type Edit = Omit<Definition, 'measure' | 'countsPeople'>

const subject = (id: string) => ({ kind: 'strategic_programme', id })

const nameOfPriority = async (ctx: Context, row: Pick<Definition, 'priorityId'>): Promise<string | null> =>
  (await findPriorityNames(ctx, [row])).get(row.priorityId ?? '')?.name ?? null

/** Names a strategic programme. Throws `forbidden`, `strategic_years`, `duplicate`, `unknown_reference`. */
export async function defineStrategic(ctx: Context, input: Definition): Promise<StrategicProgramme> {
  assert(can.define(ctx.actor), 'forbidden')
  assertYears(input)
  const row = { ...input, id: newId(), countsPeople: countsPeople(input.measure, input.countsPeople) }
  await insertProgramme(ctx, row)
  const changes = changesBetween({}, factsOfProgramme(row, await nameOfPriority(ctx, row)))
  await insertChange(ctx, { programmeId: row.id, agencyId: null, deed: 'defined', reason: '', changes })
  await record(ctx, 'strategic.define', subject(row.id), { measure: row.measure })
  return getStrategic(ctx, row.id)
}

/** Years that targets or parts speak of already. */
async function yearsInUse(ctx: Context, id: string): Promise<number[]> {
  const targets = (await listTargets(ctx, [id])).get(id) ?? []
  const parts = await listPartRows(ctx, [id])
  return [...targets, ...parts.flatMap((part) => part.targets)].map(({ year }) => year)
}

/** Throws `not_found`, `forbidden`, `conflict`, `strategic_years`, `strategic_years_used`, `duplicate`, `unknown_reference`. */
export async function editStrategic(
  ctx: Context,
  { id, version, reason, ...input }: Edit & { id: string; version: number; reason: string },
): Promise<StrategicProgramme> {
  const before = await getProgrammeRow(ctx, id)
  assert(can.define(ctx.actor), 'forbidden')
  assertYears(input)
  for (const year of await yearsInUse(ctx, id))
    assert(year >= input.firstYear && year <= input.lastYear, 'strategic_years_used', { year })
  assert(await updateProgramme(ctx, { id, version }, input), 'conflict')
  const [from, to] = [await nameOfPriority(ctx, before), await nameOfPriority(ctx, input)]
  const changes = changesBetween(factsOfProgramme(before, from), factsOfProgramme({ ...before, ...input }, to))
  await insertChange(ctx, { programmeId: id, agencyId: null, deed: 'edited', reason, changes })
  await record(ctx, 'strategic.edit', subject(id), { fields: changes.map(({ field }) => field) })
  return getStrategic(ctx, id)
}

/** Ends a programme or resumes it. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`. */
export async function changeStrategicState(
  ctx: Context,
  { id, version, state, reason }: { id: string; version: number; state: Programme['state']; reason: string },
): Promise<StrategicProgramme> {
  const before = await getProgrammeRow(ctx, id)
  assert(can.define(ctx.actor), 'forbidden')
  assert(before.state !== state, 'wrong_state', { state })
  assert(await updateProgramme(ctx, { id, version }, { state, stateReason: reason }), 'conflict')
  const deed = state === 'ended' ? 'ended' : 'resumed'
  await insertChange(ctx, { programmeId: id, agencyId: null, deed, reason, changes: [] })
  await record(ctx, 'strategic.state', subject(id), { state })
  return getStrategic(ctx, id)
}

/** Throws `strategic_ended`. */
export function assertActive({ state, stateReason }: Programme): void {
  assert(state === 'active', 'strategic_ended', { reason: stateReason })
}

async function assertDistricts(ctx: Context, { byDistrict }: Target) {
  if (byDistrict.length === 0) return
  const known = new Set((await listPlaceNames(ctx, ctx.region)).map(({ code }) => code))
  const codes = byDistrict.map(({ code }) => code)
  assert(new Set(codes).size === codes.length && codes.every((code) => known.has(code)), 'unknown_reference', {
    what: 'district',
  })
}

/**
 * Sets the target of a year with its splits. Throws `not_found`, `forbidden`, `conflict`, `strategic_ended`, `strategic_year_outside`,
 * `strategic_split_sum`, `people_split_missing`, `reason_missing`, `unknown_reference`.
 */
export async function saveTarget(
  ctx: Context,
  { id, version, reason, ...target }: Target & { id: string; version: number; reason: string },
): Promise<StrategicProgramme> {
  const programme = await getProgrammeRow(ctx, id)
  assert(can.define(ctx.actor), 'forbidden')
  assertActive(programme)
  assertYear(programme, target.year)
  assertTarget(programme, target)
  await assertDistricts(ctx, target)
  const before = (await listTargets(ctx, [id])).get(id)?.find(({ year }) => year === target.year)
  assert(!before || reason, 'reason_missing')
  assert(await updateProgramme(ctx, { id, version }, null), 'conflict')
  await replaceTarget(ctx, id, target)
  const changes = changesBetween(factsOfTarget(before), factsOfTarget(target))
  await insertChange(ctx, { programmeId: id, agencyId: null, deed: 'targets', reason, changes })
  await record(ctx, 'strategic.target', subject(id), { year: target.year })
  return getStrategic(ctx, id)
}
