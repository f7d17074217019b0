import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contribution } from '#contract/monitoring/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { AppError } from '#platform/errors.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildActivity, buildPlanningAgency } from '../../../../tests/build/plans.ts'
import { buildPart, buildStrategic } from '../../../../tests/build/rooms/strategic.ts'
import {
  agreeToShare,
  correctContribution,
  listContributions,
  listRows,
  readProgress,
  reportContribution,
  withdrawContribution,
} from '../index.ts'

let database: Database
const agencies: string[] = []
const activities: string[] = []
const clock = testClock('2026-11-20T03:00:00Z')

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await actAs(database, { clock }, async (ctx) => {
    for (const name of ['Satu', 'Dua', 'Tiga']) agencies.push(await buildPlanningAgency(ctx, name))
    for (const name of ['Bersama', 'Bertiga']) activities.push((await buildActivity(ctx, { name })).id)
  })
})
afterAll(() => database.close())

const row = fc
  .record({
    district: fc.constantFrom('35.07.13', '35.07.20', null),
    female: fc.option(fc.nat(40)),
    male: fc.option(fc.nat(40)),
    rest: fc.nat(9),
    disabled: fc.option(fc.nat(3)),
  })
  .map(({ district, female, male, rest, disabled }) => {
    const amount = (female ?? 0) + (male ?? 0) + rest + 3
    return { districtCode: district, amount, female, male, disabled }
  })
const deed = fc.record({
  kind: fc.constantFrom('report', 'report', 'correct', 'agree', 'withdraw'),
  who: fc.nat(2),
  activity: fc.constantFrom(0, 1, null),
  quarter: fc.integer({ min: 1, max: 4 }),
  rows: fc.uniqueArray(row, { minLength: 1, maxLength: 3, selector: ({ districtCode }) => districtCode }),
  pick: fc.nat(9),
  /** What the first sharer takes of the whole, in percent; null: by weight. */
  taken: fc.option(fc.integer({ min: 0, max: 100 })),
})
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

/** Every contribution there is, taken back ones left out. */
const listed = async (ctx: Context, programmeId: string): Promise<Contribution[]> =>
  (await listContributions(ctx, { programmeId, year: 2026, withdrawn: false, page: 1, pageSize: 200 })).rows

/** Does what is asked, in the name of who asks; a refusal changes nothing. */
async function take(programmeId: string, asked: Deed) {
  const agencyId = agencies[asked.who] ?? ''
  const activityId = asked.activity === null ? null : (activities[asked.activity] ?? null)
  const written = { rows: asked.rows, sexReason: 'Belum lengkap', evidence: '', shares: null }
  const act = async (ctx: Context) => {
    if (asked.kind === 'report')
      return reportContribution(ctx, {
        ...written,
        programmeId,
        agencyId,
        activityId,
        year: 2026,
        quarter: asked.quarter,
      })
    const all = await listed(ctx, programmeId)
    const one = all[asked.pick % Math.max(1, all.length)]
    if (!one) return undefined
    const { id, version } = one
    if (asked.kind === 'withdraw') return withdrawContribution(ctx, { id, version, reason: 'Salah lapor' })
    if (asked.kind === 'agree') return agreeToShare(ctx, { id, version, agencyId })
    const whole = asked.rows.reduce((sum, { amount }) => sum + amount, 0)
    const first = asked.taken === null ? null : Math.floor((whole * asked.taken) / 100)
    const shares = one.shares.map(({ agency }, at) => ({
      agencyId: agency.id,
      amount: at === 0 ? (first ?? 0) : at === 1 ? whole - (first ?? 0) : 0,
    }))
    return correctContribution(ctx, {
      ...written,
      shares: first === null ? null : shares,
      id,
      version,
      reason: 'Dibetulkan',
    })
  }
  await actAs(database, { role: 'operator', agencyId, clock }, act).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
let runs = 0

test('after any history of reports, corrections, agreements and withdrawals, whatever counts counts once', async () => {
  let counted = 0
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 10 }), async (history) => {
      const programmeId = await actAs(database, { clock }, async (ctx) => {
        const { id } = await buildStrategic(ctx, { name: `Program ${runs++}` })
        const [both, all] = activities.map((activityId, at) => ({ activityId, weight: at + 1 }))
        if (!both || !all) throw new Error('no activities')
        await buildPart(ctx, id, { agencyId: agencies[0] ?? '', activities: [both, { ...all, weight: 3 }] })
        await buildPart(ctx, id, { agencyId: agencies[1] ?? '', activities: [both, all] })
        await buildPart(ctx, id, { agencyId: agencies[2] ?? '', activities: [all] })
        return id
      })
      for (const asked of history) await take(programmeId, asked)
      await actAs(database, { clock }, async (ctx) => {
        const all = await listed(ctx, programmeId)
        const { reached, parts, districts, points } = await readProgress(ctx, { id: programmeId, year: 2026 })
        const rows = await listRows(ctx, { id: programmeId, year: 2026, page: 1, pageSize: 200 })
        counted += all.length
        for (const { amount, shares, rows: own } of all) {
          expect(sum(shares.map((share) => share.amount ?? Number.NaN))).toBe(amount)
          expect(sum((own ?? []).map((one) => one.amount))).toBe(amount)
        }
        const places = all.map(({ activity, quarter, reporter }) => `${activity?.id ?? reporter.id} ${quarter}`)
        expect(new Set(places).size).toBe(places.length)
        expect(reached).toBe(sum(all.map(({ amount }) => amount ?? Number.NaN)))
        expect(sum(parts.map(({ share }) => share[3]))).toBe(reached)
        expect(sum(districts.map((district) => district.reached ?? 0))).toBe(reached)
        expect([rows.amount, points.at(-1)?.reached ?? 0]).toEqual([reached, reached])
      })
    }),
    { seed: 42, numRuns: 12 },
  )
  expect(counted).toBeGreaterThan(20)
}, 120_000)
