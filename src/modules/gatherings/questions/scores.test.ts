import { expect, test } from 'vitest'
import { openPhases } from './answer-questions.ts'
import { type QuestionAnswer, scoresByTopic } from './scores.ts'

const questions = ['a', 'b'].map((id) => ({ id, topic: 'Kinerja', question: id, choices: ['x', 'y'], correct: 1 }))
const say = (
  participantId: string,
  phase: 'before' | 'after',
  questionId: string,
  choice: number | null,
): QuestionAnswer => ({
  participantId,
  phase,
  questionId,
  choice,
})

test('each person is compared with himself, and weighs the same', () => {
  const answers = [
    say('p1', 'before', 'a', 0),
    say('p1', 'before', 'b', 0),
    say('p1', 'after', 'a', 1),
    say('p1', 'after', 'b', 1),
    say('p2', 'before', 'a', 1),
    say('p2', 'after', 'a', 1),
  ]
  expect(scoresByTopic(questions, answers)).toEqual([
    { topic: 'Kinerja', questions: 2, matched: 2, before: 50, after: 100, gain: 50, onlyBefore: 0, onlyAfter: 0 },
  ])
})

test('who answered only once is unknown: said, and not counted as zero', () => {
  const answers = [
    say('p1', 'before', 'a', 1),
    say('p2', 'after', 'a', 0),
    say('p3', 'before', 'a', 0),
    say('p3', 'after', 'a', 1),
  ]
  expect(scoresByTopic(questions, answers)).toMatchObject([
    { matched: 1, before: 0, after: 100, onlyBefore: 1, onlyAfter: 1 },
  ])
})

test('“I do not know” is an answer, and not a right one', () =>
  expect(scoresByTopic(questions, [say('p1', 'before', 'a', null), say('p1', 'after', 'a', 1)])).toMatchObject([
    { before: 0, after: 100, gain: 100 },
  ]))

test('nobody answered twice: no score at all', () =>
  expect(scoresByTopic(questions, [say('p1', 'before', 'a', 1)])).toMatchObject([
    { before: null, after: null, gain: null },
  ]))

test.each([
  ['2026-05-01T00:00:00Z', ['before']],
  ['2026-05-15T02:00:00Z', ['before']],
  ['2026-05-15T06:00:00Z', []],
  ['2026-05-16T03:30:00Z', ['after']],
  ['2026-05-29T00:00:00Z', ['after']],
  ['2026-06-15T00:00:00Z', []],
])('at %s may be answered: %s', (now, phases) =>
  expect(
    openPhases(
      [
        { startsAt: new Date('2026-05-15T01:00:00Z'), endsAt: new Date('2026-05-15T02:30:00Z') },
        { startsAt: new Date('2026-05-16T03:00:00Z'), endsAt: new Date('2026-05-16T04:30:00Z') },
      ],
      new Date(now),
    ),
  ).toEqual(phases),
)
