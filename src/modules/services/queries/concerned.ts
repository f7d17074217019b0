import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { LedgerEntry } from '../rules/rule.ts'

/** Services of these kinds in families that have at least two of them: no other can break a rule about them. */
export async function readConcerned(
  { tx, region }: Context,
  kinds: readonly string[],
): Promise<readonly LedgerEntry[]> {
  const { rows } = await sql<LedgerEntry>`
    select * from (
      select s.id, s.kind, s.agency_id as "agencyId", r.person_id as "personId", r.family_id as "familyId", s.state, s.detail,
        coalesce(s.given_on, s.period_from, b.as_of) as "from", coalesce(s.given_on, s.period_until, s.period_from, b.as_of) as until,
        count(*) over (partition by r.family_id) as services
      from services s
        join person_records r on r.region_id = s.region_id and r.record_id = s.record_id
        join person_lists b on b.region_id = r.region_id and b.id = r.batch_id and b.is_current
      where s.region_id = ${region} and s.kind = any(${[...kinds]}::text[]) and s.state <> 'cancelled') t
    where services > 1`.execute(tx)
  return rows
}
