import type { Phase, TopicResult } from '#contract/gatherings/questions/questions.ts'

export interface Question {
  readonly id: string
  readonly topic: string
  readonly question: string
  readonly choices: readonly string[]
  /** Which choice is right, from 0. */
  readonly correct: number
}

export interface QuestionAnswer {
  readonly questionId: string
  readonly participantId: string
  readonly phase: Phase
  /** Null: says not to know. */
  readonly choice: number | null
}

const round = (value: number) => Math.round(value * 10) / 10
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Scores by topic before and after, in the order of the questions. Only what one person answered both before and after is compared, question by
 * question: who answered once is unknown and counts as nothing, not as zero. “I do not know” is an answer, and not a right one. Each person weighs the
 * same, however many of the questions were answered twice.
 */
export function scoresByTopic(questions: readonly Question[], answers: readonly QuestionAnswer[]): TopicResult[] {
  const topics = Map.groupBy(questions, ({ topic }) => topic)
  return [...topics].map(([topic, asked]) => {
    const right = new Map(asked.map(({ id, correct }) => [id, correct]))
    const people = Map.groupBy(
      answers.filter(({ questionId }) => right.has(questionId)),
      ({ participantId }) => participantId,
    )
    const pairs: { before: number; after: number }[] = []
    let [onlyBefore, onlyAfter] = [0, 0]
    for (const own of people.values()) {
      const of = (phase: Phase) =>
        new Map(own.filter((one) => one.phase === phase).map((one) => [one.questionId, one.choice]))
      const [before, after] = [of('before'), of('after')]
      const both = [...before.keys()].filter((id) => after.has(id))
      if (both.length === 0) {
        if (before.size > 0) onlyBefore++
        if (after.size > 0) onlyAfter++
        continue
      }
      const share = (given: ReadonlyMap<string, number | null>) =>
        (both.filter((id) => given.get(id) === right.get(id)).length * 100) / both.length
      pairs.push({ before: share(before), after: share(after) })
    }
    const [before, after] = [pairs.map((pair) => pair.before), pairs.map((pair) => pair.after)]
    const some = pairs.length > 0
    return {
      topic,
      questions: asked.length,
      matched: pairs.length,
      before: some ? round(mean(before)) : null,
      after: some ? round(mean(after)) : null,
      gain: some ? round(mean(after) - mean(before)) : null,
      onlyBefore,
      onlyAfter,
    }
  })
}
