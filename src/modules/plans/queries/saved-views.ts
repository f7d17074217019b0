import type { SavedView } from '#contract/plans/views.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'

const MOST = 50

/** The actor's own saved views of a page, by name. */
export async function listViews({ tx, region, actor }: Context, page: string): Promise<SavedView[]> {
  const rows = await tx
    .selectFrom('saved_views')
    .select(['id', 'name', 'address'])
    .where('region_id', '=', region)
    .where('user_id', '=', actor.userId)
    .where('page', '=', page)
    .orderBy('name')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({ ...row, address: row.address as SavedView['address'] }))
}

/** Keeps a view of the actor; the same name on the same page is overwritten. */
export async function saveView(
  { tx, region, actor, clock }: Context,
  view: Omit<SavedView, 'id'> & { readonly page: string },
): Promise<SavedView> {
  const { id } = await tx
    .insertInto('saved_views')
    .values({
      region_id: region,
      id: newId(),
      user_id: actor.userId,
      page: view.page,
      name: view.name,
      address: JSON.stringify(view.address),
      created_at: clock.now(),
    })
    .onConflict((oc) => oc.constraint('saved_views__name').doUpdateSet({ address: JSON.stringify(view.address) }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, name: view.name, address: view.address }
}

/** Forgets a view of the actor; false when there is none. */
export async function removeView({ tx, region, actor }: Context, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('saved_views')
    .where('region_id', '=', region)
    .where('user_id', '=', actor.userId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}
