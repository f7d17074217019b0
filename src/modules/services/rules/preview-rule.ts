import type { RuleEffect } from '#contract/services/rules.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { isAid, kindsMeant } from '../kinds/kind.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { readConcerned } from '../queries/concerned.ts'
import { listRuleRows } from '../queries/rules.ts'
import { assertUsable, type NewRule } from './create-rule.ts'
import { findConflicts, openRulebook } from './find-conflicts.ts'
import type { LedgerEntry } from './rule.ts'

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
