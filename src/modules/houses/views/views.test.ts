import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HouseFilter } from '#contract/houses/views/filter.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { readTables } from '#platform/spreadsheet/index.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildManyHouses } from '../../../../tests/build/rooms/many-houses.ts'
import { buildStrategic, buildTarget } from '../../../../tests/build/rooms/strategic.ts'
import { listFacts } from '../field/queries/facts.ts'
import { standingOf } from '../field/standing.ts'
import { can } from '../policy.ts'
import { findHouses } from '../queries/houses.ts'
import { tallyHandedOver } from '../tally-handed-over.ts'
import { exportHouses } from './export-houses.ts'
import { listFinished } from './list-finished.ts'
import { listHouses } from './list-houses.ts'
import { showBoard } from './show-board.ts'
import { showBurnUp } from './show-burn-up.ts'
import { showFigures, showMap } from './show-figures.ts'
import { showGivers } from './show-givers.ts'

const YEAR = 2026
const HOUSES = 120
const VILLAGES = ['35.07.01.2001', '35.07.01.2002', '35.07.05.2003', '35.07.24.2004'] as const
const clock = testClock('2026-08-12T02:00:00Z')

let database: Database
let agencyIds: string[]
const as = <T>(work: (ctx: Context) => Promise<T>, who: As = {}) => actAs(database, { clock, ...who }, work)
const operator = (at = 0): As => ({ role: 'operator', userId: 'petugas', agencyId: agencyIds[at] ?? '' })
const all = (ctx: Context, filter: HouseFilter = {}) =>
  listHouses(ctx, { year: YEAR, sort: 'code', page: 1, pageSize: 200, ...filter })

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  agencyIds = (
    await Promise.all(['Perkim', 'Dinsos', 'Baznas'].map((shortName) => buildAgency(database, { shortName })))
  ).map(({ id }) => id)
  await as((ctx) =>
    buildManyHouses(ctx, {
      houses: HOUSES,
      year: YEAR,
      today: '2026-08-12',
      agencyIds,
      villages: VILLAGES,
      photosEach: 2,
    }),
  )
})
afterAll(() => database.close())

const everyHouse = () => as(async (ctx) => (await all(ctx)).rows)

