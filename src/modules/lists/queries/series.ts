import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { titleKey } from '../terms/list-title.ts'

interface NewSeries {
  readonly agencyId: string
  readonly serviceKind: string
  readonly title: string
}

/** The lists of an agency about a kind of service. */
export async function listSeries({ tx, region }: Context, agencyId: string, serviceKind: string) {
  return tx
    .selectFrom('list_series')
    .select(['id', 'title', 'title_key as titleKey'])
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .where('service_kind', '=', serviceKind)
    .orderBy('created_at')
    .execute()
}

/** Makes a list, or finds the one with the same agency, kind and title; its id. */
export async function ensureSeries(
  { tx, region, clock }: Context,
  { agencyId, serviceKind, title }: NewSeries,
): Promise<string> {
  const key = titleKey(title)
  const row = { region_id: region, id: newId(), agency_id: agencyId, service_kind: serviceKind, title, title_key: key }
  await tx
    .insertInto('list_series')
    .values({ ...row, created_at: clock.now() })
    .onConflict((oc) => oc.constraint('list_series__title').doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('list_series')
    .select('id')
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .where('service_kind', '=', serviceKind)
    .where('title_key', '=', key)
    .executeTakeFirstOrThrow()
  return id
}
