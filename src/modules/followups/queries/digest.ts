import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export interface UnmailedNotice {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly topic: string
  readonly data: Readonly<Record<string, string | number>>
  readonly link: string
  readonly at: Date
  readonly readAt: Date | null
  readonly byMail: boolean
  readonly silentTopics: readonly string[]
}

/** Notices of people who still work here that have not been settled for mail, oldest first. */
export async function listUnmailed({ tx, region }: Context): Promise<UnmailedNotice[]> {
  const rows = await tx
    .selectFrom('notices as n')
    .innerJoin('auth.user as u', 'u.id', 'n.user_id')
    .leftJoin('notice_choices as c', (join) =>
      join.onRef('c.region_id', '=', 'n.region_id').onRef('c.user_id', '=', 'n.user_id'),
    )
    .select(['n.id', 'n.user_id as userId', 'u.name', 'u.email', 'n.topic', 'n.data', 'n.link', 'n.at'])
    .select(['n.read_at as readAt', 'c.by_mail as byMail', 'c.silent_topics as silentTopics'])
    .where('n.region_id', '=', region)
    .where('n.mailed_at', 'is', null)
    .where(
      sql<boolean>`exists (select from grants g where g.region_id = n.region_id and g.user_id = n.user_id and g.revoked_at is null)`,
    )
    .orderBy('n.id')
    .limit(20_000)
    .execute()
  return rows.map((row) => ({
    ...row,
    data: row.data as UnmailedNotice['data'],
    byMail: row.byMail ?? true,
    silentTopics: row.silentTopics ?? [],
  }))
}

/** Settles notices for mail: they went into a letter, or go into none. */
export async function markMailed({ tx, region, clock }: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('notices')
    .set({ mailed_at: clock.now() })
    .where('region_id', '=', region)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
}

/** What the region is called, and whether its people are invented. */
export async function describeRegion({ tx, region }: Context): Promise<{ name: string; isSample: boolean }> {
  return tx
    .selectFrom('regions')
    .select(['name', 'is_sample as isSample'])
    .where('region_id', '=', region)
    .executeTakeFirstOrThrow()
}
