import type { Context } from '#platform/context.ts'
import type { Item } from '../seed-tables.ts'

export interface ChecklistRow {
  readonly version: number
  readonly items: readonly Item[]
  readonly source: string
  readonly createdAt: Date
}

/** Versions of the region's checklist, the newest first; empty until the first was needed. */
export async function listChecklistRows({ tx, region }: Context): Promise<ChecklistRow[]> {
  const rows = await tx
    .selectFrom('dwp_checklists')
    .select(['version', 'items', 'source', 'created_at as createdAt'])
    .where('region_id', '=', region)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, items: row.items as Item[] }))
}

/** False when that version is there already. */
export async function insertChecklist(
  { tx, region, actor, clock }: Context,
  { version, items, source }: Omit<ChecklistRow, 'createdAt'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('dwp_checklists')
    .values({
      region_id: region,
      version,
      items: JSON.stringify(items),
      source,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .onConflict((oc) => oc.constraint('dwp_checklists__pk').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
