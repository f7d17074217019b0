import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildActivity } from '../../../../tests/build/plans.ts'
import { buildUnit } from '../../../../tests/build/rooms/dwp.ts'
import {
  addPartner,
  describeProgramme,
  listMeetings,
  listProgrammesOfUnits,
  putToSleep,
  removePartner,
  reviveProgramme,
} from '../index.ts'

let database: Database
const units: Record<string, string> = {}
const agencies: Record<string, string> = {}

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await actAs(database, {}, async (ctx) => {
    for (const name of ['DKP', 'DPPKB']) {
      const { unit, agency } = await buildUnit(ctx, name)
      units[name] = unit.id
      agencies[name] = agency.id
    }
  })
})
afterAll(() => database.close())

const of = (unit: string, role: As['role'] = 'operator'): As => ({
  role,
  agencyId: units[unit] ?? '',
  userId: `orang ${unit}`,
})
const build = (given: Parameters<typeof buildActivity>[1]) => actAs(database, {}, (ctx) => buildActivity(ctx, given))
const read = async (id: string, as: As = {}) => {
  const { programmes } = await actAs(database, as, (ctx) => listProgrammesOfUnits(ctx, 2026))
  return programmes.find((one) => one.id === id)
}

test('programmes of all units stand side by side; those of agencies are not among them', async () => {
  const own = await build({ agencyId: units.DKP ?? '', name: 'Pelatihan roti' })
  const other = await build({ agencyId: agencies.DKP ?? '', name: 'Pelatihan roti dinas' })
  const listed = await actAs(database, {}, (ctx) => listProgrammesOfUnits(ctx, undefined))
  expect(listed.year).toBe(2026)
  const ids = listed.programmes.map(({ id }) => id)
  expect(ids).toContain(own.id)
  expect(ids).not.toContain(other.id)
})

test('a draft is its own unit’s and the coordinator’s', async () => {
  const { id } = await build({ agencyId: units.DKP ?? '', status: 'draft' })
  expect(await read(id, of('DKP'))).toMatchObject({ state: 'draft' })
  expect(await read(id)).toMatchObject({ state: 'draft' })
  expect(await read(id, of('DPPKB'))).toBeUndefined()
})

test('active → asleep → revived, each with its reason; who woke it and when stays readable', async () => {
  const { id, version } = await build({ agencyId: units.DKP ?? '', name: 'Kelas roti' })
  const slept = await actAs(database, of('DKP'), (ctx) => putToSleep(ctx, { id, version, reason: 'Ketua berganti' }))
  expect(slept).toMatchObject({ state: 'asleep', stateReason: 'Ketua berganti', can: { revive: true, sleep: false } })
  const wake = (as: As, seen: number) =>
    actAs(database, as, (ctx) => reviveProgramme(ctx, { id, version: seen, reason: 'Arahan kunjungan 10 Februari' }))
  await expect(wake(of('DPPKB'), slept.version)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(wake(of('DKP', 'viewer'), slept.version)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(wake(of('DKP'), version)).rejects.toMatchObject({ code: 'conflict' })
  const revived = await wake(of('DKP'), slept.version)
  expect(revived).toMatchObject({
    state: 'revived',
    status: 'planned',
    revived: { reason: 'Arahan kunjungan 10 Februari', by: 'orang DKP', on: '2026-02-10' },
  })
  await expect(wake(of('DKP'), revived.version)).rejects.toMatchObject({ code: 'wrong_state' })
})

test('money of the regional budget is a grant or it is refused', async () => {
  const { id } = await build({ agencyId: units.DKP ?? '', fundSource: 'APBD' })
  expect(await read(id)).toMatchObject({ fund: null, isFundDoubtful: true })
  const say = (fund: 'dues' | 'grant') =>
    actAs(database, of('DKP'), (ctx) => describeProgramme(ctx, { id, field: 'economy', fund }))
  await expect(say('dues')).rejects.toMatchObject({ code: 'dwp_fund_not_apbd' })
  expect(await say('grant')).toMatchObject({ field: 'economy', fund: 'grant', isFundDoubtful: false })
})

test('a partner is kept by name with what it gives; the telephone number is for the inside', async () => {
  const { id } = await build({ agencyId: units.DKP ?? '' })
  const add = () =>
    actAs(database, of('DKP'), (ctx) =>
      addPartner(ctx, {
        id,
        name: 'Toko Roti Barokah',
        kind: 'business',
        gives: 'instruktur dan oven',
        contact: '0341123456',
      }),
    )
  const { partners } = await add()
  expect(partners).toMatchObject([{ name: 'Toko Roti Barokah', gives: 'instruktur dan oven', contact: '0341123456' }])
  await expect(add()).rejects.toMatchObject({ code: 'duplicate' })
  expect((await read(id, of('DPPKB')))?.partners).toMatchObject([{ name: 'Toko Roti Barokah', contact: null }])
  await expect(actAs(database, of('DPPKB'), (ctx) => removePartner(ctx, partners[0]?.id ?? ''))).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect((await actAs(database, of('DKP'), (ctx) => removePartner(ctx, partners[0]?.id ?? ''))).partners).toEqual([])
})

test('a sleeping programme meets nobody before the first computation, and says that it would', async () => {
  const { id } = await build({ agencyId: units.DKP ?? '', status: 'asleep', statusReason: 'menunggu mitra' })
  expect(await actAs(database, of('DKP'), (ctx) => listMeetings(ctx, id))).toEqual({ wouldMeet: true, meetings: [] })
})
