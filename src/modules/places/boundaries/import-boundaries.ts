import { CompiledQuery } from 'kysely'
import type { BoundaryImport } from '#contract/places.ts'
import { record } from '#platform/audit.ts'
import type { Clock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { assert } from '#platform/errors.ts'
import { isWithin } from '../area.ts'
import { can } from '../policy.ts'
import { type Boundary, readBoundaries } from './read-boundaries.ts'

type Run = (text: string, values: readonly unknown[]) => Promise<{ code?: unknown }[]>

/** A boundary file and whom its lines come from, which the map names. */
interface BoundaryFile {
  readonly text: string
  readonly source: string
}

const SAVE = `
  insert into area_shapes (code, geometry, source, imported_at)
  select code, geometry::jsonb, $3, $4 from unnest($1::text[], $2::text[]) as given (code, geometry)
  on conflict (code) do update set geometry = excluded.geometry, source = excluded.source, imported_at = excluded.imported_at`

async function save(
  run: Run,
  file: BoundaryFile,
  clock: Clock,
  isAllowed: (boundary: Boundary) => boolean,
): Promise<BoundaryImport> {
  const { boundaries, unusable } = readBoundaries(file.text)
  const rows = await run('select code from areas where code = any($1::text[])', [boundaries.map(({ code }) => code)])
  const known = new Set(rows.map(({ code }) => code))
  const taken = boundaries.filter((boundary) => known.has(boundary.code) && isAllowed(boundary))
  await run(SAVE, [
    taken.map(({ code }) => code),
    taken.map(({ geometry }) => JSON.stringify(geometry)),
    file.source,
    clock.now(),
  ])
  const codes = (of: readonly Boundary[]) => of.map(({ code }) => code).sort()
  return {
    imported: taken.length,
    unknown: codes(boundaries.filter(({ code }) => !known.has(code))),
    outside: codes(boundaries.filter((boundary) => known.has(boundary.code) && !isAllowed(boundary))),
    unusable,
  }
}

/** Takes the boundaries of the region's own areas from a file; those of other regions are left as they are (the database refuses them too). */
export async function importBoundaries(ctx: Context, file: BoundaryFile): Promise<BoundaryImport> {
  assert(can.importBoundaries(ctx.actor), 'forbidden')
  const run: Run = async (text, values) =>
    (await ctx.tx.executeQuery<{ code?: unknown }>(CompiledQuery.raw(text, [...values]))).rows
  const result = await save(run, file, ctx.clock, ({ code }) => isWithin(code, ctx.region))
  await record(ctx, 'boundaries.import', { kind: 'region', id: ctx.region }, { imported: result.imported })
  return result
}

/** Takes all boundaries of a file, for whoever runs the installation (command line). */
export const importAllBoundaries = (database: Database, clock: Clock, file: BoundaryFile): Promise<BoundaryImport> =>
  database.asOwner((owner) =>
    save(
      (text, values) => owner.query(text, values),
      file,
      clock,
      () => true,
    ),
  )
