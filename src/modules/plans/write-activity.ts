import type { Activity as ActivityAnswer, ActivityInput } from '#contract/plans/activities.ts'
import type { ActivityStatus } from '#contract/plans/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { publish } from '#platform/outbox.ts'
import { type Activity, type ActivityFields, LIVE_STATUSES } from './activity.ts'
import { getActivity, loadActivity } from './get-activity.ts'
import { can } from './policy.ts'
import { deleteActivities } from './queries/activity-rows.ts'
import { readActivityInput } from './read-input.ts'
import { type SaveCause, saveActivities } from './save-activities.ts'
import { needsReason, nextStatuses } from './status.ts'

/** Writes a new activity of an agency the actor plans for. Errors: forbidden, and those of `readActivityInput` and `saveActivities`. */
export async function createActivity(
  ctx: Context,
  input: ActivityInput & { readonly year: number; readonly status: 'draft' | 'planned' },
): Promise<ActivityAnswer> {
  const fields = await readActivityInput(ctx, input.year, input)
  assert(can.editActivity(ctx.actor, fields), 'forbidden')
  const row = { ...fields, sourceId: null, status: input.status, statusReason: '' }
  const { created } = await saveActivities(ctx, input.year, [row], { kind: 'create' })
  const [id = ''] = created
  await record(ctx, 'activity.create', { kind: 'activity', id }, { status: input.status, year: input.year })
  return getActivity(ctx, id)
}

/** Changes an activity, the agency too where the actor plans for both. Errors: not_found, forbidden, conflict, and those of a new one. */
export async function updateActivity(
  ctx: Context,
  input: ActivityInput & { readonly id: string; readonly version: number; readonly reason: string },
): Promise<ActivityAnswer> {
  const before = await loadEditable(ctx, input.id)
  const fields = await readActivityInput(ctx, before.year, input)
  assert(can.editActivity(ctx.actor, fields), 'forbidden')
  const { sourceId, status, statusReason } = before
  await saveOver(ctx, before, { ...fields, sourceId, status, statusReason }, input.version, {
    kind: 'edit',
    reason: input.reason,
  })
  return getActivity(ctx, input.id)
}

/** Plans, begins, finishes, puts to sleep, wakes or withdraws. Errors: not_found, forbidden, wrong_state, reason_missing, conflict. */
export async function changeStatus(
  ctx: Context,
  input: { readonly id: string; readonly version: number; readonly status: ActivityStatus; readonly reason: string },
): Promise<ActivityAnswer> {
  const before = await loadEditable(ctx, input.id)
  assert(nextStatuses(before.status).includes(input.status), 'wrong_state', { state: before.status })
  assert(input.reason || !needsReason(before.status, input.status), 'reason_missing')
  const isLive = LIVE_STATUSES.includes(input.status)
  const after = { ...before, status: input.status, statusReason: isLive ? '' : input.reason }
  await saveOver(ctx, before, after, input.version, { kind: 'status', reason: input.reason })
  return getActivity(ctx, input.id)
}

/** Throws a draft away with its versions. Errors: not_found, forbidden, wrong_state (it is planned: withdraw it). */
export async function removeActivity(ctx: Context, id: string): Promise<{ id: string }> {
  const activity = await loadEditable(ctx, id)
  assert(can.removeActivity(ctx.actor, activity), 'wrong_state', { state: activity.status })
  await deleteActivities(ctx, [id])
  await publish(ctx, 'plans.changed', { year: activity.year, ids: [id] })
  await record(ctx, 'activity.remove', { kind: 'activity', id }, { year: activity.year })
  return { id }
}

/** The activity if the actor may change it. Errors: not_found, forbidden. */
export async function loadEditable(ctx: Context, id: string): Promise<Activity> {
  const activity = await loadActivity(ctx, id)
  assert(can.editActivity(ctx.actor, activity), 'forbidden')
  return activity
}

/** Puts an activity into another state that the writer decided on having seen `seenVersion`, and records it. */
export async function saveOver(
  ctx: Context,
  before: Activity,
  after: ActivityFields,
  seenVersion: number,
  cause: SaveCause,
): Promise<void> {
  const { id, year } = before
  const { updated } = await saveActivities(ctx, year, [{ ...after, id, seenVersion }], cause)
  if (updated.length > 0)
    await record(ctx, `activity.${cause.kind}`, { kind: 'activity', id }, { version: before.version + 1 })
}
