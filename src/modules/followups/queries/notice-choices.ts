import type { Context } from '#platform/context.ts'

/** What the actor wants by e-mail; without a choice, everything. */
export async function findChoices({ tx, region, actor }: Context) {
  const row = await tx
    .selectFrom('auth.user as u')
    .leftJoin('notice_choices as c', (join) => join.onRef('c.user_id', '=', 'u.id').on('c.region_id', '=', region))
    .select(['u.email', 'c.by_mail as byMail', 'c.silent_topics as silent'])
    .where('u.id', '=', actor.userId)
    .executeTakeFirst()
  return { byMail: row?.byMail ?? true, silent: row?.silent ?? [], address: row?.email ?? '' }
}

export async function saveChoices(
  { tx, region, actor }: Context,
  { byMail, silent }: { readonly byMail: boolean; readonly silent: readonly string[] },
): Promise<void> {
  const values = { by_mail: byMail, silent_topics: [...silent] }
  await tx
    .insertInto('notice_choices')
    .values({ region_id: region, user_id: actor.userId, ...values })
    .onConflict((oc) => oc.columns(['region_id', 'user_id']).doUpdateSet(values))
    .execute()
}
