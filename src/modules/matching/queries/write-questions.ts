import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Question } from '../engine/index.ts'

/**
 * Writes what a run asks, some hundred at once. A question that is there already keeps its id and what was put off; an answered one is asked anew
 * only when no verdict of staff stands on its records. Records that left meanwhile are not asked about.
 */
export async function writeQuestions(
  { tx, region }: Context,
  runId: string,
  questions: readonly (Question & { readonly id: string })[],
): Promise<void> {
  if (questions.length === 0) return
  const rows = questions.map(({ id, a, b, score, gain, reason, evidence }) => ({
    id,
    first: a,
    second: b,
    score,
    gain,
    reason,
    evidence,
  }))
  await sql`
    insert into matching_questions (region_id, id, record_a, record_b, agency_a, agency_b, run_id, score, gain, reason, evidence)
    select ${region}, q.id, q.record_a, q.record_b, ba.agency_id, bb.agency_id, ${runId}, q.score, q.gain, q.reason, q.evidence
    from (select r.*, least(r.first, r.second) as record_a, greatest(r.first, r.second) as record_b
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, first uuid, second uuid, score double precision, gain double precision, reason text, evidence jsonb)) q
      join source_records a on a.region_id = ${region} and a.id = q.record_a
      join record_batches ba on ba.region_id = a.region_id and ba.id = a.batch_id
      join source_records b on b.region_id = ${region} and b.id = q.record_b
      join record_batches bb on bb.region_id = b.region_id and bb.id = b.batch_id
    where not exists (select from record_verdicts v where v.region_id = ${region}
      and v.record_a = q.record_a and v.record_b = q.record_b and v.undone_at is null)
    on conflict (region_id, record_a, record_b) do update set run_id = excluded.run_id, score = excluded.score, gain = excluded.gain,
      reason = excluded.reason, evidence = excluded.evidence, closed_by = null, verdict_id = null,
      state = case when matching_questions.state = 'later' then 'later' else 'open' end,
      decided_by = case when matching_questions.state = 'later' then matching_questions.decided_by end,
      decided_at = case when matching_questions.state = 'later' then matching_questions.decided_at end`.execute(tx)
}

/** Closes what was open and not asked again by a run that asked about everything; forgets what an earlier one closed. What was put off stays. */
export async function closeUnasked({ tx, region }: Context, runId: string): Promise<void> {
  await sql`delete from matching_questions
    where region_id = ${region} and state = 'obsolete' and closed_by is null and run_id <> ${runId}`.execute(tx)
  await sql`update matching_questions set state = 'obsolete'
    where region_id = ${region} and state = 'open' and run_id <> ${runId}`.execute(tx)
}

/** Closes what waits although both records belong to one person by now. */
export async function closeSettled({ tx, region }: Context): Promise<void> {
  await sql`
    update matching_questions q set state = 'obsolete', decided_by = null, decided_at = null
    from record_links a, record_links b
    where q.region_id = ${region} and q.state in ('open', 'later')
      and a.region_id = q.region_id and a.record_id = q.record_a and b.region_id = q.region_id and b.record_id = q.record_b
      and a.person_id = b.person_id`.execute(tx)
}

/**
 * Closes the open questions that settle least, so that at most so many records are asked about: runs of new lists each bring their own, and staff's
 * patience does not grow with them.
 */
export async function closeBeyond({ tx, region }: Context, mostRecords: number): Promise<void> {
  const waiting = await tx
    .selectFrom('matching_questions')
    .select(['id', 'state', 'record_a', 'record_b'])
    .where('region_id', '=', region)
    .where('state', 'in', ['open', 'later'])
    // What was put off is kept: it counts first.
    .orderBy((eb) => eb.case().when('state', '=', 'later').then(0).else(1).end())
    .orderBy('gain', 'desc')
    .orderBy('id')
    .execute()
  const asked = new Set<string>()
  const beyond: string[] = []
  for (const { id, state, record_a, record_b } of waiting) {
    const more = new Set([record_a, record_b].filter((record) => !asked.has(record)))
    if (state === 'open' && asked.size + more.size > mostRecords) beyond.push(id)
    else for (const record of more) asked.add(record)
  }
  if (beyond.length === 0) return
  await sql`update matching_questions set state = 'obsolete' where region_id = ${region} and id = any(${beyond}::uuid[])`.execute(
    tx,
  )
}

/** How many questions wait in the region. */
export async function countWaiting({ tx, region }: Context): Promise<number> {
  const { waiting } = await tx
    .selectFrom('matching_questions')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('region_id', '=', region)
    .where('state', 'in', ['open', 'later'])
    .executeTakeFirstOrThrow()
  return Number(waiting)
}
