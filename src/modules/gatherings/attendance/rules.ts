import { AttendanceRules, type RulesInForce } from '#contract/gatherings/attendance/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { readSeed } from '#platform/seed/read-seed.ts'
import { getChangeable } from '../get-gathering.ts'
import { findOwnRules, saveRules } from './queries/rules.ts'

let read: RulesInForce | undefined

/** The rules of `seed/gatherings/attendance-rules.csv`, with their sources. */
function commonRules(): RulesInForce {
  if (read) return read
  const rows = readSeed('gatherings/attendance-rules')
  const values = Object.fromEntries(rows.map(({ key, value }) => [key, Number(value)]))
  const rules = AttendanceRules.parse({ ...values, representedCounts: values.representedCounts === 1 })
  const source = rows.find(({ key }) => key === 'passPercent')?.source ?? ''
  read = { ...rules, source, isOwn: false }
  return read
}

/** The rules of one gathering: its own where it has set some, else the common ones. Policy is the caller's. */
export async function rulesOf(ctx: Context, gatheringId: string): Promise<RulesInForce> {
  const own = await findOwnRules(ctx, gatheringId)
  return own ? { ...own.rules, source: own.source, isOwn: true } : commonRules()
}

/** Sets the rules of one gathering, with the authority behind them. What was said stays; what comes of it is worked out anew. */
export async function setRules(
  ctx: Context,
  { id, rules, source }: { readonly id: string; readonly rules: AttendanceRules; readonly source: string },
): Promise<RulesInForce> {
  await getChangeable(ctx, id)
  await saveRules(ctx, id, { rules, source })
  await record(ctx, 'attendance.rules', { kind: 'gathering', id }, { ...rules })
  return rulesOf(ctx, id)
}
