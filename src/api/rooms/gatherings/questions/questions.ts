import { guest } from '#api/guest.ts'
import { api } from '#api/kit.ts'
import type { Question as Shape } from '#contract/gatherings/questions/questions.ts'
import {
  answerQuestions,
  copyQuestions,
  giveFeedback,
  openOwnQuestions,
  readQuestions,
  readResults,
  setQuestions,
} from '#modules/gatherings/index.ts'

const routes = api.gatherings.questions
const links = guest.gatherings.questions

type Question = Awaited<ReturnType<typeof setQuestions>>[number]
const present = (question: Question): Shape => ({ ...question, choices: [...question.choices] })

export const questions = {
  list: routes.list.handler(async ({ context, input }) => {
    const { questions: asked, ...rest } = await readQuestions(context.ctx, input.id)
    return { questions: asked.map(present), ...rest }
  }),
  set: routes.set.handler(async ({ context, input }) =>
    (await setQuestions(context.ctx, input.id, input.questions)).map(present),
  ),
  copy: routes.copy.handler(async ({ context, input }) => (await copyQuestions(context.ctx, input)).map(present)),
  results: routes.results.handler(({ context, input }) => readResults(context.ctx, input.id)),
  mine: links.mine.handler(({ context: { ctx, link } }) => openOwnQuestions(ctx, link)),
  answer: links.answer.handler(({ context: { ctx, link }, input }) => answerQuestions(ctx, link, input)),
  feedback: links.feedback.handler(async ({ context: { ctx, link }, input }) => {
    await giveFeedback(ctx, link, input)
    return { given: true as const }
  }),
}
