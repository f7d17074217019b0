import { sql } from 'kysely'
import type { CheckAlert, CheckAnswer } from '#contract/services/checks.ts'
import { findNames } from '#modules/accounts/index.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { readSettings } from './settings.ts'

interface CheckFilter {
  /** Of the coordinator: only the own questions. */
  readonly mine: boolean
  readonly answer?: CheckAnswer | 'refused' | undefined
  readonly page: number
  readonly pageSize: number
}

/** Questions about candidates, the latest first: one's own, and for the coordinator everybody's. */
export async function listChecks(ctx: Context, { mine, answer, page, pageSize }: CheckFilter) {
  assert(can.askAboutCandidates(ctx.actor), 'forbidden')
  let query = ctx.tx.selectFrom('candidate_checks').where('region_id', '=', ctx.region)
  if (mine || !can.readAllChecks(ctx.actor)) query = query.where('asked_by', '=', ctx.actor.userId)
  if (answer) query = query.where('answer', '=', answer)
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .selectAll()
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const names = await namesFor(ctx, rows)
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      listId: row.list_id,
      askedAt: row.asked_at,
      ...names(row),
      purpose: row.purpose,
      kind: row.kind,
      on: row.given_on,
      answer: row.answer as CheckAnswer | 'refused',
      mark: row.candidate_hash.slice(0, 6),
    })),
  }
}

interface Asker {
  readonly asked_by: string
  readonly agency_id: string | null
}

async function namesFor(ctx: Context, rows: readonly Asker[]) {
  const people = await findNames(
    ctx,
    rows.map(({ asked_by }) => asked_by),
  )
  const agencies = new Map((await listAgencies(ctx)).map(({ id, shortName }) => [id, shortName]))
  return ({ asked_by, agency_id }: Asker) => ({
    askedBy: people.get(asked_by) ?? '',
    agency: agency_id && (agencies.get(agency_id) ?? ''),
  })
}

interface Day extends Asker {
  readonly day: string
  readonly asked: number
  readonly refused: number
  readonly numbers: number
  readonly serials: number
}

const DAYS = 14

/** What looks odd in the questions of the last 14 days, the latest first. For the coordinator. */
export async function listAlerts(ctx: Context): Promise<CheckAlert[]> {
  assert(can.readAllChecks(ctx.actor), 'forbidden')
  const { limits } = await readSettings(ctx)
  const since = new Date(ctx.clock.now().getTime() - DAYS * 86_400_000)
  const { rows } = await sql<Day>`
    with asked as (
      select asked_by, agency_id, (asked_at at time zone ${ctx.timezone})::date as day, answer, name_hash, nik_hash, area_hash
      from candidate_checks where region_id = ${ctx.region} and asked_at > ${since}::timestamptz
    ), of_names as (
      select asked_by, day, max(n) as numbers from (
        select asked_by, day, count(distinct nik_hash) as n from asked where answer <> 'refused' group by asked_by, day, name_hash) t
      group by 1, 2
    ), of_areas as (
      select asked_by, day, max(n) as serials from (
        select asked_by, day, count(distinct nik_hash) as n from asked where answer <> 'refused' group by asked_by, day, area_hash) t
      group by 1, 2
    )
    select a.asked_by, min(a.agency_id::text) as agency_id, a.day, count(*) filter (where a.answer <> 'refused') as asked,
      count(*) filter (where a.answer = 'refused') as refused, coalesce(max(n.numbers), 0) as numbers, coalesce(max(s.serials), 0) as serials
    from asked a left join of_names n using (asked_by, day) left join of_areas s using (asked_by, day)
    group by a.asked_by, a.day order by a.day desc, a.asked_by`.execute(ctx.tx)
  const names = await namesFor(ctx, rows)
  return rows.flatMap((row) => {
    const counts = [
      ['refused', row.refused, 1],
      ['numbers', row.numbers, limits.numbersOfOneName],
      ['serials', row.serials, limits.serialsOfOneArea],
      ['busy', row.asked, Math.ceil((limits.personDay * limits.busyShare) / 100)],
    ] as const
    return counts
      .filter(([, count, least]) => count >= least)
      .map(([kind, count]) => ({ kind, count, day: row.day, ...names(row) }))
  })
}
