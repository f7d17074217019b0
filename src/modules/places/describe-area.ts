import type { AreaCounts, AreaDetail, AreaTree, PlacesOverview } from '#contract/places.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Area, isWithin } from './area.ts'
import { countShapes } from './boundaries/list-shapes.ts'
import { findArea } from './find-areas.ts'
import { searchKey } from './folding.ts'
import { can } from './policy.ts'
import { countInside, listAliases, listBelow, listByCodes, listInside } from './queries.ts'

/** One area with those around it, its other codes and what lies inside. Fails with `not_found`. */
export async function getArea(ctx: Context, code: string): Promise<AreaDetail> {
  const area = await findArea(ctx, code)
  assert(area, 'not_found')
  const { source } = await ctx.tx
    .selectFrom('areas')
    .select('source')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  const aliases = await listAliases(ctx, code)
  return {
    ...area,
    source,
    aliases: aliases.map((alias) => ({ ...alias, scheme: alias.scheme as AreaDetail['aliases'][number]['scheme'] })),
    counts: await countInside(ctx, code),
    inRegion: isWithin(code, ctx.region),
  }
}

/** One page of the areas right below another. Fails with `not_found`. */
export async function listChildren(
  ctx: Context,
  { code, q = '', page, pageSize }: { code: string; q?: string | undefined; page: number; pageSize: number },
): Promise<{ rows: Area[]; total: number; page: number; pageSize: number }> {
  const [parent] = await listByCodes(ctx, [code])
  assert(parent, 'not_found')
  return { ...(await listBelow(ctx, code, { key: searchKey(q), page, pageSize })), page, pageSize }
}

async function getRegion(ctx: Context): Promise<Area> {
  const [region] = await listByCodes(ctx, [ctx.region])
  assert(region, 'not_found')
  return region
}

/** The region's areas two levels deep: districts with villages, or, for a province, regencies with districts. */
export async function describeTree(ctx: Context): Promise<AreaTree> {
  const root = await getRegion(ctx)
  const inside = await listInside(ctx, ctx.region)
  const byParent = Map.groupBy(inside, (area) => area.parentCode)
  const branches = byParent.get(ctx.region) ?? []
  return { root, branches: branches.map((branch) => ({ ...branch, leaves: byParent.get(branch.code) ?? [] })) }
}

async function findEdition(ctx: Context): Promise<PlacesOverview['edition']> {
  const row = await ctx.tx
    .selectFrom('area_editions')
    .selectAll()
    .orderBy('loaded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const counts: AreaCounts = {
    provinces: row.provinces,
    regencies: row.regencies,
    districts: row.districts,
    villages: row.villages,
  }
  return { name: row.edition, decree: row.decree, loadedAt: row.loaded_at.toISOString(), counts }
}

/** What the page about the region's areas opens with. */
export async function describePlaces(ctx: Context): Promise<PlacesOverview> {
  return {
    region: await getRegion(ctx),
    timezone: ctx.timezone,
    counts: await countInside(ctx, ctx.region),
    edition: await findEdition(ctx),
    shapes: await countShapes(ctx),
    can: { importBoundaries: can.importBoundaries(ctx.actor) },
  }
}
