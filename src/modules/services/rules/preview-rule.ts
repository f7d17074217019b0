import { sql } from 'kysely'
import type { RuleEffect } from '#contract/services/rules.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { foldFamily } from '../figures/fold-family.ts'
import { readRowsOf } from '../figures/ledger-queries.ts'
import { kindsMeant } from '../kinds/kind.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { assertUsable, type NewRule } from './create-rule.ts'
import { openRulebook } from './find-conflicts.ts'
import { listRuleRows } from './rule-queries.ts'

/** Families with at least two services of these kinds: no other can break a rule about them. */
async function familiesConcerned({ tx, region }: Context, kinds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ family: string }>`
    select coalesce(p.household_id, p.id) as family
    from services s
      join source_records r on r.region_id = s.region_id and r.id = s.record_id
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id and b.state = 'current'
      join record_links l on l.region_id = r.region_id and l.record_id = r.id
      join persons p on p.region_id = l.region_id and p.id = l.person_id
    where s.region_id = ${region} and s.kind = any(${[...kinds]}::text[]) and s.state <> 'cancelled'
    group by 1 having count(*) > 1 order by 1`.execute(tx)
  return rows.map(({ family }) => family)
}

const READ_AT_ONCE = 2000

/** What a rule would find in the ledger as it stands, beside the permissions in force; changes nothing. */
export async function previewRule(
  ctx: Context,
  draft: Omit<NewRule, 'title' | 'source' | 'note' | 'isExample'>,
): Promise<RuleEffect> {
  assert(can.manageRules(ctx.actor), 'forbidden')
  const kinds = await listKinds(ctx)
  assertUsable(draft, kinds)
  const rule = { ...draft, id: 'draft', title: '', source: '', note: '', isExample: false }
  const permissions = (await listRuleRows(ctx)).filter(({ kind }) => kind === 'may_combine')
  const measures = {
    kinds: new Map(kinds.map((kind) => [kind.code, kind])),
    book: openRulebook([rule, ...permissions], kinds),
  }
  const meant = kindsMeant([...draft.subjects, ...draft.others], kinds)
  const concerned = await familiesConcerned(ctx, [...meant])
  const found: {
    readonly familyId: string
    readonly persons: number
    readonly services: number
    readonly year: number
  }[] = []
  for (let at = 0; at < concerned.length; at += READ_AT_ONCE) {
    const rows = await readRowsOf(ctx, concerned.slice(at, at + READ_AT_ONCE))
    for (const [familyId, of] of Map.groupBy(rows, (row) => row.familyId)) {
      const entries = foldFamily(of, measures).conflicts.flatMap((conflict) => conflict.entries)
      if (entries.length === 0) continue
      const latest =
        entries
          .map(({ from }) => from)
          .sort()
          .at(-1) ?? ''
      const persons = new Set(entries.map(({ personId }) => personId)).size
      found.push({
        familyId,
        persons,
        services: new Set(entries.map(({ id }) => id)).size,
        year: Number(latest.slice(0, 4)),
      })
    }
  }
  const years = [...Map.groupBy(found, ({ year }) => year)].sort(([a], [b]) => a - b)
  return {
    families: found.length,
    persons: found.reduce((sum, { persons }) => sum + persons, 0),
    services: found.reduce((sum, { services }) => sum + services, 0),
    byYear: years.map(([year, of]) => ({ year, families: of.length })),
  }
}
