import { sql } from 'kysely'
import type { RuleEffect } from '#contract/services/rules.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { isAid, kindsMeant } from '../kinds/kind.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { assertUsable, type NewRule } from './create-rule.ts'
import { findConflicts, openRulebook } from './find-conflicts.ts'
import type { LedgerEntry } from './rule.ts'
import { listRuleRows } from './rule-queries.ts'

/** Services of these kinds in families that have at least two of them: no other can break a rule about them. */
async function readConcerned({ tx, region }: Context, kinds: readonly string[]): Promise<readonly LedgerEntry[]> {
  const { rows } = await sql<LedgerEntry>`
    select * from (
      select s.id, s.kind, s.agency_id as "agencyId", p.id as "personId", coalesce(p.household_id, p.id) as "familyId", s.state, s.detail,
        coalesce(s.given_on, s.period_from, b.as_of) as "from", coalesce(s.given_on, s.period_until, s.period_from, b.as_of) as until,
        count(*) over (partition by coalesce(p.household_id, p.id)) as services
      from services s
        join source_records r on r.region_id = s.region_id and r.id = s.record_id
        join record_batches b on b.region_id = r.region_id and b.id = r.batch_id and b.state = 'current'
        join record_links l on l.region_id = r.region_id and l.record_id = r.id
        join persons p on p.region_id = l.region_id and p.id = l.person_id
      where s.region_id = ${region} and s.kind = any(${[...kinds]}::text[]) and s.state <> 'cancelled') t
    where services > 1`.execute(tx)
  return rows
}

/** What a rule would have found in the whole ledger had it always been in force, beside the permissions there are; changes nothing. */
export async function previewRule(
  ctx: Context,
  draft: Omit<NewRule, 'title' | 'source' | 'note' | 'isExample'>,
): Promise<RuleEffect> {
  assert(can.manageRules(ctx.actor), 'forbidden')
  const kinds = await listKinds(ctx)
  assertUsable(draft, kinds)
  // A rule that begins today has judged nothing yet: what it would have found is asked of all that was ever given.
  const always = { validFrom: '0001-01-01', validUntil: null }
  const rule = { ...draft, ...always, id: 'draft', title: '', source: '', note: '', isExample: false }
  const permissions = (await listRuleRows(ctx)).filter(({ kind }) => kind === 'may_combine')
  const book = openRulebook([rule, ...permissions], kinds)
  const meant = kindsMeant([...draft.subjects, ...draft.others], kinds.filter(isAid))
  const families = Map.groupBy(await readConcerned(ctx, [...meant]), ({ familyId }) => familyId)
  const found = [...families.values()].flatMap((entries) => {
    const meeting = findConflicts(entries, book).flatMap((conflict) => conflict.entries)
    return meeting.length > 0 ? [meeting] : []
  })
  const yearOf = (entries: readonly LedgerEntry[]) =>
    Number(
      entries
        .map(({ from }) => from.slice(0, 4))
        .sort()
        .at(-1),
    )
  const years = [...Map.groupBy(found, yearOf)].sort(([a], [b]) => a - b)
  const all = found.flat()
  return {
    families: found.length,
    persons: new Set(all.map(({ personId }) => personId)).size,
    services: new Set(all.map(({ id }) => id)).size,
    byYear: years.map(([year, of]) => ({ year, families: of.length })),
  }
}
