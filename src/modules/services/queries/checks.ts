import { sql } from 'kysely'
import type { CheckAnswer } from '#contract/services/checks.ts'
import type { Context } from '#platform/context.ts'

export interface Used {
  readonly personHour: number
  readonly personDay: number
  readonly agencyDay: number
}

/** How many candidates the actor, and the actor's agency, have been admitted to ask about lately; refused questions do not count. */
export async function countUsed({ tx, region, actor, clock }: Context): Promise<Used> {
  const now = clock.now().getTime()
  const [hour, day] = [new Date(now - 3_600_000), new Date(now - 86_400_000)]
  const { rows } = await sql<Used>`
    select
      (select coalesce(sum(candidates), 0)::int from check_admissions
        where region_id = ${region} and asked_by = ${actor.userId} and asked_at > ${hour}::timestamptz) as "personHour",
      (select coalesce(sum(candidates), 0)::int from check_admissions
        where region_id = ${region} and asked_by = ${actor.userId} and asked_at > ${day}::timestamptz) as "personDay",
      (select coalesce(sum(candidates), 0)::int from check_admissions
        where region_id = ${region} and agency_id = ${actor.agencyId}::uuid and asked_at > ${day}::timestamptz) as "agencyDay"`.execute(
    tx,
  )
  return rows[0] ?? { personHour: 0, personDay: 0, agencyDay: 0 }
}

/** Until the transaction ends nobody else in the region is admitted: two requests at once must not both find the last place free. */
export async function waitForAdmission({ tx, region }: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('check_admissions'), hashtext(${region}))`.execute(tx)
}

export async function insertAdmission(
  { tx, region, actor, clock }: Context,
  { id, candidates, isList }: { readonly id: string; readonly candidates: number; readonly isList: boolean },
): Promise<void> {
  await tx
    .insertInto('check_admissions')
    .values({
      region_id: region,
      id,
      asked_by: actor.userId,
      agency_id: actor.agencyId,
      asked_at: clock.now(),
      candidates,
      is_list: isList,
    })
    .execute()
}

/** How many more candidates an admission of the actor's lets through; 0 for one that is not there. */
export async function countLeft({ tx, region, actor }: Context, admissionId: string): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select a.candidates - (select count(*) from candidate_checks c where c.region_id = a.region_id and c.admission_id = a.id)::int as left
    from check_admissions a where a.region_id = ${region} and a.id = ${admissionId}::uuid and a.asked_by = ${actor.userId}`.execute(
    tx,
  )
  return rows[0]?.left ?? 0
}

export interface NewCheck {
  readonly id: string
  /** Null: refused. */
  readonly admissionId: string | null
  readonly purpose: string
  readonly kind: string
  readonly on: string
  readonly answer: CheckAnswer | 'refused'
  readonly hashes: {
    readonly candidate: string
    readonly name: string
    readonly nik: string
    readonly kk: string
    readonly area: string
  }
}

/** Writes questions to the log that nobody can change. */
export async function insertChecks({ tx, region, actor, clock }: Context, checks: readonly NewCheck[]): Promise<void> {
  if (checks.length === 0) return
  await tx
    .insertInto('candidate_checks')
    .values(
      checks.map(({ id, admissionId, purpose, kind, on, answer, hashes }) => ({
        region_id: region,
        id,
        admission_id: admissionId,
        asked_by: actor.userId,
        agency_id: actor.agencyId,
        asked_at: clock.now(),
        purpose,
        kind,
        given_on: on,
        answer,
        candidate_hash: hashes.candidate,
        name_hash: hashes.name,
        nik_hash: hashes.nik,
        kk_hash: hashes.kk,
        area_hash: hashes.area,
      })),
    )
    .execute()
}

export interface CheckFilter {
  /** Null: everybody's. */
  readonly askedBy: string | null
  readonly answer?: CheckAnswer | 'refused' | undefined
  readonly page: number
  readonly pageSize: number
}

/** A page of the log, the latest first. */
export async function pageChecks({ tx, region }: Context, { askedBy, answer, page, pageSize }: CheckFilter) {
  let query = tx.selectFrom('candidate_checks as c').where('c.region_id', '=', region)
  if (askedBy !== null) query = query.where('c.asked_by', '=', askedBy)
  if (answer) query = query.where('c.answer', '=', answer)
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .leftJoin('check_admissions as a', (join) =>
      join.onRef('a.region_id', '=', 'c.region_id').onRef('a.id', '=', 'c.admission_id').on('a.is_list', '=', true),
    )
    .selectAll('c')
    .select('a.id as list_id')
    .orderBy('c.asked_at', 'desc')
    .orderBy('c.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { total, rows }
}

export interface AskedDay {
  readonly asked_by: string
  readonly agency_id: string | null
  readonly day: string
  readonly asked: number
  readonly refused: number
  /** Most NIK and most family cards under one name, most names with one NIK, and most NIK that differ in their serial only. */
  readonly numbers: number
  readonly cards: number
  readonly names: number
  readonly serials: number
}

/** What everybody asked on each day since then, the latest first; `noNik`: the hash of a NIK that is not said. */
export async function listDays({ tx, region, timezone }: Context, since: Date, noNik: string): Promise<AskedDay[]> {
  const { rows } = await sql<AskedDay>`
    with asked as (
      select asked_by, agency_id, (asked_at at time zone ${timezone})::date as day, answer, name_hash, nik_hash, kk_hash, area_hash
      from candidate_checks where region_id = ${region} and asked_at > ${since}::timestamptz
    ), of_names as (
      select asked_by, day, max(n) as numbers, max(k) as cards from (
        select asked_by, day, count(distinct nik_hash) as n, count(distinct kk_hash) as k from asked where answer <> 'refused' group by asked_by, day, name_hash) t
      group by 1, 2
    ), of_numbers as (
      select asked_by, day, max(n) as names from (
        select asked_by, day, count(distinct name_hash) as n from asked where answer <> 'refused' and nik_hash <> ${noNik} group by asked_by, day, nik_hash) t
      group by 1, 2
    ), of_areas as (
      select asked_by, day, max(n) as serials from (
        select asked_by, day, count(distinct nik_hash) as n from asked where answer <> 'refused' group by asked_by, day, area_hash) t
      group by 1, 2
    )
    select a.asked_by, min(a.agency_id::text) as agency_id, a.day, count(*) filter (where a.answer <> 'refused') as asked,
      count(*) filter (where a.answer = 'refused') as refused, coalesce(max(n.numbers), 0) as numbers, coalesce(max(n.cards), 0) as cards,
      coalesce(max(m.names), 0) as names, coalesce(max(s.serials), 0) as serials
    from asked a left join of_names n using (asked_by, day) left join of_areas s using (asked_by, day) left join of_numbers m using (asked_by, day)
    group by a.asked_by, a.day order by a.day desc, a.asked_by`.execute(tx)
  return rows
}
