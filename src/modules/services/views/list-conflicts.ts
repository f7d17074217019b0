import { sql } from 'kysely'
import type { ConflictState } from '#contract/services/conflicts.ts'
import { findNames } from '#modules/accounts/index.ts'
import { maskName } from '#modules/people/index.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { describeServices } from './describe-services.ts'

export interface ConflictFilter {
  readonly state?: readonly ConflictState[] | undefined
  readonly rule?: readonly string[] | undefined
  readonly agency?: readonly string[] | undefined
  readonly district?: string | undefined
  readonly page: number
  readonly pageSize: number
}

/** One conflict with the services that meet in it, as the coordinator reads it. */
export type ListedConflict = Awaited<ReturnType<typeof listConflicts>>['rows'][number]

const STANDING: readonly ConflictState[] = ['open']

/** Services of the ledger that break a rule, the latest first; without a word those that nobody has looked at. */
export async function listConflicts(ctx: Context, { state, rule, agency, district, page, pageSize }: ConflictFilter) {
  assert(can.readConflicts(ctx.actor), 'forbidden')
  let query = ctx.tx
    .selectFrom('rule_conflicts as c')
    .where('c.region_id', '=', ctx.region)
    .where('c.state', 'in', [...(state?.length ? state : STANDING)])
  if (rule?.length) query = query.where('c.rule_id', 'in', [...rule])
  if (agency?.length) query = query.where(sql<boolean>`c.agency_ids && ${[...agency]}::text[]`)
  if (district) query = query.where('c.district_code', '=', district)
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .innerJoin('combination_rules as r', (join) =>
      join.onRef('r.region_id', '=', 'c.region_id').onRef('r.id', '=', 'c.rule_id'),
    )
    .select(['c.id', 'c.rule_id', 'r.title', 'c.service_ids', 'c.latest_on', 'c.state', 'c.note', 'c.district_code'])
    .select(['c.looked_by', 'c.looked_at'])
    .orderBy('c.latest_on', 'desc')
    .orderBy('c.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const services = await describeServices(
    ctx,
    rows.flatMap((row) => row.service_ids),
  )
  const kinds = new Map((await listKinds(ctx)).map(({ code, name }) => [code, name]))
  const names = await findNames(
    ctx,
    rows.flatMap(({ looked_by }) => looked_by ?? []),
  )
  const areas = await listByCodes(ctx, [...new Set(rows.flatMap(({ district_code }) => district_code ?? []))])
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      rule: { id: row.rule_id, title: row.title },
      district: areas.find(({ code }) => code === row.district_code)?.name ?? '',
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
