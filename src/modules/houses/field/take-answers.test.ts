import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import type { LinkToken } from '#platform/vault/links.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildOfficer, buildVillageHouse, NEXT_VILLAGE, VILLAGE } from '../../../../tests/build/rooms/field.ts'
import { getHouse } from '../get-house.ts'
import { QUESTIONS } from '../survey/form.ts'
import { changeOfficer, listOfficersOf, renewOfficer, revokeOfficer } from './officers.ts'
import { openField } from './open-field.ts'
import { listFacts } from './queries/facts.ts'
import { readSurvey, tellSurvey } from './read-survey.ts'
import { takeAnswers } from './take-answers.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'
const RUN = newId()
const clock = testClock('2026-02-10T02:00:00Z')
const FIRST = { page: 1, pageSize: 50 }
let database: Database
let agencyId = ''

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  agencyId = (await buildAgency(database)).id
})
afterAll(() => database.close())

const office = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { clock }, work)
const guest = <T>(work: (ctx: Context) => Promise<T>) =>
  actAs(database, { clock, role: 'viewer', agencyId: NOBODY, userId: 'link' }, work)

const answer = (houseId: string, given: Record<string, unknown> = {}) => ({
  id: newId(),
  houseId,
  occasion: 'before',
  field: 'roof',
  value: 'heavy',
  basedOn: [],
  deviceAt: '2026-02-10T01:00:00.000Z',
  run: RUN,
  ...given,
})
const send = (link: LinkToken, items: readonly unknown[]) =>
  guest((ctx) => takeAnswers(ctx, link, { run: RUN, offsetMs: 0, items }))
const whys = async (link: LinkToken, items: readonly unknown[]) =>
  (await send(link, items)).outcomes.map(({ outcome, why }) => why ?? outcome)

test('an answer sent twice, in one batch and again, is one answer', async () => {
  const { id } = await buildVillageHouse(database, { agencyId })
  const { link } = await buildOfficer(database, { agencyId })
  const item = answer(id)
  expect(await whys(link, [item, item])).toEqual(['kept', 'known'])
  expect(await whys(link, [item])).toEqual(['known'])
  expect((await office((ctx) => listFacts(ctx, [id]))).get(id)).toHaveLength(1)
})

test('a spoilt item is refused with why, and the others are kept', async () => {
  const { id } = await buildVillageHouse(database, { agencyId })
  const elsewhere = await buildVillageHouse(database, { agencyId, villageCode: NEXT_VILLAGE })
  const others = await buildVillageHouse(database, { agencyId: (await buildAgency(database)).id })
  const { link } = await buildOfficer(database, { agencyId, areas: [VILLAGE] })
  const items = [
    answer(id),
    answer(id, { field: 'shoe_size' }),
    answer(id, { value: 'golden' }),
    answer(id, { field: 'residents', value: 900 }),
    answer(id, { id: 'no id' }),
    'nonsense',
    answer(elsewhere.id),
    answer(others.id),
    answer(newId()),
  ]
  expect(await whys(link, items)).toEqual([
    'kept',
    'unknown_question',
    'value_invalid',
    'value_invalid',
    'malformed',
    'malformed',
    'unknown_house',
    'unknown_house',
    'unknown_house',
  ])
})

test('two officers on one house merge by field, both see the contradiction, and one decides it', async () => {
  const { id } = await buildVillageHouse(database, { agencyId })
  const [one, two] = [
    await buildOfficer(database, { agencyId, name: 'Sari' }),
    await buildOfficer(database, { agencyId, name: 'Joko' }),
  ]
  await send(one.link, [answer(id), answer(id, { field: 'floor', value: 'earth' })])
  const { houses } = await send(two.link, [
    answer(id, { value: 'light' }),
    answer(id, { field: 'wall', value: 'woven' }),
  ])
  const survey = houses[0]?.survey ?? []
  expect(survey.map(({ field, isConflict }) => [field, isConflict])).toEqual([
    ['floor', false],
    ['roof', true],
    ['wall', false],
  ])
  const roof = survey.find(({ field }) => field === 'roof')
  expect(roof?.answers.map(({ by, isOwn }) => [by, isOwn]).sort()).toEqual([
    ['Joko', true],
    ['Sari', false],
  ])
  const seen = (await guest((ctx) => openField(ctx, one.link))).houses.find((house) => house.id === id)
  expect(seen?.survey.find(({ field }) => field === 'roof')?.isConflict).toBe(true)

  const basedOn = roof?.answers.map((known) => known.id)
  await send(one.link, [answer(id, { value: 'light', basedOn })])
  const after = await office((ctx) => readSurvey(ctx, id))
  expect(after.rows.find(({ field }) => field === 'roof')).toMatchObject({ value: 'light', isConflict: false, told: 3 })
})

test('a house whose needed questions are all answered is surveyed; a house that is over takes no answers', async () => {
  const { id } = await buildVillageHouse(database, { agencyId })
  const { link } = await buildOfficer(database, { agencyId })
  const anAnswerTo = ({ kind, options, least }: (typeof QUESTIONS)[number]) =>
    kind === 'choice' ? options[0]?.value : kind === 'number' ? (least ?? 0) + 4 : kind === 'yes_no' ? true : 'kata'
  const items = QUESTIONS.filter(({ isNeeded }) => isNeeded).map((question) =>
    answer(id, { field: question.key, value: anAnswerTo(question) }),
  )
  expect((await send(link, items.slice(1))).houses[0]?.state).toBe('proposed')
  expect((await send(link, items)).houses[0]?.state).toBe('surveyed')
  await office((ctx) =>
    ctx.tx
      .updateTable('houses')
      .set({ state: 'cancelled', cancel_kind: 'moved', cancel_reason: 'pindah' })
      .where('region_id', '=', ctx.region)
      .where('id', '=', id)
      .execute(),
  )
  expect(await whys(link, [answer(id)])).toEqual(['house_over'])
})

