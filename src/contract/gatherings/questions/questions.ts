import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Id } from '../../shapes.ts'

export const Phase = z.enum(['before', 'after'])
export type Phase = z.infer<typeof Phase>

const Words = (most: number) => z.string().trim().min(1).max(most)

export const QuestionInput = z
  .object({
    topic: Words(120),
    question: Words(1000),
    choices: z.array(Words(300)).min(2).max(8),
    /** Which choice is right, from 0. */
    correct: z.number().int().min(0).max(7),
  })
  .refine(({ choices, correct }) => correct < choices.length, { path: ['correct'] })
export type QuestionInput = z.infer<typeof QuestionInput>

export const Question = z.object({
  id: Id,
  topic: z.string(),
  question: z.string(),
  choices: z.array(z.string()),
  correct: z.number().int(),
})
export type Question = z.infer<typeof Question>

export const TopicResult = z.object({
  topic: z.string(),
  questions: z.number().int(),
  /** Persons who answered a question of the topic both before and after; only such pairs are scored. */
  matched: z.number().int(),
  /** Share of right answers in percent among those; null without any. */
  before: z.number().nullable(),
  after: z.number().nullable(),
  gain: z.number().nullable(),
  /** Persons who answered only before, or only after: not counted, and said so. */
  onlyBefore: z.number().int(),
  onlyAfter: z.number().int(),
})
export type TopicResult = z.infer<typeof TopicResult>

export const Results = z.object({
  topics: z.array(TopicResult),
  feedback: z.object({
    given: z.number().int(),
    /** Fewest that are shown. */
    least: z.number().int(),
    /** Null while too few have answered: a few would be recognised. */
    average: z.number().nullable(),
    ratings: z.array(z.number().int()),
    words: z.array(z.string()),
  }),
})
export type Results = z.infer<typeof Results>

const One = z.object({ id: Id })
const Token = z.object({ token: z.string().max(200) })

export const questions = {
  list: base
    .route({ method: 'GET', path: '/gatherings/{id}/questions', summary: 'Questions asked before and after' })
    .input(One)
    .output(z.object({ questions: z.array(Question), isAnswered: z.boolean(), can: z.object({ edit: z.boolean() }) })),
  set: base
    .route({
      method: 'PUT',
      path: '/gatherings/{id}/questions',
      summary: 'All questions at once, until the first answer',
    })
    .errors(errors('questions_answered', 'gathering_over'))
    .input(One.extend({ questions: z.array(QuestionInput).max(50) }))
    .output(z.array(Question)),
  copy: base
    .route({ method: 'POST', path: '/gatherings/{id}/questions/copy' })
    .errors(errors('questions_answered', 'gathering_over'))
    .input(One.extend({ fromGatheringId: Id }))
    .output(z.array(Question)),
  results: base
    .route({ method: 'GET', path: '/gatherings/{id}/questions/results', summary: 'Scores by topic, and feedback' })
    .input(One)
    .output(Results),
  mine: base
    .route({ method: 'POST', path: '/my-questions/open', summary: 'Questions by personal link' })
    .errors(errors('link_invalid'))
    .input(Token)
    .output(
      z.object({
        questions: z.array(Question.omit({ correct: true })),
        answered: z.array(Phase),
        /** What may be answered at this time. */
        open: z.array(Phase),
        hasGivenFeedback: z.boolean(),
        mayGiveFeedback: z.boolean(),
      }),
    ),
  answer: base
    .route({ method: 'POST', path: '/my-questions/answers' })
    .errors(errors('link_invalid', 'questions_closed'))
    .input(
      Token.extend({
        phase: Phase,
        /** A question left out stays unanswered and is scored nowhere; null says “I do not know” and is scored as not right. */
        answers: z
          .array(z.object({ questionId: Id, choice: z.number().int().min(0).max(7).nullable() }))
          .min(1)
          .max(50),
      }),
    )
    .output(z.object({ kept: z.number().int() })),
  feedback: base
    .route({ method: 'POST', path: '/my-questions/feedback' })
    .errors(errors('link_invalid', 'feedback_given', 'questions_closed'))
    .input(Token.extend({ rating: z.number().int().min(1).max(5), words: z.string().trim().max(2000).default('') }))
    .output(z.object({ given: z.literal(true) })),
}
