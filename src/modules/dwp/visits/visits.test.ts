import { afterAll, beforeAll, expect, test } from 'vitest'
import { getFollowup } from '#modules/followups/index.ts'
import { getGathering } from '#modules/gatherings/index.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildUnit } from '../../../../tests/build/rooms/dwp.ts'
import {
  addChecklist,
  addFinding,
  addVisit,
  cancelVisit,
  fillChecklist,
  getRound,
  getVisit,
  holdVisit,
  listChecklists,
  listUnits,
  makeLeading,
  moveVisit,
  proposeRound,
  saveRound,
  writeReportOfVisit,
} from '../index.ts'

let database: Database
const units: Record<string, string> = {}
const agencies: Record<string, string> = {}

const FEBRUARY = { startsOn: '2026-02-10', endsOn: '2026-02-11', weekdays: [1, 2, 3, 4, 5], perDay: 2, districts: [] }
const leading = (): As => ({ role: 'operator', agencyId: units.Kab ?? '', userId: 'tim' })
const as = (who: As, at = '2026-02-10') => ({ ...who, clock: testClock(`${at}T05:00:00Z`) })

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await actAs(database, {}, async (ctx) => {
    for (const name of ['Kab', 'Setda', 'DKP', 'DPPKB', 'Dinkes']) {
      const { unit, agency } = await buildUnit(ctx, name)
      units[name] = unit.id
      agencies[name] = agency.id
    }
    await makeLeading(ctx, units.Kab ?? '')
  })
})
afterAll(() => database.close())

const plan = (visits: readonly (readonly [string, string])[], name = 'Putaran Februari 2026') =>
  actAs(database, as(leading(), '2026-02-01'), (ctx) =>
    saveRound(ctx, {
      ...FEBRUARY,
      name,
      team: ['Ibu Tim'],
      visits: visits.map(([unit, day]) => ({ unitId: units[unit] ?? '', day })),
    }),
  )

const answerAll = async (id: string, answer: 'yes' | 'no' = 'yes') => {
  const { checklist } = await actAs(database, as(leading()), (ctx) => getVisit(ctx, id))
  const answers = checklist.items.map(({ key }) => ({ key, answer, note: '' }))
  return actAs(database, as(leading()), (ctx) => fillChecklist(ctx, { id, answers }))
}

test('a proposal leaves out the unit that leads, and what is held orders the next one', async () => {
  const round = await plan([
    ['Setda', '2026-02-10'],
    ['Dinkes', '2026-02-10'],
  ])
  const [first] = round.visits
  await answerAll(first?.id ?? '')
  const { version } = await actAs(database, as(leading()), (ctx) => getVisit(ctx, first?.id ?? ''))
  await actAs(database, as(leading()), (ctx) =>
    holdVisit(ctx, { id: first?.id ?? '', recommendation: 'Lanjutkan', nextVisitOn: '2026-08-11', version }),
  )
  const proposal = await actAs(database, as(leading()), (ctx) =>
    proposeRound(ctx, { ...FEBRUARY, startsOn: '2026-03-02', endsOn: '2026-03-02' }),
  )
  expect(proposal.visits.map(({ unit }) => unit.shortName)).toEqual(['DWP DKP', 'DWP DPPKB'])
  // The first of equals was visited; the other is on its way, and the unit that leads is in neither list.
  expect(proposal.left.map(({ unit, why }) => [unit.shortName, why])).toEqual([
    ['DWP Dinkes', 'no_room'],
    ['DWP Setda', 'planned'],
  ])
})

test('every visit is a gathering of its kind, and moves along with it', async () => {
  const round = await plan([['DKP', '2026-02-10']], 'Putaran pindah')
  const id = round.visits[0]?.id ?? ''
  const visit = await actAs(database, as(leading()), (ctx) => getVisit(ctx, id))
  const gathering = (at = '2026-02-10') =>
    actAs(database, as(leading(), at), (ctx) => getGathering(ctx, visit.gatheringId ?? ''))
  expect(await gathering()).toMatchObject({
    kind: 'visit',
    startsOn: '2026-02-10',
    title: 'Kunjungan pembinaan DWP Dinas DKP',
  })
  const move = (day: string) =>
    actAs(database, as(leading()), (ctx) => moveVisit(ctx, { id, day, version: visit.version }))
  await expect(move('2026-02-14')).rejects.toMatchObject({ code: 'dwp_visit_day' })
  expect(await move('2026-02-11')).toMatchObject({ day: '2026-02-11' })
  expect(await gathering()).toMatchObject({ startsOn: '2026-02-11', endsOn: '2026-02-11' })
  await expect(move('2026-02-10')).rejects.toMatchObject({ code: 'conflict' })
  const cancelled = await actAs(database, as(leading()), (ctx) =>
    cancelVisit(ctx, { id, reason: 'Unit berhalangan', version: visit.version + 1 }),
  )
  expect(cancelled.state).toBe('cancelled')
  expect((await gathering()).state).toBe('cancelled')
})

