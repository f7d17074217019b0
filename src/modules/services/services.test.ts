import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { supersedeBatch } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildServices, countAll, personOf, type Recipient, recognise } from '../../../tests/build/rooms/services.ts'
import {
  chartMatrix,
  createRule,
  endRule,
  listConflicts,
  listOfPerson,
  listRules,
  listServed,
  lookAtConflict,
  previewRule,
  summarise,
} from './index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

const DISTRICTS = ['35.07.13', '35.07.29'] as const

/**
 * A region of its own for each group of claims. Siti: aid from one agency twice, house repair from another. Budi, her husband, on her card: a house
 * repair from a third. Ani: in the register with decile 2, never served. Joko: only proposed. Tini: in the register with decile 8.
 */
async function buildLedger(region: string) {
  await buildRegion(database, region)
  const act = <T>(work: (ctx: Context) => Promise<T>, as: As = {}) => actAs(database, { region, ...as }, work)
  const siti: Recipient['person'] = {
    name: 'SITI AMINAH',
    kk: '3507130101150001',
    nik: '3507135403850001',
    districtCode: DISTRICTS[0],
  }
  const budi: Recipient['person'] = {
    name: 'BUDI SANTOSO',
    sex: 'L',
    kk: '3507130101150001',
    districtCode: DISTRICTS[0],
  }
  const ani: Recipient['person'] = { name: 'ANI RAHAYU', districtCode: DISTRICTS[1], facts: { decile: 2 } }
  const tini: Recipient['person'] = { name: 'TINI LESTARI', districtCode: DISTRICTS[1], facts: { decile: 8 } }
  const made = await act(async (ctx) => {
    const social = await buildServices(ctx, [
      { person: siti, service: { givenOn: '2025-03-01', value: 600_000 } },
      { person: { ...siti, row: 90 }, service: { givenOn: '2025-06-01', value: 600_000 } },
    ])
    const houses = await buildServices(
      ctx,
      [
        { person: siti, service: { givenOn: '2023-05-01', value: 20_000_000, state: 'decided' } },
        {
          person: { name: 'JOKO WIDAGDO', sex: 'L', districtCode: DISTRICTS[1] },
          service: { state: 'proposed', givenOn: '2025-04-15' },
        },
      ],
      { kind: 'house-repair' },
    )
    const alms = await buildServices(ctx, [{ person: budi, service: { givenOn: '2025-10-10' } }], {
      kind: 'house-repair',
    })
    const register = await buildServices(
      ctx,
      [{ person: { ...siti, facts: { decile: 1 } } }, { person: ani }, { person: tini }],
      { kind: 'register', asOf: '2025-05-20' },
    )
    const [s1 = '', s2 = ''] = social.ids
    const [h1 = '', joko = ''] = houses.ids
    const [r1 = '', a1 = '', t1 = ''] = register.ids
    await recognise(ctx, [[s1, s2, h1, r1], [joko], [...alms.ids], [a1], [t1]])
    return { social, houses, alms, register, siti: await personOf(ctx, s1), ani: await personOf(ctx, a1) }
  })
  await act((ctx) => createRule(ctx, HOUSE_ONCE))
  await countAll(database, region)
  return {
    ...made,
    act,
    asAgency: <T>(agencyId: string, work: (ctx: Context) => Promise<T>) => act(work, { role: 'operator', agencyId }),
  }
}

const HOUSE_ONCE: Parameters<typeof createRule>[1] = {
  title: 'Satu perbaikan rumah per keluarga dalam 5 tahun',
  kind: 'cool_down',
  subjects: ['kind:house-repair'],
  others: [],
  unit: 'family',
  months: 60,
  most: null,
  source: 'Peraturan uji 1/2020',
  isExample: false,
  note: '',
  validFrom: '2020-01-01',
  validUntil: null,
}
const PAGE = { page: 1, pageSize: 50 }

