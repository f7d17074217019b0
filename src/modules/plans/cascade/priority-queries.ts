import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { mapConstraints } from '#platform/errors.ts'

export interface PriorityRow {
  readonly id: string
  readonly year: number
  readonly code: string
  readonly name: string
  readonly source: string
  readonly indicators: number
  readonly programmes: number
  /** Drafts are not counted. */
  readonly activities: number
  readonly budget: number
}

/** Priorities with what serves them; of a year, or the one of an id. */
export async function listPriorityRows(
  { tx, region }: Context,
  of: { readonly year: number } | { readonly id: string },
): Promise<PriorityRow[]> {
  const which = 'id' in of ? sql`r.id = ${of.id}::uuid` : sql`r.year = ${of.year}`
  const { rows } = await sql<PriorityRow>`
    select r.id, r.year, r.code, r.name, r.source,
      (select count(*) from indicators i where i.region_id = r.region_id and i.priority_id = r.id) as indicators,
      coalesce(s.programmes, 0)::bigint as programmes, coalesce(s.activities, 0)::bigint as activities,
      coalesce(s.budget, 0)::bigint as budget
    from priorities r
      left join (select p.priority_id, count(distinct p.id) as programmes, count(a.id) as activities, sum(a.budget) as budget
        from programmes p left join activities a
          on a.region_id = p.region_id and a.programme_id = p.id and a.status <> 'draft'
        where p.region_id = ${region} and p.priority_id is not null group by 1) s on s.priority_id = r.id
    where r.region_id = ${region} and ${which}
    order by r.code, r.name`.execute(tx)
  return rows
}

/** Priorities that some rows name, by id. */
export async function findPriorityNames(
  { tx, region }: Context,
  rows: readonly { readonly priorityId: string | null }[],
): Promise<Map<string, { id: string; name: string }>> {
  const ids = rows.flatMap(({ priorityId }) => priorityId ?? [])
  if (ids.length === 0) return new Map()
  const found = await tx
    .selectFrom('priorities')
    .select(['id', 'name'])
    .where('region_id', '=', region)
    .where('id', 'in', ids)
    .execute()
  return new Map(found.map((row) => [row.id, row]))
}

const NAMES = { priorities__name: ['duplicate', { what: 'priority' }] } as const

interface PriorityFields {
  readonly code: string
  readonly name: string
  readonly source: string
}

export async function insertPriority({ tx, region }: Context, row: PriorityFields & { id: string; year: number }) {
  await mapConstraints(NAMES, () =>
    tx
      .insertInto('priorities')
      .values({ region_id: region, ...row })
      .execute(),
  )
}

/** Overwrites a priority; false when there is none. */
export async function updatePriorityRow({ tx, region }: Context, id: string, fields: PriorityFields): Promise<boolean> {
  const { code, name, source } = fields
  const found = await mapConstraints(NAMES, () =>
    tx
      .updateTable('priorities')
      .set({ code, name, source })
      .where('region_id', '=', region)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst(),
  )
  return found !== undefined
}

export async function deletePriority({ tx, region }: Context, id: string): Promise<void> {
  await tx.deleteFrom('priorities').where('region_id', '=', region).where('id', '=', id).execute()
}

/** How many needs name a priority. */
export async function countNeedsOf({ tx, region }: Context, priorityId: string): Promise<number> {
  const row = await tx
    .selectFrom('needs')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('region_id', '=', region)
    .where('priority_id', '=', priorityId)
    .executeTakeFirstOrThrow()
  return row.n
}