describe('which houses one sees', () => {
  test('the list holds exactly those that one may read one by one', async () => {
    const ids = (await everyHouse()).map(({ id }) => id)
    const counts: number[] = []
    for (const who of [
      {},
      operator(0),
      operator(1),
      { ...operator(2), areaCode: '35.07.01' },
      { role: 'viewer' as const },
    ])
      await as(async (ctx) => {
        const readable = (await findHouses(ctx, ids)).filter((house) => can.read(ctx.actor, house))
        const { rows, total } = await all(ctx)
        expect(rows.map(({ code }) => code)).toEqual(readable.map(({ code }) => code))
        expect(total).toBe(readable.length)
        counts.push(total)
      }, who)
    expect(counts[0]).toBe(HOUSES)
    expect(counts[1]).toBeGreaterThan(0)
    expect(counts[1]).toBeLessThan(HOUSES)
    expect(counts[4]).toBe(0)
  })

  test.each<[string, HouseFilter]>([
    ['everything', {}],
    ['a district', { area: '35.07.01' }],
    ['a village', { area: '35.07.05.2003' }],
    ['open money', { gap: true }],
    ['no open money', { gap: false }],
    ['late', { late: true }],
    ['doubtful photographs', { doubtful: true }],
    ['answers that differ', { conflicting: true }],
    ['a missing photograph', { missing: 'any' }],
    ['two kinds of givers', { giver: ['village', 'business'] }],
    ['a word', { q: 'kedungsalam' }],
  ])('the board counts what the list holds: %s', async (_, filter) => {
    for (const who of [{}, operator(1)])
      await as(async (ctx) => {
        const { columns } = await showBoard(ctx, { year: YEAR, ...filter, most: 3 })
        for (const { state, houses, late, gap, cards } of columns) {
          const { rows, total } = await all(ctx, { ...filter, state: [state] })
          expect(houses).toBe(total)
          expect(late).toBe(rows.filter(({ isLate }) => isLate).length)
          expect(gap).toBe(rows.reduce((sum, { money }) => sum + money.gap, 0))
          expect(cards).toHaveLength(Math.min(3, total))
        }
      }, who)
  })

  test('the board shows the longest waiting first, of what is over the latest', async () => {
    const { columns } = await as((ctx) => showBoard(ctx, { year: YEAR, most: 50 }))
    for (const { state, cards } of columns) {
      const days = cards.map(({ stateSince }) => stateSince)
      const isOver = state === 'handed_over' || state === 'cancelled'
      expect(days).toEqual(days.toSorted((a, b) => (isOver ? -1 : 1) * (a < b ? -1 : 1)))
    }
  })

  test('each filter holds for each row it leaves, and for none that it takes', async () => {
    const rows = await everyHouse()
    const codes = async (filter: HouseFilter) => (await as((ctx) => all(ctx, filter))).rows.map(({ code }) => code)
    const those = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).map(({ code }) => code)
    expect(await codes({ gap: true })).toEqual(those(({ money }) => money.gap > 0))
    expect(await codes({ late: true })).toEqual(those(({ isLate }) => isLate))
    expect(await codes({ doubtful: false })).toEqual(those(({ doubtful }) => doubtful === 0))
    expect(await codes({ conflicting: true })).toEqual(those(({ isConflicting }) => isConflicting))
    expect(await codes({ state: ['building', 'planned'] })).toEqual(
      those(({ state }) => state === 'building' || state === 'planned'),
    )
    expect(await codes({ agencyId: [agencyIds[1] ?? ''] })).toEqual(those(({ agency }) => agency.id === agencyIds[1]))
    expect(await codes({ q: 'RTLH-2026-0007' })).toEqual(['RTLH-2026-0007'])
    expect(await codes({ q: 'dung salam' })).toEqual(those(({ village }) => village.code === '35.07.01.2003'))
    expect(await codes({ year: 2025 })).toEqual([])
    for (const filter of [{ gap: true }, { late: true }, { conflicting: true }])
      expect((await codes(filter)).length).toBeGreaterThan(0)
  })

  test('what counts as a conflict in the list is what the survey of the house says', async () => {
    const rows = await everyHouse()
    const facts = await as((ctx) =>
      listFacts(
        ctx,
        rows.map(({ id }) => id),
      ),
    )
    for (const { id, isConflicting } of rows)
      expect(standingOf(facts.get(id) ?? []).some(({ isConflict }) => isConflict)).toBe(isConflicting)
  })

  test.each(['owner', '-owner', 'place', 'state', '-stateSince', 'cost', '-gap', 'progress', '-handedOverOn'] as const)(
    'pages sorted by %s hold each house once',
    async (sort) => {
      const pages = await as(async (ctx) => [
        ...(await listHouses(ctx, { year: YEAR, sort, page: 1, pageSize: 70 })).rows,
        ...(await listHouses(ctx, { year: YEAR, sort, page: 2, pageSize: 70 })).rows,
      ])
      expect(new Set(pages.map(({ id }) => id)).size).toBe(HOUSES)
    },
  )

  test('what was handed over comes latest first, and without photographs of both stages of one angle it has no pair', async () => {
    const { rows, total } = await as((ctx) => listFinished(ctx, { year: YEAR, page: 1, pageSize: 50 }))
    const days = rows.map(({ handedOverOn }) => handedOverOn)
    expect(days).toEqual(days.toSorted().toReversed())
    expect(total).toBe((await as((ctx) => all(ctx, { state: ['handed_over'] }))).total)
    expect(rows.every(({ pairs }) => pairs.length === 0)).toBe(true)
  })

  test('the spreadsheet holds the rows of the list, and that it was taken is recorded', async () => {
    await as(async (ctx) => {
      const file = await exportHouses(ctx, { year: YEAR, state: ['building'], sort: 'owner' })
      const { sheets, close } = await readTables(new Uint8Array(await file.arrayBuffer()), file.name)
      const read: string[][] = []
      for (const sheet of sheets) for await (const { cells } of sheet.rows()) read.push(cells.map(({ text }) => text))
      await close()
      const { rows } = await listHouses(ctx, { year: YEAR, state: ['building'], sort: 'owner', page: 1, pageSize: 200 })
      expect(read.slice(1).map((cells) => cells[1])).toEqual(rows.map(({ code }) => code))
      expect(read[0]?.join(' ')).not.toMatch(/NIK|KK/)
      const [kept] = await ctx.tx
        .selectFrom('audit_log')
        .select(['operation', 'details'])
        .orderBy('seq', 'desc')
        .limit(1)
        .execute()
      expect(kept).toEqual({ operation: 'houses.export', details: { rows: rows.length } })
    })
  })
})

