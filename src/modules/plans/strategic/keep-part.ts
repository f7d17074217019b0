import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can as canOnPlans } from '../policy.ts'
import { assertActive } from './define-strategic.ts'
import { deletePart, findActivityNames, listPartRows, markLocked, savePartRow } from './part-queries.ts'
import { can } from './policy.ts'
import { getProgrammeRow, getStrategic } from './read-strategic.ts'
import { assertQuarters, changesOfPart, type Part } from './strategic.ts'
import { insertChange } from './strategic-queries.ts'

interface Which {
  readonly id: string
  readonly agencyId: string
}

const subject = ({ id }: Which) => ({ kind: 'strategic_programme', id })
const findPart = async (ctx: Context, { id, agencyId }: Which) =>
  (await listPartRows(ctx, [id])).find((part) => part.agencyId === agencyId)

function assertUnlocked(part: Part | undefined) {
  assert(!part?.lockedAt, 'strategic_part_locked', { reason: part?.lockReason })
}

/** Names of the activities of a part, before or after. Throws `unknown_reference` for one that is not there or not open to the actor. */
async function namesOfActivities(ctx: Context, asked: Part['activities'], before: Part | undefined) {
  const ids = [...new Set([...asked, ...(before?.activities ?? [])].map(({ activityId }) => activityId))]
  const found = await findActivityNames(ctx, ids)
  for (const { activityId } of asked) {
    const activity = found.get(activityId)
    // A draft is its agency's own affair; a part is read by everybody.
    const isOpen =
      activity && activity.status !== 'draft' && canOnPlans.readActivity(ctx.actor, { ...activity, status: 'planned' })
    assert(isOpen, 'unknown_reference', { what: 'activity' })
  }
  assert(new Set(asked.map(({ activityId }) => activityId)).size === asked.length, 'unknown_reference', {
    what: 'activity',
  })
  return (id: string) => found.get(id)?.name ?? '…'
}

/**
 * Writes the part of an agency: by its own people until a coordinator has locked it. Throws `not_found`, `forbidden`, `conflict`,
 * `strategic_ended`, `strategic_part_locked`, `strategic_year_outside`, `strategic_falls`, `reason_missing`, `unknown_reference`.
 */
export async function savePart(
  ctx: Context,
  input: Which & Pick<Part, 'role' | 'activities' | 'targets'> & { version: number | null; reason: string },
): Promise<StrategicProgramme> {
  const programme = await getProgrammeRow(ctx, input.id)
  assert(can.planPart(ctx.actor, input.agencyId), 'forbidden')
  assertActive(programme)
  const before = await findPart(ctx, input)
  assertUnlocked(before)
  assertQuarters(programme, input.targets)
  assert(!before || input.reason, 'reason_missing')
  const nameOf = await namesOfActivities(ctx, input.activities, before)
  assert(await savePartRow(ctx, { ...input, programmeId: input.id }), 'conflict')
  const changes = changesOfPart(before, input, nameOf)
  const { agencyId, reason } = input
  await insertChange(ctx, { programmeId: input.id, agencyId, deed: 'part', reason, changes })
  await record(ctx, 'strategic.part', subject(input), { agencyId })
  return getStrategic(ctx, input.id)
}

/** Locks the part of an agency or unlocks it. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`. */
export async function lockPart(
  ctx: Context,
  { locked, reason, version, ...which }: Which & { version: number; locked: boolean; reason: string },
): Promise<StrategicProgramme> {
  await getProgrammeRow(ctx, which.id)
  assert(can.lock(ctx.actor), 'forbidden')
  const part = await findPart(ctx, which)
  assert(part, 'not_found')
  assert((part.lockedAt !== null) !== locked, 'wrong_state', { state: locked ? 'locked' : 'unlocked' })
  const lock = locked ? { by: ctx.actor.userId, at: ctx.clock.now(), reason } : null
  assert(await markLocked(ctx, { ...part, version }, lock), 'conflict')
  const [deed, step] = locked ? (['locked', 'lock'] as const) : (['unlocked', 'unlock'] as const)
  await insertChange(ctx, { programmeId: which.id, agencyId: which.agencyId, deed, reason, changes: [] })
  await record(ctx, `strategic.${step}`, subject(which), { agencyId: which.agencyId })
  return getStrategic(ctx, which.id)
}

/** Takes the part of an agency away; what it reported stays. Throws `not_found`, `forbidden`, `strategic_part_locked`, `strategic_ended`. */
export async function removePart(ctx: Context, which: Which): Promise<StrategicProgramme> {
  const programme = await getProgrammeRow(ctx, which.id)
  const part = await findPart(ctx, which)
  assert(part, 'not_found')
  assert(can.planPart(ctx.actor, which.agencyId), 'forbidden')
  assertActive(programme)
  assertUnlocked(part)
  await deletePart(ctx, part)
  const { activities } = part
  const names = await findActivityNames(
    ctx,
    activities.map(({ activityId }) => activityId),
  )
  const changes = changesOfPart(part, undefined, (id) => names.get(id)?.name ?? '…')
  await insertChange(ctx, {
    programmeId: which.id,
    agencyId: which.agencyId,
    deed: 'part_removed',
    reason: '',
    changes,
  })
  await record(ctx, 'strategic.part_remove', subject(which), { agencyId: which.agencyId })
  return getStrategic(ctx, which.id)
}
