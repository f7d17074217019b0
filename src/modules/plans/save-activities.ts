import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { publish } from '#platform/outbox.ts'
import {
  type Activity,
  type ActivityFields,
  changedFields,
  contentHash,
  fieldsOf,
  hasSplitOrReason,
  hasStatusReason,
  hasValidPeriod,
} from './activity.ts'
import { lockActivities, writeActivities } from './queries/activity-rows.ts'
import { type ChangeCause, insertVersions } from './queries/versions.ts'

/** A state an activity shall be in. Without `id` it is new. */
export interface ActivityToSave extends ActivityFields {
  readonly id?: string | undefined
  /** The version the writer saw; another one in the database is a `conflict`. Left out: whatever is there is overwritten. */
  readonly seenVersion?: number | undefined
}

export interface SaveCause {
  readonly kind: ChangeCause
  /** In the writer's words. */
  readonly reason?: string
  readonly importId?: string
}

export interface Saved {
  readonly created: readonly string[]
  readonly updated: readonly string[]
  /** How many were in that state already; they get no new version. */
  readonly unchanged: number
}

/** What a violated constraint of an activity means to a person. */
export const ACTIVITY_CONSTRAINTS = {
  activities__agency: ['unknown_reference', { what: 'agency' }],
  supporting_agencies__agency: ['unknown_reference', { what: 'supporting_agency' }],
  activities__programme: ['unknown_reference', { what: 'programme' }],
  activities__source: ['duplicate', { what: 'activity' }],
} as const

const MANY = 50

/**
 * Creates and changes activities of one year, many at once, in the caller's transaction: writes them with a version each and tells the rooms
 * above. Does not ask who may; the form and the import do that. Does not write the audit row; the command does.
 * Throws `conflict`, `not_found`, `period_invalid`, `people_split_missing`, `reason_missing`, `unknown_reference`, `duplicate`.
 */
export async function saveActivities(
  ctx: Context,
  year: number,
  rows: readonly ActivityToSave[],
  cause: SaveCause,
): Promise<Saved> {
  for (const row of rows) assertSound(row)
  const known = await lockActivities(
    ctx,
    rows.flatMap(({ id }) => id ?? []),
  )
  const changes = rows.map((row) => changeOf(ctx, year, row, row.id ? known.get(row.id) : undefined, cause))
  const real = changes.filter((change) => change.isNew || change.changed.length > 0)
  await mapConstraints(ACTIVITY_CONSTRAINTS, () =>
    writeActivities(
      ctx,
      real.map(({ activity }) => activity),
    ),
  )
  await insertVersions(ctx, real, cause)
  const ids = real.map(({ activity }) => activity.id)
  if (ids.length > 0) await publish(ctx, 'plans.changed', { year, ids: ids.length > MANY ? null : ids })
  return {
    created: real.filter(({ isNew }) => isNew).map(({ activity }) => activity.id),
    updated: real.filter(({ isNew }) => !isNew).map(({ activity }) => activity.id),
    unchanged: changes.length - real.length,
  }
}

function assertSound(row: ActivityToSave) {
  assert(hasValidPeriod(row), 'period_invalid')
  assert(hasSplitOrReason(row), 'people_split_missing')
  assert(hasStatusReason(row), 'reason_missing')
}

function changeOf(ctx: Context, year: number, row: ActivityToSave, before: Activity | undefined, cause: SaveCause) {
  assert(before || !row.id, 'not_found')
  assert(!before || row.seenVersion === undefined || row.seenVersion === before.version, 'conflict')
  const fields = fieldsOf(row)
  const now = ctx.clock.now()
  const activity: Activity = {
    ...fields,
    id: before?.id ?? newId(),
    year: before?.year ?? year,
    version: (before?.version ?? 0) + 1,
    contentHash: contentHash(fields),
    importId: cause.importId ?? before?.importId ?? null,
    createdBy: before?.createdBy ?? ctx.actor.userId,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  }
  return { activity, isNew: !before, changed: before ? changedFields(before, fields) : [] }
}
