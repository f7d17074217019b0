import { RuleInput } from '#contract/services/rules.ts'
import type { Context } from '#platform/context.ts'
import { listRuleRows } from '../queries/rules.ts'
import { readSeed } from '../seed-tables.ts'
import { createRule } from './create-rule.ts'

/** A rule that Selaras brings along; its source says what stands behind it. */
export interface ExampleRule extends RuleInput {
  readonly code: string
}

const list = (cell = '') => cell.split(' ').filter(Boolean)
const numberOf = (cell = '') => (cell === '' ? null : Number(cell))

let read: readonly ExampleRule[] | undefined

/** The rules of `seed/services/rules.csv`: in force nowhere until a coordinator takes them over. */
export function exampleRules(): readonly ExampleRule[] {
  read ??= readSeed('rules').map((row) => ({
    code: row.code ?? '',
    ...RuleInput.parse({
      title: row.title,
      kind: row.kind,
      subjects: list(row.subjects),
      others: list(row.others),
      unit: row.unit,
      months: numberOf(row.months),
      most: numberOf(row.most),
      source: row.source,
      validFrom: row.valid_from,
    }),
  }))
  return read
}

/** Puts all examples in force that are not, each marked as an example; for a sample region and the command line. Answers how many. */
export async function adoptExamples(ctx: Context): Promise<number> {
  const standing = (await listRuleRows(ctx)).filter(({ isExample }) => isExample)
  const missing = exampleRules().filter(({ title }) => !standing.some((rule) => rule.title === title))
  for (const { code: _, ...rule } of missing) await createRule(ctx, { ...rule, isExample: true })
  return missing.length
}
