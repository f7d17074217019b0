import type { ListField } from '#contract/lists/layout.ts'
import type { ListChange } from '#contract/lists.ts'
import type { Context } from '#platform/context.ts'
import type { RowChange } from '../recognising/compare-editions.ts'

const placeOf = (editionId: string, number: number) => `list_changes.name ${editionId} ${number}`

/** Keeps some changes, numbered from `from` on. */
export async function insertChanges(
  { tx, region, vault }: Context,
  editionId: string,
  from: number,
  changes: readonly RowChange[],
): Promise<void> {
  const rows = changes.flatMap(({ change, before, after, fields }, at) => {
    const print = after ?? before
    if (!print) return []
    const number = from + at
    const name = vault.seal(placeOf(editionId, number), print.name)
    const { sheet, row: row_number } = print
    return [{ region_id: region, edition_id: editionId, number, change, sheet, row_number, fields: [...fields], name }]
  })
  if (rows.length > 0) await tx.insertInto('list_changes').values(rows).execute()
}

export async function deleteChanges({ tx, region }: Context, editionId: string): Promise<void> {
  await tx.deleteFrom('list_changes').where('region_id', '=', region).where('edition_id', '=', editionId).execute()
}

/** Lets go of the names; which rows differed stays. */
export async function forgetNames({ tx, region }: Context, editionId: string): Promise<void> {
  await tx
    .updateTable('list_changes')
    .set({ name: null })
    .where('region_id', '=', region)
    .where('edition_id', '=', editionId)
    .execute()
}

/** Changes in the order they were found: changed rows, then new, then gone ones. */
export async function pageChanges(
  { tx, region, vault }: Context,
  editionId: string,
  filter: { change?: ListChange['change'] | undefined; page: number; pageSize: number },
): Promise<{ rows: ListChange[]; total: number }> {
  let query = tx.selectFrom('list_changes').where('region_id', '=', region).where('edition_id', '=', editionId)
  if (filter.change) query = query.where('change', '=', filter.change)
  const rows = await query
    .select(['number', 'change', 'sheet', 'row_number as row', 'fields', 'name'])
    .orderBy('number')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return {
    rows: rows.map(({ number, change, fields, name, ...row }) => ({
      ...row,
      change: change as ListChange['change'],
      fields: fields as ListField[],
      name: name ? vault.open(placeOf(editionId, number), name) : '',
    })),
    total: Number(total),
  }
}