describe('the figures', () => {
  let ledger: Awaited<ReturnType<typeof buildLedger>>
  beforeAll(async () => {
    ledger = await buildLedger('35.07')
  })

  test('count each person once, with the split by sex', async () => {
    const { people, ...rest } = await ledger.act((ctx) => summarise(ctx, {}))
    expect(people.served).toEqual({ all: 2, female: 1, male: 1, unknown: 0 })
    expect(people.multiple).toEqual({ all: 1, female: 1, male: 0, unknown: 0 })
    expect(people.repeated).toEqual({ all: 1, female: 1, male: 0, unknown: 0 })
    expect(people.proposed).toEqual({ all: 1, female: 0, male: 1, unknown: 0 })
    expect(people.all.all).toBe(5)
    expect(rest).toMatchObject({ services: 4, value: 21_200_000 })
  })

  test('call missed only who is in a register of need and of whose family nobody was served', async () => {
    const { people, missedFamilies } = await ledger.act((ctx) => summarise(ctx, {}))
    expect(people.missed).toMatchObject({ all: 1, female: 1 })
    expect(missedFamilies).toBe(1)
    const { rows } = await ledger.act((ctx) => listServed(ctx, { who: 'missed', ...PAGE }))
    expect(rows.map(({ personId }) => personId)).toEqual([ledger.ani])
  })

  test.each(['served', 'multiple', 'repeated', 'missed', 'proposed', 'all'] as const)(
    'of %s have as many rows behind them as they say, under every filter',
    async (who) => {
      const filters = [
        {},
        { agency: [ledger.houses.agencyId] },
        { kind: ['house-repair'] },
        { kind: ['register'] },
        { agency: [ledger.social.agencyId], kind: ['social-aid'] },
        { agency: [ledger.social.agencyId], kind: ['house-repair'] },
        { district: DISTRICTS[0] },
        { sex: 'P' as const },
        { decile: [1, 2] },
        { decile: [0] },
      ]
      for (const filter of filters) {
        const { people } = await ledger.act((ctx) => summarise(ctx, filter))
        const { rows, total } = await ledger.act((ctx) => listServed(ctx, { who, ...filter, ...PAGE }))
        expect([who, filter, total, rows.length]).toEqual([who, filter, people[who].all, people[who].all])
      }
    },
  )

  test('lay agencies out by kind, and agree with the list behind a cell', async () => {
    const { cells } = await ledger.act((ctx) => chartMatrix(ctx, { rows: 'agency', columns: 'kind', who: 'served' }))
    expect(cells).toHaveLength(3)
    for (const { row, column, all } of cells) {
      const asked = { who: 'served' as const, agency: [row], kind: [column], ...PAGE }
      expect((await ledger.act((ctx) => listServed(ctx, asked))).total).toBe(all)
    }
  })

  test('mask every name for who sees all; an agency reads its own as it wrote them', async () => {
    const { rows } = await ledger.act((ctx) => listServed(ctx, { who: 'all', ...PAGE }))
    expect(JSON.stringify(rows)).not.toMatch(/AMINAH|SANTOSO|RAHAYU|LESTARI|WIDAGDO/)
    const own = await ledger.asAgency(ledger.houses.agencyId, (ctx) => listServed(ctx, { who: 'all', ...PAGE }))
    expect(own.rows.map(({ name }) => name)).toEqual(['JOKO WIDAGDO', 'SITI AMINAH'])
  })

  test('of an agency are those of its own lists: nothing tells that others serve the same people', async () => {
    const { agencyId } = ledger.houses
    const { people, openConflicts } = await ledger.asAgency(agencyId, async (ctx) => ({
      ...(await summarise(ctx, {})),
      openConflicts: await codeOf(listConflicts(ctx, PAGE)),
    }))
    expect(people.served).toMatchObject({ all: 1, female: 1 })
    expect(people.multiple.all + people.repeated.all + people.missed.all).toBe(0)
    expect(openConflicts).toBe('forbidden')
    const { rows } = await ledger.asAgency(agencyId, (ctx) => listServed(ctx, { who: 'all', ...PAGE }))
    expect(rows).toHaveLength(2)
    expect(rows.map((row) => [...row.agencyIds, ...row.kinds])).toEqual([
      [agencyId, 'house-repair'],
      [agencyId, 'house-repair'],
    ])
    const siti = rows.find(({ name }) => name === 'SITI AMINAH')?.personId ?? ''
    const seen = await ledger.asAgency(agencyId, (ctx) => listOfPerson(ctx, siti))
    expect(await codeOf(ledger.asAgency(agencyId, (ctx) => listOfPerson(ctx, ledger.siti)))).toBe('not_found')
    expect(seen.map(({ agency }) => agency.id)).toEqual([agencyId])
    // The decile stands in another agency's list.
    expect((await ledger.asAgency(agencyId, (ctx) => summarise(ctx, { decile: [1] }))).people.all.all).toBe(0)
  })

  test('are nobody’s who has neither agency nor region', async () => {
    const viewer: As = { role: 'viewer' }
    expect(await codeOf(ledger.act((ctx) => summarise(ctx, {}), viewer))).toBe('forbidden')
    expect(await codeOf(ledger.act((ctx) => listOfPerson(ctx, ledger.siti), viewer))).toBe('forbidden')
  })

  test('follow a person through agencies in the order of days', async () => {
    const services = await ledger.act((ctx) => listOfPerson(ctx, ledger.siti))
    expect(services.map(({ from, kind }) => `${from} ${kind.code}`)).toEqual([
      '2023-05-01 house-repair',
      '2025-03-01 social-aid',
      '2025-05-20 register',
      '2025-06-01 social-aid',
    ])
    expect(services[2]).toMatchObject({ isDayOfList: true })
  })
})

