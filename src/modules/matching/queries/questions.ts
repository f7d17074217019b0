import type { QuestionReason, QuestionState } from '#contract/matching/questions.ts'
import type { Context } from '#platform/context.ts'
import type { Evidence } from '../engine/index.ts'
import type { Question } from '../question.ts'

const WAITING = ['open', 'later'] as const

const selectQuestions = ({ tx, region }: Context) => tx.selectFrom('matching_questions').where('region_id', '=', region)

const COLUMNS = [
  'id',
  'record_a as recordA',
  'record_b as recordB',
  'agency_a as agencyA',
  'agency_b as agencyB',
  'score',
  'reason',
  'evidence',
  'state',
  'verdict_id as verdictId',
  'decided_by as decidedBy',
  'decided_at as decidedAt',
] as const

interface Row {
  readonly id: string
  readonly recordA: string
  readonly recordB: string
  readonly agencyA: string
  readonly agencyB: string
  readonly score: number
  readonly reason: string
  readonly evidence: unknown
  readonly state: string
  readonly verdictId: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
}

const toQuestion = (row: Row): Question => ({
  ...row,
  reason: row.reason as QuestionReason,
  evidence: row.evidence as Evidence[],
  state: row.state as QuestionState,
})

interface QuestionFilter {
  readonly state: readonly QuestionState[]
  readonly agencyId?: string | undefined
  readonly page: number
  readonly pageSize: number
}

/** One page of the questions, what settles most first. */
export async function pageQuestions(ctx: Context, { state, agencyId, page, pageSize }: QuestionFilter) {
  const narrowed = selectQuestions(ctx)
    .where('state', 'in', [...state])
    .$if(agencyId !== undefined, (query) =>
      query.where((eb) => eb.or([eb('agency_a', '=', agencyId ?? ''), eb('agency_b', '=', agencyId ?? '')])),
    )
  const rows = await narrowed
    .select(COLUMNS)
    .orderBy('gain', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await narrowed.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows: rows.map(toQuestion), total: Number(total) }
}

export async function findQuestion(ctx: Context, id: string): Promise<Question | undefined> {
  const row = await selectQuestions(ctx).where('id', '=', id).select(COLUMNS).executeTakeFirst()
  return row && toQuestion(row)
}

/** The same, locked: of two answers at one moment the second finds the first one's. */
export async function lockQuestion(ctx: Context, id: string): Promise<Question | undefined> {
  const row = await selectQuestions(ctx).where('id', '=', id).select(COLUMNS).forUpdate().executeTakeFirst()
  return row && toQuestion(row)
}

/** How many questions there are in each state, by pair of agencies. */
export async function countQuestions(ctx: Context) {
  const rows = await selectQuestions(ctx)
    .where('state', '!=', 'obsolete')
    .select((eb) => ['agency_a as agencyA', 'agency_b as agencyB', 'state', eb.fn.countAll<number>().as('count')])
    .groupBy(['agency_a', 'agency_b', 'state'])
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as QuestionState, count: Number(row.count) }))
}

export async function setAnswer(
  { tx, region, actor, clock }: Context,
  id: string,
  { state, verdictId }: { state: 'same' | 'different' | 'later'; verdictId: string | null },
): Promise<void> {
  await tx
    .updateTable('matching_questions')
    .set({ state, verdict_id: verdictId, decided_by: actor.userId, decided_at: clock.now() })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Waits for an answer again. */
export async function reopen({ tx, region }: Context, id: string): Promise<void> {
  await tx
    .updateTable('matching_questions')
    .set({ state: 'open', verdict_id: null, decided_by: null, decided_at: null })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Closes the waiting questions between two sets of records, which an answer made needless. */
export async function closeBetween(
  { tx, region }: Context,
  answered: string,
  ofA: readonly string[],
  ofB: readonly string[],
): Promise<void> {
  await tx
    .updateTable('matching_questions')
    .set({ state: 'obsolete', closed_by: answered, decided_by: null, decided_at: null })
    .where('region_id', '=', region)
    .where('state', 'in', [...WAITING])
    .where((eb) =>
      eb.or([
        eb.and([eb('record_a', 'in', [...ofA]), eb('record_b', 'in', [...ofB])]),
        eb.and([eb('record_a', 'in', [...ofB]), eb('record_b', 'in', [...ofA])]),
      ]),
    )
    .execute()
}

/** Opens again what an answer had made needless. */
export async function reopenClosedBy({ tx, region }: Context, answered: string): Promise<void> {
  await tx
    .updateTable('matching_questions')
    .set({ state: 'open', closed_by: null })
    .where('region_id', '=', region)
    .where('closed_by', '=', answered)
    .execute()
}
