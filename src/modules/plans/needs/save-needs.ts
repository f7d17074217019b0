import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { publish } from '#platform/outbox.ts'
import { can } from '../policy.ts'
import type { NeedToSave } from './need.ts'
import { ensurePriorities, writeNeeds } from './need-queries.ts'

const CHUNK = 500

/**
 * Takes the needs of a year in: new ones, and over those whose id in the file is known. Priorities they name are made if they are missing.
 * Errors: forbidden. Answers how many were taken.
 */
export async function saveNeeds(ctx: Context, year: number, needs: readonly NeedToSave[]): Promise<number> {
  assert(can.managePriorities(ctx.actor), 'forbidden')
  const bySource = new Map(needs.map((need) => [need.sourceId, need]))
  const names = [...new Set([...bySource.values()].map(({ priority }) => priority).filter(Boolean))]
  const priorities = await ensurePriorities(ctx, year, names)
  const rows = [...bySource.values()].map((need) => ({ ...need, priorityId: priorities.get(need.priority) ?? null }))
  for (let at = 0; at < rows.length; at += CHUNK) await writeNeeds(ctx, year, rows.slice(at, at + CHUNK))
  await record(ctx, 'needs.import', { kind: 'needs', id: String(year) }, { needs: rows.length })
  await publish(ctx, 'plans.changed', { year, ids: [] })
  return rows.length
}
