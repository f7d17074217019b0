import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listVerdicts } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildQuestion } from '../../../../tests/build/rooms/matching.ts'
import { buildBatch, buildPersons } from '../../../../tests/build/rooms/people.ts'
import { exportQuestions } from '../queries/export-questions.ts'
import { closeBeyond } from '../queries/write-questions.ts'
import { listQuestions, readQueue } from '../views/list-questions.ts'
import { readQuestion } from '../views/read-question.ts'
import { answerQuestion } from './answer-question.ts'
import { undoAnswer } from './undo-answer.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '64.02')
})
afterAll(() => database.close())

const act = <T>(work: (ctx: Context) => Promise<T>, as: As = {}) => actAs(database, as, work)
const colleague: As = { userId: 'rekan' }

/** Two persons of two records each in two agencies' lists, and two questions between them. */
let a: string[]
let b: string[]
let agencyA: string
let asked: string
let alsoAsked: string
beforeEach(async () => {
  await act(async (ctx) => {
    const name = { name: 'SITI AMINAH', birthDate: '1965-12-31' }
    const listA = await buildBatch(ctx, [{ ...name, nik: '3507217112650003' }, name], { fileName: 'blt.xlsx' })
    const listB = await buildBatch(ctx, [{ ...name, name: 'Siti Amina' }, name], { fileName: 'pkh.xlsx' })
    ;[a, b, agencyA] = [listA.ids, listB.ids, listA.agencyId]
    await buildPersons(ctx, [a, b])
    asked = await buildQuestion(ctx, [a[0] ?? '', b[0] ?? ''], { score: 0.8 })
    alsoAsked = await buildQuestion(ctx, [a[1] ?? '', b[1] ?? ''], { score: 0.4 })
  })
})

const answer = (id: string, said: 'same' | 'different' | 'later', as: As = {}) =>
  act((ctx) => answerQuestion(ctx, { id, answer: said }), as)
const stateOf = (id: string, as: As = {}) => act(async (ctx) => (await readQuestion(ctx, id)).state, as)

/** How many persons the four records are. */
const persons = () =>
  act(async ({ tx }) => {
    const rows = await tx
      .selectFrom('record_links')
      .select('person_id')
      .where('record_id', 'in', [...a, ...b])
      .distinct()
      .execute()
    return rows.length
  })

test('same makes all records of both one person at once; undo gives each back', async () => {
  await answer(asked, 'same')
  expect(await persons()).toBe(1)
  expect(await stateOf(alsoAsked)).toBe('obsolete')
  await act((ctx) => undoAnswer(ctx, asked))
  expect(await persons()).toBe(2)
  expect([await stateOf(asked), await stateOf(alsoAsked)]).toEqual(['open', 'open'])
  expect((await act(listVerdicts)).filter(({ recordA }) => a.includes(recordA) || b.includes(recordA))).toEqual([])
})

test('different keeps them apart for coming runs, and the other question of the same two is not asked again', async () => {
  await answer(asked, 'different')
  expect(await persons()).toBe(2)
  expect(await stateOf(alsoAsked)).toBe('obsolete')
  const said = (await act(listVerdicts)).filter(({ recordA, recordB }) => a.includes(recordA) || a.includes(recordB))
  expect(said.map((verdict) => verdict.answer)).toEqual(['different'])
})

test('later puts a question off; it can still be answered, by anybody who may', async () => {
  await answer(asked, 'later')
  expect(await stateOf(asked)).toBe('later')
  await answer(asked, 'same', colleague)
  expect(await stateOf(asked)).toBe('same')
})

test('of two reviewers the second is told that it is answered, and nothing of the first changes', async () => {
  await answer(asked, 'different')
  await expect(answer(asked, 'same', colleague)).rejects.toMatchObject({
    code: 'already_answered',
    data: { state: 'different' },
  })
  expect(await persons()).toBe(2)
})

