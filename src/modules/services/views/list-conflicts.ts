import type { ConflictState } from '#contract/services/conflicts.ts'
import { findNames } from '#modules/accounts/index.ts'
import { maskName } from '#modules/people/index.ts'
import { nameAreas } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { type ConflictFilter, pageConflicts } from '../queries/conflicts.ts'
import { describeServices } from '../queries/describe-services.ts'

/** One conflict with the services that meet in it, as the coordinator reads it. */
export type ListedConflict = Awaited<ReturnType<typeof listConflicts>>['rows'][number]

/** Services of the ledger that break a rule, the latest first; without a word those that nobody has looked at. */
export async function listConflicts(ctx: Context, filter: ConflictFilter) {
  assert(can.readConflicts(ctx.actor), 'forbidden')
  const { total, rows } = await pageConflicts(ctx, filter)
  const services = await describeServices(
    ctx,
    rows.flatMap((row) => row.service_ids),
  )
  const kinds = new Map((await listKinds(ctx)).map(({ code, name }) => [code, name]))
  const names = await findNames(
    ctx,
    rows.flatMap(({ looked_by }) => looked_by ?? []),
  )
  const placeOf = await nameAreas(
    ctx,
    rows.map(({ district_code }) => district_code),
  )
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      rule: { id: row.rule_id, title: row.title },
      district: placeOf(row.district_code)?.name ?? '',
      latestOn: row.latest_on,
      state: row.state as ConflictState,
      note: row.note,
      lookedBy: row.looked_by && (names.get(row.looked_by) ?? ''),
      lookedAt: row.looked_at,
      services: row.service_ids
        .flatMap((id) => services.get(id) ?? [])
        .map(({ personName, kind, ...service }) => ({
          ...service,
          name: maskName(personName),
          kind: { code: kind, name: kinds.get(kind) ?? kind },
        })),
    })),
  }
}