describe('figures of the region', () => {
  test('are the same for everybody, name nobody, and agree with the houses', async () => {
    const rows = (await everyHouse()).filter(({ state }) => state !== 'cancelled')
    const figures = await as((ctx) => showFigures(ctx, { year: YEAR }))
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
    expect(figures).toMatchObject({
      houses: rows.length,
      cost: sum(({ money }) => money.cost),
      promised: sum(({ money }) => money.promised),
      delivered: sum(({ money }) => money.delivered),
      gap: sum(({ money }) => money.gap),
      withGap: rows.filter(({ money }) => money.gap > 0).length,
      late: rows.filter(({ isLate }) => isLate).length,
      doubtful: rows.filter(({ doubtful }) => doubtful > 0).length,
      conflicting: rows.filter(({ isConflicting }) => isConflicting).length,
      readable: HOUSES,
    })
    expect(figures.missing).toBe((await as((ctx) => all(ctx, { missing: 'any' }))).total)
    const seen = await as((ctx) => showFigures(ctx, { year: YEAR }), operator(1))
    expect({ ...seen, readable: 0, can: 0 }).toEqual({ ...figures, readable: 0, can: 0 })
    expect(seen.readable).toBe((await as((ctx) => all(ctx), operator(1))).total)
  })

  test('districts add up to the region', async () => {
    const { districts } = await as((ctx) => showMap(ctx, { year: YEAR }))
    const figures = await as((ctx) => showFigures(ctx, { year: YEAR }))
    expect(districts.map(({ areaCode }) => areaCode)).toEqual(['35.07.01', '35.07.05', '35.07.24'])
    expect(districts.reduce((sum, { houses }) => sum + houses, 0)).toBe(figures.houses)
    expect(districts.reduce((sum, { gap }) => sum + gap, 0)).toBe(figures.gap)
    for (const { houses, waiting, chosen, building, handedOver } of districts)
      expect(waiting + chosen + building + handedOver).toBe(houses)
  })

  test('sums over givers are sums over kinds are sums over houses, each house once', async () => {
    for (const who of [{}, operator(0), { role: 'viewer' as const }]) {
      const given = await as((ctx) => showGivers(ctx, { year: YEAR }), who)
      const figures = await as((ctx) => showFigures(ctx, { year: YEAR }), who)
      for (const of of ['promised', 'delivered'] as const) {
        expect(given.kinds.reduce((sum, kind) => sum + kind[of], 0)).toBe(figures[of])
        for (const kind of given.kinds) expect(kind.givers.reduce((sum, giver) => sum + giver[of], 0)).toBe(kind[of])
      }
      expect(given.gap).toBe(figures.gap)
      for (const kind of given.kinds) expect(kind.houses).toBeLessThanOrEqual(given.houses)
    }
  })

  test('a giver without a register entry is named to those who may read the house, the family never', async () => {
    const namesFor = async (who: As) =>
      (await as((ctx) => showGivers(ctx, { year: YEAR }), who)).kinds.flatMap(({ kind, givers }) =>
        givers.map(({ name }) => [kind, name] as const),
      )
    expect(
      (await namesFor({}))
        .filter(([kind]) => kind === 'business')
        .map(([, name]) => name)
        .toSorted(),
    ).toEqual(['CV Maju', 'PT Sejahtera', 'Toko Makmur'])
    expect((await namesFor({ role: 'viewer' })).filter(([kind]) => kind === 'business')).toEqual([['business', null]])
    expect((await namesFor({})).filter(([kind]) => kind === 'own')).toEqual([['own', null]])
    expect(
      (await namesFor({ role: 'viewer' }))
        .filter(([kind]) => kind === 'regency')
        .map(([, name]) => name)
        .toSorted(),
    ).toEqual(['Baznas', 'Dinsos', 'Perkim'])
  })

  test('the burn-up counts and forecasts as the strategic programme that counts houses, whose target it names', async () => {
    expect(await as((ctx) => showBurnUp(ctx, { year: YEAR }))).toMatchObject({
      programme: null,
      target: null,
      can: { setTarget: true },
    })
    const programme = await as((ctx) => buildStrategic(ctx, { name: '90 rumah', measure: 'houses' }))
    expect(await as((ctx) => showBurnUp(ctx, { year: YEAR }))).toMatchObject({
      programme: { id: programme.id },
      target: null,
    })
    await as((ctx) => buildTarget(ctx, programme.id, programme.version, 90))
    const { target, reached, weeks, short, ...seen } = await as((ctx) => showBurnUp(ctx, { year: YEAR }), operator(0))
    const handedOver = (await as((ctx) => all(ctx, { state: ['handed_over'] }))).total
    expect({ target, reached, last: weeks.at(-1) }).toEqual({
      target: 90,
      reached: handedOver,
      last: { day: '2026-08-12', reached: handedOver },
    })
    const counted = await as((ctx) => tallyHandedOver(ctx, { from: '2026-01-01', until: '2026-08-12' }))
    expect(counted.reduce((sum, { amount }) => sum + amount, 0)).toBe(reached)
    expect(seen).toMatchObject({ programme: { name: '90 rumah' }, can: { setTarget: false } })
    expect(seen.forecast.expected).toBeGreaterThanOrEqual(reached)
    expect(short.map(({ left }) => left)).toEqual(short.map(({ left }) => left).toSorted((a, b) => b - a))
  })
})
