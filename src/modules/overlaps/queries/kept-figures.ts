import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { Run } from '../run.ts'

/**
 * Figures of a run under a name: those kept, as long as nothing they are counted from changed since; else `count` is asked and its answer, which
 * must be plain JSON, kept. Counted in a transaction that began before a change, they bear the version of before it and are never read.
 */
export async function keptFigures<T>(
  { tx, region }: Context,
  run: Pick<Run, 'id'>,
  name: string,
  count: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ version: string; content: T | null }>`
    select r.figures_version as version, f.content from overlap_runs r
    left join overlap_figures f on f.region_id = r.region_id and f.run_id = r.id and f.name = ${name} and f.version = r.figures_version
    where r.region_id = ${region} and r.id = ${run.id}`.execute(tx)
  const [kept] = rows
  if (kept?.content) return kept.content
  const counted = await count()
  if (kept)
    await tx
      .insertInto('overlap_figures')
      .values({ region_id: region, run_id: run.id, name, version: kept.version, content: JSON.stringify(counted) })
      .onConflict((conflict) =>
        conflict
          .columns(['region_id', 'run_id', 'name'])
          .doUpdateSet({ version: kept.version, content: JSON.stringify(counted) }),
      )
      .execute()
  return counted
}

/** Something changed that figures of a run are counted from: the next who asks counts again. */
export async function forgetFigures({ tx, region }: Context, runId: string): Promise<void> {
  await tx
    .updateTable('overlap_runs')
    .set({ figures_version: newId() })
    .where('region_id', '=', region)
    .where('id', '=', runId)
    .execute()
}