test('a day takes as many visits as the round allows, and a unit comes once in it', async () => {
  const round = await plan(
    [
      ['DKP', '2026-02-10'],
      ['DPPKB', '2026-02-10'],
    ],
    'Putaran penuh',
  )
  const add = (unit: string, day: string) =>
    actAs(database, as(leading()), (ctx) => addVisit(ctx, { id: round.id, unitId: units[unit] ?? '', day }))
  await expect(add('Setda', '2026-02-10')).rejects.toMatchObject({ code: 'dwp_day_full' })
  await expect(add('DKP', '2026-02-11')).rejects.toMatchObject({ code: 'duplicate' })
  await expect(
    actAs(database, as(leading()), (ctx) =>
      addVisit(ctx, { id: round.id, unitId: agencies.DKP ?? '', day: '2026-02-11' }),
    ),
  ).rejects.toMatchObject({ code: 'dwp_not_a_unit' })
  expect((await add('Setda', '2026-02-11')).visits).toHaveLength(3)
  await expect(
    actAs(database, as({ role: 'head', agencyId: units.Setda ?? '' }), (ctx) => proposeRound(ctx, FEBRUARY)),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

test('a finding becomes somebody’s duty by a day; the visit closes when every item has an answer', async () => {
  const round = await plan([['DPPKB', '2026-02-10']], 'Putaran temuan')
  const id = round.visits[0]?.id ?? ''
  const hold = (version: number, at = '2026-02-10') =>
    actAs(database, as(leading(), at), (ctx) =>
      holdVisit(ctx, { id, recommendation: 'Perbaiki kas', nextVisitOn: null, version }),
    )
  await expect(hold(1, '2026-02-09')).rejects.toMatchObject({ code: 'day_in_future' })
  await expect(hold(1)).rejects.toMatchObject({ code: 'dwp_visit_unfinished', data: { count: 10 } })
  await answerAll(id, 'no')
  const found = await actAs(database, as(leading()), (ctx) =>
    addFinding(ctx, {
      id,
      itemKey: 'cash',
      text: 'Buku kas diisi sampai Januari',
      ownerAgencyId: units.DPPKB ?? '',
      dueOn: '2026-03-10',
    }),
  )
  expect(found.foundItems).toMatchObject([
    { itemKey: 'cash', state: 'open', dueOn: '2026-03-10', owner: { id: units.DPPKB } },
  ])
  const owed = await actAs(database, as({ role: 'operator', agencyId: units.DPPKB ?? '' }), (ctx) =>
    getFollowup(ctx, found.foundItems[0]?.followupId ?? ''),
  )
  expect(owed).toMatchObject({ kind: 'finding', source: { kind: 'visit', id } })
  const held = await hold(found.version)
  expect(held).toMatchObject({ state: 'held', recommendation: 'Perbaiki kas', can: { report: true, fill: false } })
  const late = { itemKey: '', text: 'Temuan susulan', ownerAgencyId: units.DPPKB ?? '', dueOn: '2026-03-10' }
  await expect(answerAll(id, 'yes')).rejects.toMatchObject({ code: 'wrong_state' })
  await expect(actAs(database, as(leading()), (ctx) => addFinding(ctx, { id, ...late }))).rejects.toMatchObject({
    code: 'wrong_state',
  })
  const gathering = await actAs(database, as(leading()), (ctx) => getGathering(ctx, held.gatheringId ?? ''))
  expect(gathering.state).toBe('held')
  const report = await actAs(database, as(leading()), (ctx) => writeReportOfVisit(ctx, { id, format: 'docx' }))
  expect(report.name).toBe('laporan-kunjungan-dwp-dppkb-2026-02-10.docx')
  expect(Buffer.from(report.content.subarray(0, 2)).toString()).toBe('PK')
})

test('a visit keeps the checklist it was filled with; the next one is filled with the new version', async () => {
  const round = await plan(
    [
      ['DKP', '2026-02-10'],
      ['Setda', '2026-02-11'],
    ],
    'Putaran versi',
  )
  const [early = '', late = ''] = round.visits.map(({ id }) => id)
  const filled = await answerAll(early)
  const { versions } = await actAs(database, as(leading()), listChecklists)
  const next = await actAs(database, as(leading()), (ctx) =>
    addChecklist(ctx, {
      source: 'Keputusan rapat 10 Februari',
      items: [{ key: 'website', text: 'Laman unit mutakhir', help: '' }],
    }),
  )
  expect(next.version).toBe((versions[0]?.version ?? 0) + 1)
  const of = (id: string) => actAs(database, as(leading()), (ctx) => getVisit(ctx, id))
  expect(await of(early)).toMatchObject({ checklist: filled.checklist, isNewestChecklist: false })
  expect((await of(late)).checklist.items.map(({ key }) => key)).toEqual(['website'])
  await expect(
    actAs(database, as(leading()), (ctx) =>
      fillChecklist(ctx, { id: late, answers: [{ key: 'cash', answer: 'yes', note: '' }] }),
    ),
  ).rejects.toMatchObject({ code: 'dwp_unknown_item' })
  await expect(
    actAs(database, as({ role: 'operator', agencyId: units.DKP ?? '' }), (ctx) =>
      addChecklist(ctx, { source: 'sendiri', items: [] }),
    ),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

test('that somebody comes is read by all, what they saw by the unit, the one that leads and the coordinators', async () => {
  const round = await plan([['Dinkes', '2026-02-11']], 'Putaran tembok')
  const id = round.visits[0]?.id ?? ''
  const outsider: As = { role: 'head', agencyId: agencies.DKP ?? '' }
  const seen = await actAs(database, as(outsider), (ctx) => getRound(ctx, round.id))
  expect(seen.visits).toMatchObject([{ day: '2026-02-11', findings: null }])
  await expect(actAs(database, as(outsider), (ctx) => getVisit(ctx, id))).rejects.toMatchObject({ code: 'not_found' })
  await expect(
    actAs(database, as({ role: 'head', agencyId: units.DKP ?? '' }), (ctx) => getVisit(ctx, id)),
  ).rejects.toMatchObject({ code: 'not_found' })
  const own = await actAs(database, as({ role: 'viewer', agencyId: units.Dinkes ?? '' }), (ctx) => getVisit(ctx, id))
  expect(own.can).toEqual({ plan: false, fill: false, report: false })
  const { rows } = await actAs(database, as(outsider), listUnits)
  expect(
    rows.every(({ members, openFindings, share }) => members === null && openFindings === null && share === null),
  ).toBe(true)
})

test('a round without end is refused before its days are counted', async () => {
  const propose = (startsOn: string, endsOn: string) =>
    actAs(database, as(leading()), (ctx) => proposeRound(ctx, { ...FEBRUARY, startsOn, endsOn }))
  await expect(propose('2026-01-01', '2028-01-02')).rejects.toMatchObject({ code: 'dwp_round_too_long' })
  await expect(propose('0001-01-01', '9999-12-31')).rejects.toMatchObject({ code: 'dwp_round_too_long' })
  await expect(
    actAs(database, as(leading()), (ctx) =>
      saveRound(ctx, { ...FEBRUARY, endsOn: '9999-12-31', name: 'Tanpa akhir', team: [], visits: [] }),
    ),
  ).rejects.toMatchObject({ code: 'dwp_round_too_long' })
  const { visits, left } = await propose('2026-01-01', '2028-01-01')
  expect([...visits, ...left]).toHaveLength(4)
})

test('a unit that stands in a round twice is refused by name, not dropped', async () => {
  await expect(
    plan([
      ['DKP', '2026-02-10'],
      ['DKP', '2026-02-11'],
    ]),
  ).rejects.toMatchObject({ code: 'dwp_unit_twice', data: { name: 'DWP DKP' } })
})
