import type { Context } from '#platform/context.ts'
import { publish } from '#platform/outbox.ts'
import { deleteActivities, lockActivities } from './queries/activity-rows.ts'
import { listImportEffects } from './queries/versions.ts'
import { saveActivities } from './save-activities.ts'

export interface Restored {
  /** Back in the state before the import. */
  readonly restored: readonly string[]
  /** Made by the import, and gone. */
  readonly removed: readonly string[]
  /** Changed by somebody since the import, and left as they are. */
  readonly kept: readonly { readonly id: string; readonly name: string }[]
}

/**
 * Undoes what an import did to the activities: what it changed goes back to the version before it, what it made goes away. An activity that
 * somebody changed since is left alone and named. `only`: these activities, for an undo in steps. Does not ask who may and writes no audit row;
 * the command does.
 */
export async function restoreActivities(ctx: Context, importId: string, only?: readonly string[]): Promise<Restored> {
  const effects = await listImportEffects(ctx, importId, only)
  const present = await lockActivities(ctx, [...effects.keys()])
  const untouched = [...present.values()].filter(({ id, version }) => effects.get(id)?.last === version)
  const untouchedIds = new Set(untouched.map(({ id }) => id))
  const made = untouched.filter(({ id }) => effects.get(id)?.before === null)
  const byYear = Map.groupBy(untouched, ({ year }) => year)

  for (const [year, activities] of byYear) {
    const rows = activities.flatMap(({ id }) => {
      const before = effects.get(id)?.before
      return before ? [{ ...before, id }] : []
    })
    await saveActivities(ctx, year, rows, { kind: 'undo' })
  }
  await deleteActivities(
    ctx,
    made.map(({ id }) => id),
  )
  for (const year of new Set(made.map((activity) => activity.year)))
    await publish(ctx, 'plans.changed', { year, ids: null })
  return {
    restored: untouched.filter(({ id }) => effects.get(id)?.before).map(({ id }) => id),
    removed: made.map(({ id }) => id),
    kept: [...present.values()].filter(({ id }) => !untouchedIds.has(id)).map(({ id, name }) => ({ id, name })),
  }
}
