import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'
import { inForce } from '../agency-queries.ts'
import type { Capacity, Holder, Position, PositionState } from './position.ts'

export interface PositionFilter {
  readonly id?: string | undefined
  readonly q?: string | undefined
  readonly agencyId?: string | undefined
  readonly onDay: string
  readonly state?: PositionState | undefined
  readonly headsOnly?: boolean | undefined
  readonly page: number
  readonly pageSize: number
}

const holding = (onDay: string, capacities: readonly Capacity[]) =>
  sql<boolean>`exists (select from position_holders h where h.region_id = p.region_id and h.position_id = p.id
    and h.capacity in (${sql.join(capacities)}) and ${inForce(onDay, 'h')})`

const stateOn = (onDay: string) => sql<PositionState>`case
  when ${holding(onDay, ['definitif'])} then case when ${holding(onDay, ['plh'])} then 'away' else 'filled' end
  when ${holding(onDay, ['plt', 'pj', 'plh'])} then 'acting'
  else 'vacant' end`

/** One page of posts of agencies that exist on the day, with their holders of that day; heads first within an agency. */
export async function pagePositions(
  ctx: Context,
  filter: PositionFilter,
): Promise<{ rows: Position[]; total: number }> {
  const { tx, region } = ctx
  let query = tx
    .selectFrom('positions as p')
    .innerJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'p.region_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .select([
      'p.id',
      'p.agency_id as agencyId',
      'p.title',
      'p.rank',
      'p.is_head as isHead',
      'p.valid_from as validFrom',
      'p.valid_until as validUntil',
      'a.short_name as agencyShortName',
      'a.name as agencyName',
    ])
    .select(stateOn(filter.onDay).as('state'))
    .where('p.region_id', '=', region)
  // One post by its id is shown whatever the day, so that an ended one can still be opened.
  query = filter.id ? query.where('p.id', '=', filter.id) : query.where(inForce(filter.onDay, 'p'))
  if (filter.agencyId) query = query.where('p.agency_id', '=', filter.agencyId)
  if (filter.headsOnly) query = query.where('p.is_head', '=', true)
  if (filter.state) query = query.where(stateOn(filter.onDay), '=', filter.state)
  for (const word of filter.q?.trim().split(/\s+/).filter(Boolean) ?? []) {
    const like = containing(word)
    query = query.where(sql<boolean>`(p.title || ' ' || a.short_name || ' ' || a.name || ' ' || coalesce((
      select string_agg(h.person_name, ' ') from position_holders h
      where h.region_id = p.region_id and h.position_id = p.id and ${inForce(filter.onDay, 'h')}), '')) ilike ${like}`)
  }
  const found = await query
    .orderBy('a.short_name')
    .orderBy('p.is_head', 'desc')
    .orderBy('p.title')
    .orderBy('p.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const holders = await listHolders(
    ctx,
    found.map((row) => row.id),
    filter.onDay,
  )
  const rows = found.map(({ agencyShortName, agencyName, ...row }) => ({
    ...row,
    agency: { id: row.agencyId, shortName: agencyShortName, name: agencyName },
    holders: holders.filter((holder) => holder.positionId === row.id),
  }))
  return { rows, total: Number(total) }
}

const HOLDER = [
  'id',
  'position_id as positionId',
  'person_name as personName',
  'nip',
  'sex',
  'capacity',
  'legal_text as legalText',
  'valid_from as validFrom',
  'valid_until as validUntil',
] as const

/** Holders of some posts, of a day or of all times (null), the latest first; on one day the definitif holder first. */
export async function listHolders(
  { tx, region }: Context,
  positionIds: readonly string[],
  onDay: string | null,
): Promise<Holder[]> {
  if (positionIds.length === 0) return []
  let query = tx
    .selectFrom('position_holders as h')
    .select(HOLDER)
    .where('region_id', '=', region)
    .where('position_id', 'in', [...positionIds])
  if (onDay) query = query.where(inForce(onDay, 'h'))
  const rows = await (onDay ? query.orderBy('capacity') : query).orderBy('valid_from', 'desc').orderBy('id').execute()
  return rows.map((row) => ({ ...row, capacity: row.capacity as Capacity, sex: row.sex as Holder['sex'] }))
}

