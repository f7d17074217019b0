import { sql } from 'kysely'
import type { Candidate, CheckAnswer, CheckLimits } from '#contract/services/checks.ts'
import { record } from '#platform/audit.ts'
import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { openRulebook } from '../rules/find-conflicts.ts'
import { listRuleRows } from '../rules/rule-queries.ts'
import { gatherPossibilities } from './gather-possibilities.ts'
import { hashCandidate, isDrawn, signOf } from './hashes.ts'
import { judgeCandidate } from './judge-candidate.ts'
import { readSettings } from './settings.ts'

/** What is asked about one candidate or about all of a list. */
export interface Question {
  readonly kind: string
  /** The day on which the service is to begin. */
  readonly on: string
  readonly purpose: string
  /** Null: a single question. */
  readonly listId: string | null
}

export interface Answered {
  readonly id: string
  readonly answer: CheckAnswer
  readonly isOwn: boolean
}

export interface Used {
  readonly personHour: number
  readonly personDay: number
  readonly agencyDay: number
}

/** How many candidates the actor, and the actor's agency, have asked about lately; refused questions do not count. */
export async function countUsed({ tx, region, actor, clock }: Context): Promise<Used> {
  const now = clock.now().getTime()
  const [hour, day] = [new Date(now - 3_600_000), new Date(now - 86_400_000)]
  const { rows } = await sql<Used>`
    select
      (select count(*) from candidate_checks where region_id = ${region} and asked_by = ${actor.userId} and answer <> 'refused'
        and asked_at > ${hour}::timestamptz) as "personHour",
      (select count(*) from candidate_checks where region_id = ${region} and asked_by = ${actor.userId} and answer <> 'refused'
        and asked_at > ${day}::timestamptz) as "personDay",
      (select count(*) from candidate_checks where region_id = ${region} and agency_id = ${actor.agencyId}::uuid and answer <> 'refused'
        and asked_at > ${day}::timestamptz) as "agencyDay"`.execute(tx)
  return rows[0] ?? { personHour: 0, personDay: 0, agencyDay: 0 }
}

/** What may be asked now. */
export interface Admission {
  readonly limits: CheckLimits
  /** The limit that these questions would break, with its number; null: none. Nothing of the candidates decides it. */
  readonly refusal: { readonly limit: keyof CheckLimits; readonly most: number } | null
}

/**
 * Whether so many candidates may be asked about now. A refusal is written to the log, so commit before refusing. Throws `forbidden` for who may not
 * ask, `unknown_reference` for a kind that nobody knows.
 */
export async function admitQuestions(ctx: Context, question: Question, count: number): Promise<Admission> {
  assert(can.askAboutCandidates(ctx.actor), 'forbidden')
  const kinds = await listKinds(ctx)
  assert(
    kinds.some(({ code }) => code === question.kind),
    'unknown_reference',
    { what: 'service_kind' },
  )
  const { limits } = await readSettings(ctx)
  // Two requests at once must not both find the last place free.
  await sql`select pg_advisory_xact_lock(hashtext('candidate_checks'), hashtext(${ctx.region}))`.execute(ctx.tx)
  const used = await countUsed(ctx)
  const broken = (['personHour', 'personDay', 'agencyDay'] as const).find(
    (limit) => used[limit] + count > limits[limit],
  )
  const limit = count > limits.listRows ? 'listRows' : broken
  if (limit) await log(ctx, question, { id: newId(), answer: 'refused', hashes: NO_HASHES })
  else if (question.listId)
    await record(
      ctx,
      'services.checkList',
      { kind: 'candidate_check', id: question.listId },
      { kind: question.kind, count },
    )
  return { limits, refusal: limit ? { limit, most: limits[limit] } : null }
}

const NO_HASHES = { candidate: '', name: '', nik: '', area: '' }

/** Answers about candidates in their order and writes each question to the log. Ask for admission first. */
export async function askAbout(
  ctx: Context,
  question: Question,
  candidates: readonly Candidate[],
): Promise<Answered[]> {
  assert(can.askAboutCandidates(ctx.actor), 'forbidden')
  const kinds = await listKinds(ctx)
  const book = openRulebook(await listRuleRows(ctx), kinds)
  const { limits } = await readSettings(ctx)
  const intended = { kind: question.kind, on: question.on, agencyId: ctx.actor.agencyId }
  const answers: Answered[] = []
  for (const candidate of candidates) {
    const verdict = judgeCandidate(intended, await gatherPossibilities(ctx, candidate), book)
    // Where no rule speaks of the kind there is nothing to ask anybody about.
    const isAsked =
      isDrawn(ctx.vault, signOf(candidate, dayIn(ctx.timezone, ctx.clock.now())), limits.askedAtRandom) &&
      book.kinds.has(question.kind)
    const answer = verdict.answer === 'none' && isAsked ? ('ask' as const) : verdict.answer
    const id = newId()
    await log(ctx, question, { id, answer, hashes: hashCandidate(ctx.vault, candidate) })
    if (!question.listId)
      await record(ctx, 'services.checkCandidate', { kind: 'candidate_check', id }, { kind: question.kind })
    answers.push({ id, answer, isOwn: verdict.isOwn })
  }
  return answers
}

interface Logged {
  readonly id: string
  readonly answer: CheckAnswer | 'refused'
  readonly hashes: ReturnType<typeof hashCandidate>
}

async function log({ tx, region, actor, clock }: Context, question: Question, { id, answer, hashes }: Logged) {
  await tx
    .insertInto('candidate_checks')
    .values({
      region_id: region,
      id,
      list_id: question.listId,
      asked_by: actor.userId,
      agency_id: actor.agencyId,
      asked_at: clock.now(),
      purpose: question.purpose,
      kind: question.kind,
      given_on: question.on,
      answer,
      candidate_hash: hashes.candidate,
      name_hash: hashes.name,
      nik_hash: hashes.nik,
      area_hash: hashes.area,
    })
    .execute()
}
