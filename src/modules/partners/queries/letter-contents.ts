import type { Context } from '#platform/context.ts'

/** Keeps what a letter of thanks said when it was issued. */
export async function keepLetterContent({ tx, region }: Context, pledgeId: string, content: object): Promise<void> {
  await tx
    .updateTable('partner_pledges')
    .set({ letter_content: JSON.stringify(content) })
    .where('region_id', '=', region)
    .where('id', '=', pledgeId)
    .execute()
}

/** What it said; null where none was issued. */
export async function findLetterContent({ tx, region }: Context, pledgeId: string): Promise<unknown> {
  const row = await tx
    .selectFrom('partner_pledges')
    .select('letter_content')
    .where('region_id', '=', region)
    .where('id', '=', pledgeId)
    .executeTakeFirst()
  return row?.letter_content ?? null
}

/** Numbers of some letters, by id. */
export async function letterNumbersOf(
  { tx, region }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('letters')
    .select(['id', 'number'])
    .where('region_id', '=', region)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}