export async function findHolder({ tx, region }: Context, id: string) {
  return tx
    .selectFrom('position_holders')
    .select(['id', 'position_id as positionId', 'valid_from as validFrom', 'valid_until as validUntil'])
    .where('region_id', '=', region)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Keeps two appointments to one post from passing each other. */
export async function lockPosition({ tx, region }: Context, id: string): Promise<void> {
  await tx
    .selectFrom('positions')
    .select('id')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export async function findHead({ tx, region }: Context, agencyId: string, onDay: string) {
  return tx
    .selectFrom('positions as p')
    .select(['id', 'title'])
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .where('is_head', '=', true)
    .where(sql<boolean>`coalesce(p.valid_until >= ${onDay}, true)`)
    .executeTakeFirst()
}

/** A post of an agency that has not ended, by its title in any letter case. */
export async function findPositionByTitle({ tx, region }: Context, agencyId: string, title: string) {
  return tx
    .selectFrom('positions')
    .select('id')
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .where(sql`lower(title)`, '=', title.toLowerCase())
    .where('valid_until', 'is', null)
    .orderBy('id')
    .executeTakeFirst()
}

/** Agencies that have a head post which has not ended. */
export async function listHeadPosts({ tx, region }: Context): Promise<string[]> {
  const rows = await tx
    .selectFrom('positions')
    .select('agency_id as agencyId')
    .where('region_id', '=', region)
    .where('is_head', '=', true)
    .where('valid_until', 'is', null)
    .execute()
  return rows.map(({ agencyId }) => agencyId)
}

export async function insertPosition(
  { tx, region }: Context,
  row: { id: string; agencyId: string; title: string; rank: string; isHead: boolean; validFrom: string },
): Promise<void> {
  await tx
    .insertInto('positions')
    .values({
      region_id: region,
      id: row.id,
      agency_id: row.agencyId,
      title: row.title,
      rank: row.rank,
      is_head: row.isHead,
      valid_from: row.validFrom,
    })
    .execute()
}

export async function insertHolder({ tx, region }: Context, row: Holder): Promise<void> {
  await tx
    .insertInto('position_holders')
    .values({
      region_id: region,
      id: row.id,
      position_id: row.positionId,
      person_name: row.personName,
      nip: row.nip,
      sex: row.sex,
      capacity: row.capacity,
      legal_text: row.legalText,
      valid_from: row.validFrom,
      valid_until: row.validUntil,
    })
    .execute()
}

export async function closeHolder({ tx, region }: Context, id: string, lastDay: string): Promise<void> {
  await tx
    .updateTable('position_holders')
    .set({ valid_until: lastDay })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Ends a post and whoever would still hold it afterwards; what would only begin afterwards never was and is taken away. */
export async function closePosition({ tx, region }: Context, id: string, lastDay: string): Promise<void> {
  await tx
    .deleteFrom('position_holders')
    .where('region_id', '=', region)
    .where('position_id', '=', id)
    .where('valid_from', '>', lastDay)
    .execute()
  await tx
    .updateTable('position_holders')
    .set({ valid_until: lastDay })
    .where('region_id', '=', region)
    .where('position_id', '=', id)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', lastDay)]))
    .execute()
  await tx
    .updateTable('positions')
    .set({ valid_until: lastDay })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Ends every post of an agency that goes on after its last day. */
export async function closePositionsOf(ctx: Context, agencyId: string, lastDay: string): Promise<void> {
  const posts = await ctx.tx
    .selectFrom('positions')
    .select(['id', 'valid_from'])
    .where('region_id', '=', ctx.region)
    .where('agency_id', '=', agencyId)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', lastDay)]))
    .execute()
  for (const post of posts) await closePosition(ctx, post.id, post.valid_from > lastDay ? post.valid_from : lastDay)
}
