import type { Phase } from '#contract/gatherings/questions/questions.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { LinkToken } from '#platform/vault/links.ts'
import { attendeeOfLink } from '../attendance/own-attendance.ts'
import { type AttendanceSession, listAttendanceSessions } from '../attendance/queries/roster.ts'
import {
  hasGivenFeedback,
  insertAnswers,
  insertFeedback,
  listAnswers,
  listQuestions,
  markFeedback,
} from './question-queries.ts'

const DAY = 86_400_000
/** After that, what somebody remembers is no longer of this event. */
const AFTER_DAYS = 14

/** What may be answered at an instant: before until the first session ends, after from the beginning of the last one for two weeks. */
export function openPhases(sessions: readonly Pick<AttendanceSession, 'startsAt' | 'endsAt'>[], now: Date): Phase[] {
  const [first, last] = [sessions[0], sessions.at(-1)]
  if (!first || !last) return []
  const isAfter = now >= last.startsAt && now.getTime() <= last.endsAt.getTime() + AFTER_DAYS * DAY
  return [...(now < first.endsAt ? (['before'] as const) : []), ...(isAfter ? (['after'] as const) : [])]
}

async function standingOf(ctx: Context, link: LinkToken) {
  const { person, gathering } = await attendeeOfLink(ctx, link)
  const open =
    gathering.state === 'draft' ? [] : openPhases(await listAttendanceSessions(ctx, [gathering.id]), ctx.clock.now())
  return { person, gathering, open }
}

/** What is asked of the holder of a personal link, without the right answers. Throws `link_invalid`. */
export async function openOwnQuestions(ctx: Context, link: LinkToken) {
  const { person, gathering, open } = await standingOf(ctx, link)
  const questions = await listQuestions(ctx, gathering.id)
  const given = await listAnswers(ctx, gathering.id, person.id)
  return {
    questions: questions.map(({ id, topic, question, choices }) => ({ id, topic, question, choices: [...choices] })),
    answered: [...new Set(given.map(({ phase }) => phase))],
    open,
    hasGivenFeedback: await hasGivenFeedback(ctx, person.id),
    mayGiveFeedback: open.includes('after'),
  }
}

/** Keeps the answers of a phase; the first answer to a question stands. Throws `link_invalid`, `questions_closed`. */
export async function answerQuestions(
  ctx: Context,
  link: LinkToken,
  {
    phase,
    answers,
  }: { readonly phase: Phase; readonly answers: readonly { questionId: string; choice: number | null }[] },
): Promise<{ kept: number }> {
  const { person, gathering, open } = await standingOf(ctx, link)
  assert(open.includes(phase), 'questions_closed')
  const asked = new Map((await listQuestions(ctx, gathering.id)).map((question) => [question.id, question]))
  const usable = answers.filter(({ questionId, choice }) => {
    const question = asked.get(questionId)
    return question !== undefined && (choice === null || choice < question.choices.length)
  })
  const distinct = [...new Map(usable.map((answer) => [answer.questionId, answer])).values()]
  return {
    kept: await insertAnswers(
      ctx,
      distinct.map((answer) => ({ ...answer, participantId: person.id, phase })),
    ),
  }
}

/** Keeps anonymous feedback, once a person. Nothing that is kept of it leads to the person. Throws `link_invalid`, `questions_closed`, `feedback_given`. */
export async function giveFeedback(
  ctx: Context,
  link: LinkToken,
  feedback: { readonly rating: number; readonly words: string },
): Promise<void> {
  const { person, gathering, open } = await standingOf(ctx, link)
  assert(open.includes('after'), 'questions_closed')
  assert(await markFeedback(ctx, person.id), 'feedback_given')
  await insertFeedback(ctx, gathering.id, feedback)
}