test('at the same moment one answer wins whole', async () => {
  const said = await Promise.allSettled([answer(asked, 'same'), answer(asked, 'different', colleague)])
  expect(said.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const state = await stateOf(asked)
  expect(await persons()).toBe(state === 'same' ? 1 : 2)
})

test('the same answer again does nothing', async () => {
  await answer(asked, 'same')
  const before = (await act(listVerdicts)).length
  await answer(asked, 'same')
  expect((await act(listVerdicts)).length).toBe(before)
})

test('what is not answered cannot be taken back; what a colleague answered can', async () => {
  await expect(act((ctx) => undoAnswer(ctx, asked))).rejects.toMatchObject({ code: 'wrong_state' })
  await answer(asked, 'same')
  await act((ctx) => undoAnswer(ctx, asked), colleague)
  expect(await stateOf(asked)).toBe('open')
})

test.each<[string, As]>([
  ['a head', { role: 'head' }],
  ['an operator', { role: 'operator' }],
  ['who only reads', { role: 'viewer' }],
])('%s of the agency whose rows are asked about judges nothing and learns of no question', async (_, as) => {
  const whose = { ...as, agencyId: agencyA }
  const own = await act(async (ctx) => {
    const { ids } = await buildBatch(ctx, [{}], { agencyId: agencyA })
    return buildQuestion(ctx, [a[0] ?? '', ids[0] ?? ''])
  })
  for (const id of [asked, own]) {
    await expect(stateOf(id, whose)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(answer(id, 'same', whose)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(act((ctx) => undoAnswer(ctx, id), whose)).rejects.toMatchObject({ code: 'forbidden' })
  }
  await expect(act(readQueue, whose)).rejects.toMatchObject({ code: 'forbidden' })
  const page = { state: ['open' as const], page: 1, pageSize: 50 }
  await expect(act((ctx) => listQuestions(ctx, page), whose)).rejects.toMatchObject({ code: 'forbidden' })
})

test('another region knows nothing of it', async () => {
  await expect(stateOf(asked, { region: '64.02' })).rejects.toMatchObject({ code: 'not_found' })
  expect(await act(exportQuestions, { region: '64.02' })).toEqual([])
})

test('a question shows both rows without their numbers', async () => {
  const shown = JSON.stringify(await act((ctx) => readQuestion(ctx, asked)))
  expect(shown).toContain('SITI')
  expect(shown).not.toContain('3507217112650003')
})

test('of more questions than staff can bear those that settle least are not asked; what was put off stays', async () => {
  await answer(alsoAsked, 'later')
  const { ids } = await act((ctx) => buildBatch(ctx, [{}, {}, {}, {}]))
  const [small, large] = await act(async (ctx) => [
    await buildQuestion(ctx, [ids[0] ?? '', ids[1] ?? ''], { score: 0.001 }),
    await buildQuestion(ctx, [ids[2] ?? '', ids[3] ?? ''], { score: 0.999 }),
  ])
  await act((ctx) => closeBeyond(ctx, 6))
  const states = await Promise.all([alsoAsked, large ?? '', small ?? ''].map((id) => stateOf(id)))
  expect(states).toEqual(['later', 'open', 'obsolete'])
})

test('the queue follows what the engine expects of an answer', async () => {
  const { ids } = await act((ctx) => buildBatch(ctx, [{}, {}, {}, {}]))
  const [likely, telling] = await act(async (ctx) => [
    await buildQuestion(ctx, [ids[0] ?? '', ids[1] ?? ''], { score: 0.6, gain: 900 }),
    await buildQuestion(ctx, [ids[2] ?? '', ids[3] ?? ''], { score: 0.2, gain: 901 }),
  ])
  const { rows } = await act((ctx) => listQuestions(ctx, { state: ['open'], page: 1, pageSize: 2 }))
  expect(rows.map(({ id }) => id)).toEqual([telling, likely])
})

test('the terminal prints both rows by file, sheet and row', async () => {
  const rows = await act(exportQuestions)
  expect(rows).toContainEqual(
    expect.objectContaining({ fileA: 'blt.xlsx', fileB: 'pkh.xlsx', rowA: 2, rowB: 2, score: 0.8 }),
  )
})