describe('conflicts', () => {
  let ledger: Awaited<ReturnType<typeof buildLedger>>
  beforeAll(async () => {
    ledger = await buildLedger('35.73')
  })

  test('are found between agencies and members of a family, and keep what was said of them', async () => {
    const { rows, total } = await ledger.act((ctx) => listConflicts(ctx, PAGE))
    expect(total).toBe(1)
    const [conflict] = rows
    expect(conflict?.services.map(({ agency, name }) => [agency.id, name])).toEqual([
      [ledger.houses.agencyId, 'SITI A•••••'],
      [ledger.alms.agencyId, 'BUDI S•••••'],
    ])
    const look = { id: conflict?.id ?? '', state: 'justified' as const }
    expect(await codeOf(ledger.act((ctx) => lookAtConflict(ctx, { ...look, note: '' })))).toBe('reason_missing')
    await ledger.act((ctx) => lookAtConflict(ctx, { ...look, note: 'Rumah kedua rusak karena gempa' }))
    await countAll(database, '35.73')
    const after = await ledger.act((ctx) => listConflicts(ctx, { ...PAGE, state: ['justified'] }))
    expect(after.rows).toMatchObject([{ id: look.id, note: 'Rumah kedua rusak karena gempa' }])
    expect((await ledger.act((ctx) => listConflicts(ctx, PAGE))).total).toBe(0)
  })

  test('go when a corrected edition takes back one of the services', async () => {
    await ledger.act(async (ctx) => {
      const corrected = await buildServices(ctx, [], { agencyId: ledger.alms.agencyId })
      await supersedeBatch(ctx, ledger.alms.batchId, corrected.batchId)
    })
    await countAll(database, '35.73')
    expect((await ledger.act((ctx) => listConflicts(ctx, { ...PAGE, state: ['gone'] }))).total).toBe(1)
    const { people } = await ledger.act((ctx) => summarise(ctx, {}))
    expect(people.served).toMatchObject({ all: 1, male: 0 })
  })
})

describe('a rule', () => {
  let ledger: Awaited<ReturnType<typeof buildLedger>>
  beforeAll(async () => {
    ledger = await buildLedger('64.02')
  })

  test('says beforehand what it would find', async () => {
    const found = await ledger.act((ctx) => previewRule(ctx, HOUSE_ONCE))
    expect(found).toEqual({ families: 1, persons: 2, services: 2, byYear: [{ year: 2025, families: 1 }] })
    const fromTomorrow = { ...HOUSE_ONCE, validFrom: '2030-01-01' }
    expect((await ledger.act((ctx) => previewRule(ctx, fromTomorrow))).families).toBe(1)
    expect((await ledger.act((ctx) => previewRule(ctx, { ...HOUSE_ONCE, months: 12 }))).families).toBe(0)
    expect((await ledger.act((ctx) => previewRule(ctx, { ...HOUSE_ONCE, unit: 'person' }))).families).toBe(0)
  })

  test('is refused when it is half a rule, or speaks of what nobody knows', async () => {
    const create = (more: Partial<typeof HOUSE_ONCE>) =>
      codeOf(ledger.act((ctx) => createRule(ctx, { ...HOUSE_ONCE, ...more })))
    expect(await create({ months: null })).toBe('rule_incomplete')
    expect(await create({ kind: 'at_most', most: null })).toBe('rule_incomplete')
    expect(await create({ subjects: ['kind:tidak-ada'] })).toBe('unknown_reference')
    expect(await create({ validUntil: '2019-12-31' })).toBe('period_invalid')
  })

  test('belongs to the region: an agency reads it and cannot make or end one, nor see what it finds', async () => {
    const { agencyId } = ledger.social
    const rules = await ledger.asAgency(agencyId, listRules)
    expect(rules).toMatchObject([{ title: HOUSE_ONCE.title, isInForce: true, openConflicts: null }])
    expect(await codeOf(ledger.asAgency(agencyId, (ctx) => createRule(ctx, HOUSE_ONCE)))).toBe('forbidden')
    expect(await codeOf(ledger.asAgency(agencyId, (ctx) => previewRule(ctx, HOUSE_ONCE)))).toBe('forbidden')
  })

  test('ends with a reason and stays to be read', async () => {
    const [rule] = await ledger.act(listRules)
    expect(rule?.openConflicts).toBe(1)
    const end = { id: rule?.id ?? '', validUntil: '2025-01-01', reason: 'Diganti peraturan baru' }
    await ledger.act((ctx) => endRule(ctx, end))
    expect(await codeOf(ledger.act((ctx) => endRule(ctx, end)))).toBe('wrong_state')
    await countAll(database, '64.02')
    expect(await ledger.act(listRules)).toMatchObject([{ isInForce: false, endReason: end.reason, openConflicts: 0 }])
  })
})
