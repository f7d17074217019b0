import { sql } from 'kysely'
import type { Form, PartnerKind } from '#contract/partners/shapes.ts'
import type { Context } from '#platform/context.ts'

/**
 * What partners that agreed to be thanked gave, valued, by partner and year of the last delivery; and whether the region is one of this installation.
 * A partner that rests is thanked for what it gave.
 */
export async function listThanked({ tx, region }: Context) {
  const known = await tx.selectFrom('regions').select('region_id').where('region_id', '=', region).executeTakeFirst()
  const rows = await tx
    .selectFrom('partner_pledges as p')
    .innerJoin('partners as a', (join) =>
      join.onRef('a.region_id', '=', 'p.region_id').onRef('a.id', '=', 'p.partner_id'),
    )
    .select(['a.id as partnerId', 'a.public_name as name', 'a.kind'])
    .select([
      sql<number>`extract(year from p.delivered_on)::int`.as('year'),
      sql<number>`count(*)::int`.as('pledges'),
      sql<number>`coalesce(sum(p.worth), 0)::bigint`.as('worth'),
      sql<string[]>`array_agg(distinct p.form order by p.form)`.as('forms'),
    ])
    .where('p.region_id', '=', region)
    .where('a.thanks_consent_on', 'is not', null)
    .where('p.state', 'in', ['valued', 'thanked'])
    .groupBy(['a.id', 'a.public_name', 'a.kind', sql`extract(year from p.delivered_on)`])
    .orderBy('year', 'desc')
    .execute()
  return {
    region: known?.region_id,
    rows: rows.map((row) => ({
      ...row,
      kind: row.kind as PartnerKind,
      worth: Number(row.worth),
      forms: row.forms as Form[],
    })),
  }
}
