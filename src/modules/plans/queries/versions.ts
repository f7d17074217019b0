import type { Context } from '#platform/context.ts'
import { type Activity, type ActivityFields, fieldsOf } from '../activity.ts'

/** Why a version came to be. */
export type ChangeCause = 'create' | 'edit' | 'status' | 'import' | 'undo' | 'restore'

export interface VersionRow {
  readonly activity: Activity
  readonly changed: readonly (keyof ActivityFields)[]
}

const CHUNK = 1000

/** Keeps the state that activities are in from now on, one version each. */
export async function insertVersions(
  { tx, region, actor, clock }: Context,
  rows: readonly VersionRow[],
  cause: { readonly kind: ChangeCause; readonly reason?: string; readonly importId?: string },
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx
      .insertInto('activity_versions')
      .values(
        rows.slice(at, at + CHUNK).map(({ activity, changed }) => ({
          region_id: region,
          activity_id: activity.id,
          version: activity.version,
          snapshot: JSON.stringify(fieldsOf(activity)),
          changed: JSON.stringify(changed),
          cause: cause.kind,
          reason: cause.reason ?? '',
          import_id: cause.importId ?? null,
          changed_by: actor.userId,
          changed_at: clock.now(),
        })),
      )
      .execute()
}

/** All versions of an activity, the newest first. */
export async function listVersions({ tx, region }: Context, activityId: string) {
  const rows = await tx
    .selectFrom('activity_versions')
    .select(['version', 'snapshot', 'changed', 'cause', 'reason', 'changed_by as by', 'changed_at as at'])
    .where('region_id', '=', region)
    .where('activity_id', '=', activityId)
    .orderBy('version', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    ...row,
    snapshot: row.snapshot as ActivityFields,
    changed: row.changed as (keyof ActivityFields)[],
    cause: row.cause as ChangeCause,
  }))
}

/** For every activity an import touched (or only some of them): its first version by that import, and the state just before (none if it made the row). */
export async function listImportEffects({ tx, region }: Context, importId: string, only?: readonly string[]) {
  const rows = await tx
    .selectFrom('activity_versions as v')
    .leftJoin('activity_versions as before', (join) =>
      join
        .onRef('before.region_id', '=', 'v.region_id')
        .onRef('before.activity_id', '=', 'v.activity_id')
        .on((eb) => eb('before.version', '=', eb('v.version', '-', 1))),
    )
    .select(['v.activity_id as activityId', 'v.version', 'before.snapshot as before'])
    .where('v.region_id', '=', region)
    .where('v.import_id', '=', importId)
    .$if(only !== undefined, (query) => query.where('v.activity_id', 'in', [...(only ?? [])]))
    .orderBy('v.activity_id')
    .orderBy('v.version')
    .execute()
  const effects = new Map<string, { first: number; last: number; before: ActivityFields | null }>()
  for (const row of rows) {
    const known = effects.get(row.activityId)
    if (known) known.last = row.version
    else
      effects.set(row.activityId, {
        first: row.version,
        last: row.version,
        before: row.before as ActivityFields | null,
      })
  }
  return effects
}

/** One version of an activity. */
export async function findVersion({ tx, region }: Context, activityId: string, version: number) {
  const row = await tx
    .selectFrom('activity_versions')
    .select(['snapshot', 'changed_at as at'])
    .where('region_id', '=', region)
    .where('activity_id', '=', activityId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && { snapshot: row.snapshot as ActivityFields, at: row.at }
}
