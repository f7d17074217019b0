import { RuleInput } from '#contract/services/rules.ts'
import type { Context } from '#platform/context.ts'
import { readSeed } from '#platform/seed/read-seed.ts'
import { listRuleRows, type RuleRow } from '../queries/rules.ts'
import { createRule } from './create-rule.ts'

/** A rule that Selaras brings along; its source says what stands behind it. */
interface ExampleRule extends RuleInput {
  readonly code: string
}

const list = (cell = '') => cell.split(' ').filter(Boolean)
const numberOf = (cell = '') => (cell === '' ? null : Number(cell))

let read: readonly ExampleRule[] | undefined

/** The rules of `seed/services/rules.csv`: in force nowhere until a coordinator takes them over. */
function exampleRules(): readonly ExampleRule[] {
  read ??= readSeed('services/rules').map((row) => ({
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

/** The examples that no standing rule has the title of. An ended one may be taken over again. */
export function missingExamples(rules: readonly Pick<RuleRow, 'title' | 'endedAt'>[]): ExampleRule[] {
  const taken = new Set(rules.filter(({ endedAt }) => endedAt === null).map(({ title }) => title))
  return exampleRules().filter(({ title }) => !taken.has(title))
}

/** Puts all missing examples in force, each marked as an example; for a sample region and the command line. Answers how many. */
export async function adoptExamples(ctx: Context): Promise<number> {
  const missing = missingExamples(await listRuleRows(ctx))
  for (const { code: _, ...rule } of missing) await createRule(ctx, { ...rule, isExample: true })
  return missing.length
}
