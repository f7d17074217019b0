import { sql } from 'kysely'
import type { PairState, TargetClass } from '#contract/overlaps/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { NeedAssessment, WrongAgency } from '../engine/index.ts'
import type { MeetingPair } from '../host/messages.ts'

/** An activity of a run. */
export interface AssessedActivity {
  readonly id: string
  readonly agencyId: string
  readonly contentHash: string
  readonly budget: number
  readonly targetClass: TargetClass
  readonly areas: readonly string[]
  readonly wrongAgency: WrongAgency | null
}

/** A pair as it is stored: what the engine found, and what lists filter by. */
export interface FoundPair {
  readonly pair: MeetingPair
  readonly a: AssessedActivity
  readonly b: AssessedActivity
  readonly areas: readonly string[]
  readonly state: PairState
}

export async function insertAssessedActivities(
  { tx, region }: Context,
  runId: string,
  activities: readonly AssessedActivity[],
): Promise<void> {
  const rows = activities.map((activity) => ({
    activity_id: activity.id,
    agency_id: activity.agencyId,
    content_hash: activity.contentHash,
    target_class: activity.targetClass,
    areas: activity.areas,
    wrong_agency: activity.wrongAgency,
  }))
  await sql`
    insert into assessed_activities (region_id, run_id, activity_id, agency_id, content_hash, target_class, areas, wrong_agency)
    select ${region}, ${runId}::uuid, r.activity_id, r.agency_id, r.content_hash, r.target_class, r.areas, r.wrong_agency
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(activity_id uuid, agency_id uuid, content_hash text, target_class text, areas text[], wrong_agency jsonb)`.execute(
    tx,
  )
}

/** A row as JSON, with the reasons as the engine's thread wrote them. */
function toJson({ pair, a, b, areas, state }: FoundPair): string {
  const row = {
    activity_a: pair.idA,
    activity_b: pair.idB,
    agency_a: a.agencyId,
    agency_b: b.agencyId,
    class_a: a.targetClass,
    class_b: b.targetClass,
    areas,
    label: pair.label,
    score: pair.score,
    money: a.budget + b.budget,
    state,
  }
  return `${JSON.stringify(row).slice(0, -1)},"reasons":${pair.reasons}}`
}

/** Writes pairs of a run; one parameter for all of them, since a row has twenty columns. */
export async function insertPairs(
  { tx, region, clock }: Context,
  runId: string,
  pairs: readonly FoundPair[],
): Promise<void> {
  if (pairs.length === 0) return
  await sql`
    insert into overlap_pairs (region_id, run_id, computed_at, activity_a, activity_b, agency_a, agency_b, class_a, class_b, areas, label,
      score, money, reasons, state)
    select ${region}, ${runId}::uuid, ${clock.now().toISOString()}::timestamptz, r.*
    from jsonb_to_recordset(${`[${pairs.map(toJson).join(',')}]`}::jsonb)
      as r(activity_a uuid, activity_b uuid, agency_a uuid, agency_b uuid, class_a text, class_b text, areas text[], label text,
        score real, money bigint, reasons jsonb, state text)`.execute(tx)
}

/** A need of a run: whom it is for, where, and what the engine says. */
export interface AssessedNeed {
  readonly assessment: NeedAssessment
  readonly targetClass: TargetClass
  readonly areas: readonly string[]
}

export async function insertAssessedNeeds(
  { tx, region }: Context,
  runId: string,
  needs: readonly AssessedNeed[],
): Promise<void> {
  const rows = needs.map(({ assessment, targetClass, areas }) => ({
    need_id: assessment.needId,
    target_class: targetClass,
    areas,
    is_covered: assessment.status === 'covered',
    activity_ids: assessment.activityIds,
    why: assessment.why,
  }))
  await sql`
    insert into assessed_needs (region_id, run_id, need_id, target_class, areas, is_covered, activity_ids, why)
    select ${region}, ${runId}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(need_id uuid, target_class text, areas text[], is_covered boolean, activity_ids text[], why text)
    where exists (select from needs x where x.region_id = ${region} and x.id = r.need_id)`.execute(tx)
}

/** Takes out of a run what it held of some activities: their rows, and their pairs but for some (`a b`). */
export async function deleteOfActivities(
  { tx, region }: Context,
  runId: string,
  ids: readonly string[],
  except: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('assessed_activities')
    .where('region_id', '=', region)
    .where('run_id', '=', runId)
    .where('activity_id', 'in', [...ids])
    .execute()
  await sql`
    delete from overlap_pairs p
    where p.region_id = ${region} and p.run_id = ${runId}
      and (p.activity_a = any(${sql.val([...ids])}::uuid[]) or p.activity_b = any(${sql.val([...ids])}::uuid[]))
      and not (p.activity_a::text || ' ' || p.activity_b::text = any(${sql.val([...except])}::text[]))`.execute(tx)
}

export async function deleteAssessedNeeds(
  { tx, region }: Context,
  runId: string,
  ids: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('assessed_needs')
    .where('region_id', '=', region)
    .where('run_id', '=', runId)
    .where('need_id', 'in', [...ids])
    .execute()
}

/** Brings the money of pairs up to date, of some activities or of all: a budget changes no meeting, so nothing is computed. */
export async function refreshMoney(
  { tx, region }: Context,
  runId: string,
  ids: readonly string[] | null,
): Promise<void> {
  const touched = ids
    ? sql`and (p.activity_a = any(${sql.val([...ids])}::uuid[]) or p.activity_b = any(${sql.val([...ids])}::uuid[]))`
    : sql``
  await sql`
    update overlap_pairs p set money = coalesce(a.budget, 0) + coalesce(b.budget, 0)
    from activities a, activities b
    where p.region_id = ${region} and p.run_id = ${runId} ${touched}
      and a.region_id = ${region} and a.id = p.activity_a and b.region_id = ${region} and b.id = p.activity_b
      and p.money <> coalesce(a.budget, 0) + coalesce(b.budget, 0)`.execute(tx)
}
