import { api } from '#api/kit.ts'
import type { Question, QuestionRow, QuestionSide } from '#contract/matching/questions.ts'
import type { MatchingFigures, MatchingModel, MatchingRun } from '#contract/matching/runs.ts'
import {
  answerQuestion,
  listQuestions,
  listRuns,
  type MatchingModel as Model,
  type ReadQuestion,
  type MatchingRun as Run,
  type RunFigures,
  readQuestion,
  readQueue,
  readState,
  runAgain,
  undoAnswer,
} from '#modules/matching/index.ts'

type Agency = QuestionSide['agency']
type Row = Omit<Awaited<ReturnType<typeof listQuestions>>['rows'][number], 'agencies' | 'evidence'> & {
  readonly agencies: readonly Agency[]
}

const presentAgency = ({ id, shortName, name }: Agency): Agency => ({ id, shortName, name })

const presentRow = ({ id, score, reason, state, agencies, decidedAt }: Row): QuestionRow => ({
  id,
  score,
  reason,
  state,
  agencies: agencies.map(presentAgency),
  decidedAt: decidedAt?.toISOString() ?? null,
})

const presentSide = ({
  recordId,
  personId,
  agency,
  list,
  file,
  sheet,
  row,
  asOf,
}: ReadQuestion['a']): QuestionSide => ({
  recordId,
  personId,
  agency: presentAgency(agency),
  list,
  file,
  sheet,
  row,
  asOf,
})

const presentQuestion = (question: ReadQuestion): Question => ({
  ...presentRow({ ...question, agencies: [question.a.agency, question.b.agency] }),
  a: presentSide(question.a),
  b: presentSide(question.b),
  lines: [...question.lines],
  evidence: question.evidence.map(({ comparison, level, strength }) => ({ comparison, level, strength })),
  recordsOfA: question.a.fellows,
  recordsOfB: question.b.fellows,
  decidedBy: question.decidedBy,
  can: question.can,
})

const presentRun = (run: Run): MatchingRun => ({
  id: run.id,
  kind: run.kind,
  reason: run.reason,
  state: run.state,
  lists: Object.keys(run.batches).length,
  records: run.records,
  persons: run.persons,
  changed: run.changed,
  asked: run.asked,
  startedAt: run.startedAt.toISOString(),
  finishedAt: run.finishedAt?.toISOString() ?? null,
})

const presentFigures = ({ milliseconds, rules, ...figures }: RunFigures): MatchingFigures => ({
  pairs: figures.pairs,
  links: figures.links,
  lostInBlocking: figures.lostInBlocking,
  expectedPrecision: figures.expectedPrecision,
  askedShare: figures.askedShare,
  seconds: Object.values(milliseconds).reduce((sum, part) => sum + part, 0) / 1000,
  rules: [...rules],
})

const presentModel = ({ comparisons, prior, thresholds }: Model): MatchingModel => ({
  comparisons: comparisons.map(({ comparison, levels }) => ({ comparison, levels: [...levels] })),
  prior,
  thresholds,
})

export const matching = {
  state: api.matching.state.handler(async ({ context: { ctx } }) => {
    const { last, figures, model, ...rest } = await readState(ctx)
    return {
      ...rest,
      last: last && presentRun(last),
      figures: figures && presentFigures(figures),
      model: model && presentModel(model),
    }
  }),
  runs: api.matching.runs.handler(async ({ context: { ctx }, input: { page, pageSize } }) => {
    const { rows, total } = await listRuns(ctx, { page, pageSize })
    return { rows: rows.map(presentRun), total, page, pageSize }
  }),
  run: api.matching.run.handler(async ({ context: { ctx }, input }) => ({ jobId: await runAgain(ctx, input) })),

  questions: {
    queue: api.matching.questions.queue.handler(async ({ context: { ctx } }) => {
      const { byAgency, ...counts } = await readQueue(ctx)
      return { ...counts, byAgency: byAgency.map(({ agency, open }) => ({ agency: presentAgency(agency), open })) }
    }),
    list: api.matching.questions.list.handler(async ({ context: { ctx }, input }) => {
      const { rows, total } = await listQuestions(ctx, input)
      return { rows: rows.map(presentRow), total, page: input.page, pageSize: input.pageSize }
    }),
    get: api.matching.questions.get.handler(async ({ context: { ctx }, input }) =>
      presentQuestion(await readQuestion(ctx, input.id)),
    ),
    answer: api.matching.questions.answer.handler(async ({ context: { ctx }, input }) => {
      await answerQuestion(ctx, input)
      return { id: input.id, state: input.answer }
    }),
    undo: api.matching.questions.undo.handler(async ({ context: { ctx }, input }) => {
      await undoAnswer(ctx, input.id)
      return { id: input.id, state: 'open' as const }
    }),
  },
}
