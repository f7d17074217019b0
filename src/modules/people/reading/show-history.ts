import type { PersonEvent } from '#contract/people/shapes.ts'
import { findNames } from '#modules/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import { can } from '../policy.ts'
import { type HistoryRow, readHistory } from '../queries/history.ts'
import { getSeen } from './get-person.ts'

const MOST = 500

/**
 * What staff did to a person and who was shown what, the newest first; an agency sees its own deeds and the region's word on death and moving away,
 * nothing that tells of another agency. Throws `not_found`.
 */
export async function showHistory(ctx: Context, id: string): Promise<PersonEvent[]> {
  const rows = await readHistory(ctx, await getSeen(ctx, id), MOST)
  const names = await findNames(
    ctx,
    rows.flatMap(({ by, undoneBy }) => (undoneBy ? [by, undoneBy] : [by])),
  )
  return rows.map((row) => present(ctx, row, names))
}

function present({ actor }: Context, row: HistoryRow, names: ReadonlyMap<string, string>): PersonEvent {
  const nameOf = (userId: string) => names.get(userId) ?? 'Selaras'
  const { id, kind, note, purpose, fields, undoneAt, undoneBy } = row
  return {
    ...{ id, kind, note, purpose, fields },
    at: row.at.toISOString(),
    by: nameOf(row.by),
    undone: undoneAt && { by: nameOf(undoneBy ?? ''), at: undoneAt.toISOString() },
    can: { undo: kind !== 'reveal' && !undoneAt && can.undo(actor, row) },
  }
}
