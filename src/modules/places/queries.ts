import { sql } from 'kysely'
import type { AreaCounts } from '#contract/places.ts'
import type { Context } from '#platform/context.ts'
import type { Area, AreaLevel } from './area.ts'
import type { AskedPlace } from './read-question.ts'

/** Where a search looks: everywhere, or in any of some areas. */
export interface SearchScope {
  readonly within: readonly string[]
  readonly level: AreaLevel | undefined
  readonly limit: number
}

const COLUMNS = sql`a.code, a.name, a.level, a.kind, a.full_name as "fullName", a.parent_code as "parentCode",
  a.valid_from as "validFrom", a.valid_until as "validUntil"`

const inScope = ({ within, level }: SearchScope) => sql`
  (${within.length === 0} or a.code = any(${within}::text[]) or a.code like any(${within.map((code) => `${code}.%`)}::text[]))
  and (${level ?? null}::text is null or a.level = ${level ?? null})`

/**
 * How well a row answers, beside its match (0 to 100): said kind +30 or −15, the region's own areas and itself +12, broader areas a little, a code
 * that no longer holds −20. Kepanjen the district before Kepanjen the village; Kota Malang first only when *kota* is said.
 */
const standing = (ctx: Context, { kinds }: AskedPlace) => sql`
  case when ${kinds.length === 0} then 0 when a.kind = any(${kinds}::text[]) then 30 else -15 end
  + case when a.code = ${ctx.region} or a.code like ${`${ctx.region}.%`} then 12 else 0 end
  + case a.level when 'regency' then 8 when 'province' then 6 when 'district' then 4 else 0 end
  + case when a.valid_until is null then 0 else -20 end`

/** Areas whose name, or another name of theirs, is or begins with what was asked; best first. */
export async function findByName(ctx: Context, place: AskedPlace, scope: SearchScope): Promise<Area[]> {
  const [key = '', whole = key] = place.keys
  // One or two letters begin thousands of villages: then only those of the region and broader areas.
  const few = key.length < 3 ? sql`(code like ${`${ctx.region}.%`} or level in ('province', 'regency'))` : sql`true`
  const { rows } = await sql<Area>`
    with matches as (
      select code, max(match) as match from (
        select code, case when search_key = any(${place.keys}::text[]) then 100
          else 60 + 20.0 * ${key.length} / length(search_key) end as match
        from areas where (search_key like ${`${key}%`} or search_key like ${`${whole}%`}) and ${few}
        union all select code, 95 from area_aliases where scheme = 'name' and alias_key = any(${place.keys}::text[])
      ) all_matches group by code)
    select ${COLUMNS} from matches m join areas a using (code) where ${inScope(scope)}
    order by m.match + ${standing(ctx, place)} desc, length(a.search_key), a.code limit ${scope.limit}`.execute(ctx.tx)
  return rows
}

/** Areas with exactly a name, to look inside of. */
export async function findNamed(ctx: Context, place: AskedPlace, scope: SearchScope): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select a.code from areas a
    where (a.search_key = any(${place.keys}::text[]) or a.code = any(array(
        select code from area_aliases where scheme = 'name' and alias_key = any(${place.keys}::text[]))))
      and (${place.kinds.length === 0} or a.kind = any(${place.kinds}::text[])) and ${inScope(scope)}
    order by ${standing(ctx, place)} desc, a.code limit ${scope.limit}`.execute(ctx.tx)
  return rows.map((row) => row.code)
}

/** A part of a name is asked for with this many letters; a longer one looks alike (trigrams) by itself. */
const PART = { least: 4, most: 12 }

/** Areas whose name looks like what was asked (trigrams) or has it inside; for a search that found no name. */
export async function findAlike(ctx: Context, place: AskedPlace, scope: SearchScope): Promise<Area[]> {
  const key = place.keys[0] ?? ''
  const inside = `%${key}%`
  const isPart = key.length >= PART.least && key.length <= PART.most
  const { rows } = await sql<Area>`
    select ${COLUMNS} from areas a
    where (a.search_key % ${key} ${isPart ? sql`or a.search_key like ${inside}` : sql``}) and ${inScope(scope)}
    order by 60 * similarity(a.search_key, ${key}) + case when a.search_key like ${inside} then 15 else 0 end
      + ${standing(ctx, place)} desc, length(a.search_key), a.code limit ${scope.limit}`.execute(ctx.tx)
  return rows
}

/** Areas by the beginning of a Kemendagri code with dots, and the one of a BPS or earlier code without dots; the nearest level first. */
export async function findByCode(ctx: Context, code: string, digits: string, scope: SearchScope): Promise<Area[]> {
  const { rows } = await sql<Area>`
    select ${COLUMNS} from areas a join (
      select code from areas where code like ${`${code}%`}
      union select code from area_aliases where scheme <> 'name' and alias_key = ${digits}) m using (code)
    where ${inScope(scope)} order by a.code <> ${code}, length(a.code), a.code limit ${scope.limit}`.execute(ctx.tx)
  return rows
}

/** The areas of some codes, by code. */
export async function listByCodes(ctx: Context, codes: readonly string[]): Promise<Area[]> {
  const { rows } =
    await sql<Area>`select ${COLUMNS} from areas a where a.code = any(${codes}::text[]) order by a.code`.execute(ctx.tx)
  return rows
}

/** Everything inside an area that holds today, broadest levels first. */
export async function listInside(ctx: Context, code: string): Promise<Area[]> {
  const { rows } = await sql<Area>`
    select ${COLUMNS} from areas a where a.code like ${`${code}.%`} and a.valid_until is null order by length(a.code), a.code`.execute(
    ctx.tx,
  )
  return rows
}

/** Names other than its own that areas inside a region go by: *Sumawe*. */
export async function listNamesInside(ctx: Context, code: string): Promise<{ key: string; code: string }[]> {
  const { rows } = await sql<{ key: string; code: string }>`
    select alias_key as key, code from area_aliases
    where scheme = 'name' and (code = ${code} or code like ${`${code}.%`}) order by code, alias_key`.execute(ctx.tx)
  return rows
}

/** How many areas of each level lie inside an area and hold today. */
export async function countInside(ctx: Context, code: string): Promise<AreaCounts> {
  const { rows } = await sql<{ level: AreaLevel; count: number }>`
    select level, count(*)::int as count from areas where code like ${`${code}.%`} and valid_until is null group by level`.execute(
    ctx.tx,
  )
  const of = (level: AreaLevel) => rows.find((row) => row.level === level)?.count ?? 0
  return { provinces: of('province'), regencies: of('regency'), districts: of('district'), villages: of('village') }
}

/** The other codes and names of one area, newest validity first. */
export function listAliases(ctx: Context, code: string) {
  return ctx.tx
    .selectFrom('area_aliases')
    .select(['value', 'scheme', 'valid_from as validFrom', 'valid_until as validUntil', 'source'])
    .where('code', '=', code)
    .orderBy('scheme')
    .orderBy('value')
    .execute()
}

/** One page of the areas right below another, by code; `key` keeps those whose folded name has it inside. */
export async function listBelow(
  ctx: Context,
  code: string,
  { key, page, pageSize }: { key: string; page: number; pageSize: number },
): Promise<{ rows: Area[]; total: number }> {
  const found = sql`from areas a where a.parent_code = ${code} and a.search_key like ${`%${key}%`}`
  const { rows } =
    await sql<Area>`select ${COLUMNS} ${found} order by a.code limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(
      ctx.tx,
    )
  const count = await sql<{ total: number }>`select count(*)::int as total ${found}`.execute(ctx.tx)
  return { rows, total: count.rows[0]?.total ?? 0 }
}