test('items that are no answers at all are refused by themselves, and hold up nothing', async () => {
  const { id } = await buildVillageHouse(database, { agencyId })
  const { link } = await buildOfficer(database, { agencyId })
  const spoilt = [{ id: { toString: 1 } }, { id: null }, { id: 7 }, null, 'kata', [], {}]
  const { outcomes } = await send(link, [...spoilt, answer(id)])
  expect(outcomes.slice(0, -1)).toEqual(spoilt.map(() => ({ id: '', outcome: 'refused', why: 'malformed' })))
  expect(outcomes.at(-1)).toMatchObject({ outcome: 'kept' })
})

test('any cut into batches, any order and repetition leave the same answers', async () => {
  const { id } = await buildVillageHouse(database, { agencyId })
  const { link } = await buildOfficer(database, { agencyId })
  const items = Array.from({ length: 30 }, (_, at) =>
    answer(id, {
      field: at % 2 ? 'roof' : 'wall',
      value: at % 3 ? 'heavy' : 'light',
      deviceAt: `2026-02-10T01:00:${10 + at}.000Z`,
    }),
  )
  const order =
    fc.sample(fc.shuffledSubarray([...items, ...items], { minLength: 60 }), { seed: 3, numRuns: 1 })[0] ?? []
  for (let at = 0; at < order.length; at += 13) await send(link, order.slice(at, at + 13))
  expect((await office((ctx) => listFacts(ctx, [id]))).get(id)).toHaveLength(30)
  const rows = (await office((ctx) => readSurvey(ctx, id))).rows
  expect(rows.map(({ field, told }) => [field, told])).toEqual([
    ['roof', 15],
    ['wall', 15],
  ])
})

test('the desk decides a contradiction, and refuses what does not fit the question', async () => {
  const { id } = await buildVillageHouse(database, { agencyId })
  const { link } = await buildOfficer(database, { agencyId })
  const items = [answer(id), answer(id, { value: 'light' })]
  await send(link, items)
  const basedOn = items.map((item) => item.id)
  const tell = (value: string) =>
    office((ctx) => tellSurvey(ctx, { id, occasion: 'before', answers: [{ field: 'roof', value, basedOn }] }))
  await expect(tell('golden')).rejects.toMatchObject({ code: 'answer_refused' })
  expect((await tell('good')).rows).toMatchObject([{ value: 'good', isConflict: false, told: 3 }])
})

test('a link opens the houses of its agency and villages, without numbers of people; a renewed, withdrawn or forged one opens nothing', async () => {
  const mine = await buildVillageHouse(database, { agencyId })
  const elsewhere = await buildVillageHouse(database, { agencyId, villageCode: NEXT_VILLAGE })
  const officer = await buildOfficer(database, { agencyId, areas: [VILLAGE] })
  const snapshot = await guest((ctx) => openField(ctx, officer.link))
  const ids = snapshot.houses.map(({ id }) => id)
  expect([ids.includes(mine.id), ids.includes(elsewhere.id)]).toEqual([true, false])
  expect(Object.keys(snapshot.houses[0] ?? {}).sort()).not.toContain('nik')

  await office((ctx) => changeOfficer(ctx, { id: officer.id, name: 'Petugas pindah', areas: [NEXT_VILLAGE] }))
  const moved = (await guest((ctx) => openField(ctx, officer.link))).houses.map(({ id }) => id)
  expect([moved.includes(mine.id), moved.includes(elsewhere.id)]).toEqual([false, true])
  const open = (link: LinkToken) => guest((ctx) => openField(ctx, link))
  await expect(open({ ...officer.link, mac: 'f'.repeat(32) })).rejects.toMatchObject({ code: 'link_invalid' })
  await office((ctx) => renewOfficer(ctx, officer.id))
  await expect(open(officer.link)).rejects.toMatchObject({ code: 'link_invalid' })
  const { id } = await office((ctx) => revokeOfficer(ctx, officer.id))
  expect((await office((ctx) => listOfficersOf(ctx, FIRST))).rows.find((one) => one.id === id)?.path).toBeNull()
})

test('an agency sends out its own officers only, in villages of the region only', async () => {
  const other = (await buildAgency(database)).id
  const { id } = await buildOfficer(database, { agencyId })
  const operator = <T>(work: (ctx: Context) => Promise<T>) =>
    actAs(database, { clock, role: 'operator', agencyId: other }, work)
  await expect(operator((ctx) => revokeOfficer(ctx, id))).rejects.toMatchObject({ code: 'not_found' })
  expect(await operator((ctx) => listOfficersOf(ctx, FIRST))).toEqual({ rows: [], total: 0 })
  await expect(buildOfficer(database, { agencyId, areas: ['64.02.01'] })).rejects.toMatchObject({
    code: 'unknown_reference',
  })
  await expect(buildOfficer(database, { agencyId, areas: ['35.07'] })).rejects.toMatchObject({
    code: 'unknown_reference',
  })
  const house = await buildVillageHouse(database, { agencyId })
  await expect(
    actAs(database, { role: 'operator', agencyId: other }, (ctx) => getHouse(ctx, house.id)),
  ).rejects.toThrow()
})
