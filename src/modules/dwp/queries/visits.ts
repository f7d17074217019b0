import { sql } from 'kysely'
import type { CheckAnswer, VisitState } from '#contract/dwp/shapes.ts'
import type { AgencyName } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'

export interface RoundRow {
  readonly id: string
  readonly name: string
  readonly organiser: AgencyName
  readonly startsOn: string
  readonly endsOn: string
  readonly weekdays: readonly number[]
  readonly perDay: number
  readonly districts: readonly string[]
  readonly team: readonly string[]
}

const selectRounds = (region: string) => sql`
  select r.id, r.name, jsonb_build_object('id', a.id, 'shortName', a.short_name, 'name', a.name) as organiser,
    r.starts_on as "startsOn", r.ends_on as "endsOn", r.weekdays, r.per_day as "perDay", r.districts, r.team
  from dwp_rounds r join agencies a on a.region_id = r.region_id and a.id = r.agency_id
  where r.region_id = ${region}`

/** Rounds, the latest first; a region has a few a year. */
export async function listRoundRows({ tx, region }: Context): Promise<RoundRow[]> {
  const { rows } = await sql<RoundRow>`${selectRounds(region)} order by r.starts_on desc, r.id desc limit 100`.execute(
    tx,
  )
  return rows
}

export async function findRound({ tx, region }: Context, id: string): Promise<RoundRow | undefined> {
  const { rows } = await sql<RoundRow>`${selectRounds(region)} and r.id = ${id}`.execute(tx)
  return rows[0]
}

/** Keeps two changes of a round's days from passing each other. */
export async function lockRound({ tx, region }: Context, id: string): Promise<void> {
  await tx
    .selectFrom('dwp_rounds')
    .select('id')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export async function insertRound(
  { tx, region, actor, clock }: Context,
  round: Omit<RoundRow, 'organiser'> & { readonly agencyId: string },
): Promise<void> {
  await tx
    .insertInto('dwp_rounds')
    .values({
      region_id: region,
      id: round.id,
      name: round.name,
      agency_id: round.agencyId,
      starts_on: round.startsOn,
      ends_on: round.endsOn,
      weekdays: JSON.stringify(round.weekdays),
      per_day: round.perDay,
      districts: [...round.districts],
      team: [...round.team],
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

export interface VisitFacts {
  readonly id: string
  readonly roundId: string | null
  readonly unit: AgencyName
  readonly day: string
  readonly state: VisitState
  readonly stateReason: string
  readonly lastVisitOn: string | null
  readonly findings: number
  readonly gatheringId: string | null
  readonly checklistVersion: number | null
  readonly recommendation: string
  readonly nextVisitOn: string | null
  readonly version: number
}

const selectVisits = (region: string) => sql`
  select v.id, v.round_id as "roundId", jsonb_build_object('id', a.id, 'shortName', a.short_name, 'name', a.name) as unit,
    v.day, v.state, v.state_reason as "stateReason",
    (select max(b.day) from dwp_visits b where b.region_id = v.region_id and b.agency_id = v.agency_id and b.state = 'held'
      and b.id <> v.id and b.day < v.day) as "lastVisitOn",
    (select count(*) from dwp_findings f where f.region_id = v.region_id and f.visit_id = v.id)::int as findings,
    v.gathering_id as "gatheringId", v.checklist_version as "checklistVersion", v.recommendation, v.next_visit_on as "nextVisitOn", v.version
  from dwp_visits v join agencies a on a.region_id = v.region_id and a.id = v.agency_id
  where v.region_id = ${region}`

/** Visits of some rounds by day, those on one day by the longest time without a visit. */
export async function listVisitsOfRounds({ tx, region }: Context, roundIds: readonly string[]): Promise<VisitFacts[]> {
  if (roundIds.length === 0) return []
  const { rows } = await sql<VisitFacts>`${selectVisits(region)} and v.round_id = any(${[...roundIds]}::uuid[])
    order by v.day, 7 nulls first, a.short_name, v.id`.execute(tx)
  return rows
}

/** Visits of a unit, the latest first. */
export async function listVisitsOfUnit({ tx, region }: Context, unitId: string): Promise<VisitFacts[]> {
  const { rows } = await sql<VisitFacts>`${selectVisits(region)} and v.agency_id = ${unitId}
    order by v.day desc, v.id desc limit 100`.execute(tx)
  return rows
}

export async function findVisit({ tx, region }: Context, id: string): Promise<VisitFacts | undefined> {
  const { rows } = await sql<VisitFacts>`${selectVisits(region)} and v.id = ${id}`.execute(tx)
  return rows[0]
}

/** Units that have a visit before them: of any round, from a day on. */
export async function listPlannedUnits({ tx, region }: Context, from: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('dwp_visits')
    .select('agency_id')
    .where('region_id', '=', region)
    .where('state', '=', 'planned')
    .where('day', '>=', from)
    .execute()
  return new Set(rows.map(({ agency_id }) => agency_id))
}

export interface NewVisit {
  readonly id: string
  readonly roundId: string | null
  readonly unitId: string
  readonly day: string
  readonly state: VisitState
  readonly gatheringId: string | null
}

export async function insertVisits({ tx, region }: Context, visits: readonly NewVisit[]): Promise<void> {
  if (visits.length === 0) return
  await tx
    .insertInto('dwp_visits')
    .values(
      visits.map(({ id, roundId, unitId, day, state, gatheringId }) => ({
        region_id: region,
        id,
        round_id: roundId,
        agency_id: unitId,
        day,
        state,
        gathering_id: gatheringId,
      })),
    )
    .execute()
}

export type VisitChange = Partial<
  Pick<VisitFacts, 'day' | 'state' | 'stateReason' | 'checklistVersion' | 'recommendation' | 'nextVisitOn'>
>

/** False when somebody else changed it since that version. */
export async function updateVisit(
  { tx, region }: Context,
  { id, version }: Pick<VisitFacts, 'id' | 'version'>,
  change: VisitChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('dwp_visits')
    .set({
      version: version + 1,
      ...(change.day !== undefined && { day: change.day }),
      ...(change.state !== undefined && { state: change.state }),
      ...(change.stateReason !== undefined && { state_reason: change.stateReason }),
      ...(change.checklistVersion !== undefined && { checklist_version: change.checklistVersion }),
      ...(change.recommendation !== undefined && { recommendation: change.recommendation }),
      ...(change.nextVisitOn !== undefined && { next_visit_on: change.nextVisitOn }),
    })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface AnswerRow {
  readonly key: string
  readonly answer: CheckAnswer
  readonly note: string
}

export async function listAnswers({ tx, region }: Context, visitId: string): Promise<AnswerRow[]> {
  const rows = await tx
    .selectFrom('dwp_answers')
    .select(['item_key as key', 'answer', 'note'])
    .where('region_id', '=', region)
    .where('visit_id', '=', visitId)
    .execute()
  return rows.map((row) => ({ ...row, answer: row.answer as CheckAnswer }))
}

export async function saveAnswers(
  { tx, region }: Context,
  visitId: string,
  answers: readonly AnswerRow[],
): Promise<void> {
  if (answers.length === 0) return
  await tx
    .insertInto('dwp_answers')
    .values(
      answers.map(({ key, answer, note }) => ({ region_id: region, visit_id: visitId, item_key: key, answer, note })),
    )
    .onConflict((oc) =>
      oc
        .constraint('dwp_answers__pk')
        .doUpdateSet((eb) => ({ answer: eb.ref('excluded.answer'), note: eb.ref('excluded.note') })),
    )
    .execute()
}
