import { afterAll, beforeAll, expect, test } from 'vitest'
import { getFollowup } from '#modules/followups/index.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildUnit } from '../../../../tests/build/rooms/dwp.ts'
import {
  addEvaluationFinding,
  getEvaluation,
  makeLeading,
  saveDraft,
  sendEvaluation,
  surveyQuarter,
  writeReportOfEvaluation,
} from '../index.ts'

let database: Database
let unitId = ''
let leadingId = ''
let otherId = ''

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await actAs(database, {}, async (ctx) => {
    unitId = (await buildUnit(ctx, 'DKP')).unit.id
    leadingId = (await buildUnit(ctx, 'Kab')).unit.id
    otherId = (await buildUnit(ctx, 'DPPKB')).unit.id
    await makeLeading(ctx, leadingId)
  })
})
afterAll(() => database.close())

const clock = testClock('2026-04-03T03:00:00Z')
const inside = (): As => ({ role: 'operator', agencyId: unitId, clock })
const leading = (): As => ({ role: 'operator', agencyId: leadingId, clock })
const FIRST = { year: 2026, quarter: 1 }

async function fill(score: number | null, { year, quarter } = FIRST) {
  const which = { id: unitId, year, quarter }
  return actAs(database, inside(), async (ctx) => {
    const { scores, version } = await getEvaluation(ctx, which)
    const given = scores.map(({ key }) => ({ key, score, note: '' }))
    return saveDraft(ctx, { ...which, version, scores: given, hinders: 'Waktu', nextSteps: 'Jadwal tetap' })
  })
}
const send = (version: number | null, { year, quarter } = FIRST) =>
  actAs(database, inside(), (ctx) => sendEvaluation(ctx, { id: unitId, year, quarter, version: version ?? 0 }))

test('a quarter that has not begun is not evaluated, and one is sent only with every score', async () => {
  await expect(fill(3, { year: 2026, quarter: 3 })).rejects.toMatchObject({ code: 'dwp_quarter_ahead' })
  const draft = await fill(null)
  expect(draft).toMatchObject({ state: 'draft', can: { edit: true, send: true } })
  await expect(send(draft.version)).rejects.toMatchObject({ code: 'dwp_scores_missing' })
})

test('sent ones are fixed and make the trend; the unit that leads sees who has not sent', async () => {
  await fill(2, { year: 2025, quarter: 4 }).then(({ version }) => send(version, { year: 2025, quarter: 4 }))
  const sent = await fill(3).then(({ version }) => send(version))
  expect(sent).toMatchObject({ state: 'sent', can: { edit: false, send: false } })
  expect(sent.trend.map(({ year, quarter, mean }) => [year, quarter, mean])).toEqual([
    [2025, 4, 50],
    [2026, 1, 75],
  ])
  await expect(fill(4)).rejects.toMatchObject({ code: 'wrong_state' })
  const survey = await actAs(database, leading(), (ctx) => surveyQuarter(ctx, FIRST))
  expect(survey.units.map(({ unit, state, mean, change }) => [unit.shortName, state, mean, change])).toEqual([
    ['DWP DKP', 'sent', 75, 25],
    ['DWP DPPKB', 'none', null, null],
    ['DWP Kab', 'none', null, null],
  ])
  const report = await actAs(database, leading(), (ctx) =>
    writeReportOfEvaluation(ctx, { id: unitId, ...FIRST, format: 'pdf' }),
  )
  expect(Buffer.from(report.content.subarray(0, 4)).toString()).toBe('%PDF')
})

test('what it found becomes an obstacle or a promise with owner and day', async () => {
  const found = await actAs(database, leading(), (ctx) =>
    addEvaluationFinding(ctx, {
      id: unitId,
      ...FIRST,
      kind: 'obstacle',
      itemKey: 'cash',
      text: 'Bendahara kosong',
      ownerAgencyId: unitId,
      dueOn: '2026-05-01',
    }),
  )
  const [finding] = found.foundItems
  expect(finding).toMatchObject({ text: 'Bendahara kosong', owner: { id: unitId }, state: 'open' })
  const owed = await actAs(database, inside(), (ctx) => getFollowup(ctx, finding?.followupId ?? ''))
  expect(owed).toMatchObject({ kind: 'obstacle', source: { kind: 'evaluation' } })
})

test('another unit reads neither the evaluation nor that there is one', async () => {
  const other: As = { role: 'head', agencyId: otherId, clock }
  await expect(actAs(database, other, (ctx) => getEvaluation(ctx, { id: unitId, ...FIRST }))).rejects.toMatchObject({
    code: 'not_found',
  })
  const { units } = await actAs(database, other, (ctx) => surveyQuarter(ctx, FIRST))
  expect(units.map(({ unit }) => unit.id)).toEqual([otherId])
})
