import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { ServiceKind } from '../kinds/kind.ts'

/** The kinds met in the region's lists. */
export async function listOwnKinds({ tx, region }: Context): Promise<ServiceKind[]> {
  const rows = await tx
    .selectFrom('service_kinds')
    .select(['code', 'name', 'name_en as nameEn', 'kind_group as group', 'unit', 'need'])
    .where('region_id', '=', region)
    .execute()
  return rows as ServiceKind[]
}

/** Keeps a kind unless the region has one of that code. */
export async function insertKind({ tx, region, clock }: Context, kind: ServiceKind): Promise<void> {
  const { code, name, nameEn, group, unit, need } = kind
  await tx
    .insertInto('service_kinds')
    .values({
      region_id: region,
      id: newId(),
      code,
      name,
      name_en: nameEn,
      kind_group: group,
      unit,
      need,
      created_at: clock.now(),
    })
    .onConflict((conflict) => conflict.constraint('service_kinds__code').doNothing())
    .execute()
}
