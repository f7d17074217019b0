import { sql } from 'kysely'
import type { AreaShapes } from '#contract/places.ts'
import type { Context } from '#platform/context.ts'
import { sha256 } from '#platform/ids.ts'
import { type AreaLevel, findLevel } from '../area.ts'
import { metresOutside, type Point } from './metres-outside.ts'

const BELOW: Readonly<Record<AreaLevel, AreaLevel>> = {
  province: 'regency',
  regency: 'district',
  district: 'village',
  village: 'village',
}

/** Which boundaries: those of a level inside an area; by default one level below the region. */
export interface ShapeChoice {
  readonly within?: string | undefined
  readonly level?: AreaLevel | undefined
}

const chosen = (ctx: Context, { within = ctx.region, level }: ShapeChoice) => ({
  within,
  level: level ?? BELOW[findLevel(within) ?? 'regency'],
})

/** A mark that changes when any of the boundaries does; for caches. */
export async function markOfShapes(ctx: Context, choice: ShapeChoice): Promise<string> {
  const { within, level } = chosen(ctx, choice)
  const { rows } = await sql<{ drawn: number; newest: Date | null; named: string | null }>`
    select count(*)::int as drawn, max(s.imported_at) as newest, max(a.source) as named
    from area_shapes s join areas a using (code) where s.code like ${`${within}.%`} and a.level = ${level}`.execute(
    ctx.tx,
  )
  return sha256(JSON.stringify([within, level, rows])).slice(0, 32)
}

/** Boundaries as GeoJSON, by code; areas without one are left out. */
export async function listShapes(ctx: Context, choice: ShapeChoice): Promise<AreaShapes> {
  const { within, level } = chosen(ctx, choice)
  const { rows } = await sql<{ code: string; name: string; fullName: string; geometry: unknown }>`
    select a.code, a.name, a.full_name as "fullName", s.geometry from area_shapes s join areas a using (code)
    where s.code like ${`${within}.%`} and a.level = ${level} and a.valid_until is null order by a.code`.execute(ctx.tx)
  return {
    type: 'FeatureCollection',
    features: rows.map(({ code, name, fullName, geometry }) => ({
      type: 'Feature',
      id: code,
      properties: { code, name, fullName },
      geometry: geometry as AreaShapes['features'][number]['geometry'],
    })),
  }
}

/** How many areas one level below the region have a boundary, of how many, and from whom. */
export async function countShapes(ctx: Context): Promise<{ drawn: number; expected: number; sources: string[] }> {
  const { within, level } = chosen(ctx, {})
  const { rows } = await sql<{ drawn: number; expected: number; sources: string[] | null }>`
    select count(s.code)::int as drawn, count(*)::int as expected, array_agg(distinct s.source) filter (where s.code is not null) as sources
    from areas a left join area_shapes s using (code)
    where a.code like ${`${within}.%`} and a.level = ${level} and a.valid_until is null`.execute(ctx.tx)
  const [row] = rows
  return { drawn: row?.drawn ?? 0, expected: row?.expected ?? 0, sources: row?.sources ?? [] }
}

/** How far a point lies outside an area, in metres: by its own boundary, else by the one it lies in; null where neither is known. */
export async function findMetresOutside(ctx: Context, code: string, point: Point): Promise<number | null> {
  const parent = code.slice(0, code.lastIndexOf('.'))
  const { rows } = await sql<{ geometry: unknown }>`
    select geometry from area_shapes where code in (${code}, ${parent}) and length(code) > 5 order by length(code) desc limit 1`.execute(
    ctx.tx,
  )
  return metresOutside(rows[0]?.geometry, point) ?? null
}
