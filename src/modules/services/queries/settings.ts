import type { Context } from '#platform/context.ts'

/** What the region has set under a key, with its source; undefined: nothing. */
export const findSetting = ({ tx, region }: Context, key: string) =>
  tx
    .selectFrom('region_settings')
    .select(['value', 'source'])
    .where('region_id', '=', region)
    .where('key', '=', key)
    .executeTakeFirst()

export async function putSetting(
  { tx, region, clock }: Context,
  key: string,
  { value, source }: { readonly value: unknown; readonly source: string },
): Promise<void> {
  const row = { value: JSON.stringify(value), source, updated_at: clock.now() }
  await tx
    .insertInto('region_settings')
    .values({ region_id: region, key, ...row })
    .onConflict((conflict) => conflict.constraint('region_settings__pk').doUpdateSet(row))
    .execute()
}
