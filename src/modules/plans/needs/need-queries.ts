import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { Need, NeedToSave } from './need.ts'

/** The needs of a year, by priority and their id in the file. */
export async function listNeeds({ tx, region }: Context, year: number): Promise<Need[]> {
  const { rows } = await sql<Need>`
    select n.id, n.source_id as "sourceId", n.priority_id as "priorityId", coalesce(p.name, '') as priority, n.title,
      n.area_text as "areaText", n.area_codes as "areaCodes", n.target_text as "targetText", n.target,
      nullif(n.expected_output, '') as "expectedOutput", n.expected_people as "expectedPeople", n.unit
    from needs n left join priorities p on p.region_id = n.region_id and p.id = n.priority_id
    where n.region_id = ${region} and n.year = ${year}
    order by n.source_id`.execute(tx)
  return rows
}

/** The priorities of a year by name; those that are missing are made. */
export async function ensurePriorities(
  { tx, region }: Context,
  year: number,
  names: readonly string[],
): Promise<Map<string, string>> {
  if (names.length > 0)
    await tx
      .insertInto('priorities')
      .values(names.map((name) => ({ region_id: region, id: newId(), year, name })))
      .onConflict((oc) => oc.constraint('priorities__name').doNothing())
      .execute()
  const rows = await tx
    .selectFrom('priorities')
    .select(['id', 'name'])
    .where('region_id', '=', region)
    .where('year', '=', year)
    .execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** Inserts needs, and overwrites those whose id in the file is known in that year. */
export async function writeNeeds(
  { tx, region }: Context,
  year: number,
  needs: readonly (NeedToSave & { readonly priorityId: string | null })[],
): Promise<void> {
  if (needs.length === 0) return
  await tx
    .insertInto('needs')
    .values(
      needs.map((need) => ({
        region_id: region,
        id: newId(),
        year,
        source_id: need.sourceId,
        priority_id: need.priorityId,
        title: need.title,
        area_text: need.areaText,
        area_codes: [...need.areaCodes],
        target_text: need.targetText,
        target: need.target && JSON.stringify(need.target),
        expected_output: need.expectedOutput ?? '',
        expected_people: need.expectedPeople,
        unit: need.unit,
      })),
    )
    .onConflict((oc) =>
      oc.constraint('needs__source').doUpdateSet((eb) => ({
        priority_id: eb.ref('excluded.priority_id'),
        title: eb.ref('excluded.title'),
        area_text: eb.ref('excluded.area_text'),
        area_codes: eb.ref('excluded.area_codes'),
        target_text: eb.ref('excluded.target_text'),
        target: eb.ref('excluded.target'),
        expected_output: eb.ref('excluded.expected_output'),
        expected_people: eb.ref('excluded.expected_people'),
        unit: eb.ref('excluded.unit'),
      })),
    )
    .execute()
}
