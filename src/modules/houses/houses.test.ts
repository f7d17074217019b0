import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GiftInput } from '#contract/houses/stack.ts'
import { recordDeath } from '#modules/people/index.ts'
import { adoptExamples } from '#modules/services/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { renderDocx } from '#platform/documents/render-docx.ts'
import { AppError } from '#platform/errors.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import {
  answerSurvey,
  buildHouse,
  buildPlanned,
  houseInput,
  nextNumber,
  photograph,
  UNFIT_ANSWERS,
} from '../../../tests/build/rooms/houses.ts'
import { buildServices, recognise } from '../../../tests/build/rooms/services.ts'
import * as houses from './index.ts'
import { listGifts } from './queries/givers.ts'

let database: Database
let perkim: string
let dinsos: string
const clock = testClock('2026-02-10T02:00:00Z')
const act = <T>(work: (ctx: Context) => Promise<T>, as: As = {}) => actAs(database, { clock, ...as }, work)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof AppError ? error.code : Promise.reject(error)),
  )
const own = (amount: number, more: Partial<GiftInput> = {}) =>
  GiftInput.parse({ giverKind: 'own', form: 'money', amount, promisedOn: '2026-02-10', ...more })
const operator = (agencyId: string): As => ({ role: 'operator', agencyId, userId: `operator-${agencyId}` })
const typed = (number: string) => ({ from: 'typed', number }) as const

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await act(async (ctx) => {
    ;[perkim, dinsos] = [(await buildAgency(ctx)).id, (await buildAgency(ctx)).id]
    await adoptExamples(ctx)
  })
})
afterAll(() => database.close())

/** Pays, photographs and finishes a planned house. */
async function finish(ctx: Context, id: string, cost: number): Promise<void> {
  await houses.promiseGift(ctx, { id, ...own(cost) })
  const [gift] = await listGifts(ctx, id)
  const one = { id, giftId: gift?.id ?? '', version: 1, deliveredOn: '2026-02-10', evidence: 'kuitansi' }
  await houses.deliverGift(ctx, { ...one, amount: cost, rest: 'promised' })
  await photograph(ctx, id, [0, 50, 100])
  const { version } = await houses.getHouse(ctx, id)
  await houses.noteProgress(ctx, { id, version, progress: 100, on: '2026-02-10', note: '' })
}

describe('a house', () => {
  test('goes from proposal to handover, and each paper of the way can be drawn', async () => {
    const { id } = await act((ctx) => buildPlanned(ctx, { agencyId: perkim, cost: 20_000_000 }))
    await act((ctx) => finish(ctx, id, 20_000_000))
    expect((await act((ctx) => houses.checkHandover(ctx, id))).map(({ code }) => code)).toEqual(['handover_survey'])
    await act((ctx) => answerSurvey(ctx, id, { ...UNFIT_ANSWERS, floor: 'tile' }, 'after'))
    expect(await act((ctx) => houses.checkHandover(ctx, id))).toEqual([])
    const { version } = await act((ctx) => houses.getHouse(ctx, id))
    const given = { id, version, on: '2026-02-10', numbering: typed('BAST/1/2026'), reason: '' }
    const done = await act((ctx) => houses.handOver(ctx, given))
    expect(done).toMatchObject({ state: 'handed_over', handoverNumber: 'BAST/1/2026', handoverReason: '' })
    expect(done.money).toEqual({ cost: 20_000_000, promised: 0, delivered: 20_000_000 })
    expect(await refusal(act((ctx) => houses.handOver(ctx, { ...given, version: done.version })))).toBe('house_over')
    const other = await act((ctx) => buildPlanned(ctx, { agencyId: perkim, cost: 20_000_000 }))
    await act((ctx) => finish(ctx, other.id, 20_000_000))
    const again = { ...given, id: other.id, version: (await act((ctx) => houses.getHouse(ctx, other.id))).version }
    const sameNumber = { ...again, numbering: typed('bast/1/2026'), reason: 'survei menyusul' }
    expect(await refusal(act((ctx) => houses.handOver(ctx, sameNumber)))).toBe('handover_number_taken')
    for (const paper of ['condition', 'materials', 'handover', 'funds'] as const) {
      const document = await act((ctx) => houses.writeHousePaper(ctx, { id, paper }))
      expect((await renderDocx(document)).length).toBeGreaterThan(2000)
    }
    expect(await act((ctx) => houses.tallyHandedOver(ctx, { from: '2026-02-01', until: '2026-02-28' }))).toEqual([
      {
        ...{ month: '2026-02', districtCode: '35.07.13', sex: 'P', disability: null, activityId: null, amount: 1 },
        agencyIds: [perkim],
      },
    ])
    expect(
      (await act((ctx) => houses.showHistory(ctx, { id, page: 1, pageSize: 50 }))).rows
        .map(({ kind }) => kind)
        .toReversed(),
    ).toEqual([...['propose', 'survey', 'decide', 'plan', 'promise', 'deliver', 'progress', 'hand_over']])
  })

  test('is not handed over while money, photographs or works are missing, whatever reason is given', async () => {
    const { id, version } = await act((ctx) => buildPlanned(ctx, { progress: 50 }))
    const codes = (await act((ctx) => houses.checkHandover(ctx, id))).map(({ code }) => code)
    expect(codes).toEqual(['handover_gap', 'handover_unfinished', 'handover_photos', 'handover_survey'])
    const wish = { id, version, on: '2026-02-10', numbering: typed('BAST/2'), reason: 'sudah ditempati' }
    expect(await refusal(act((ctx) => houses.handOver(ctx, wish)))).toBe('handover_not_ready')
  })

  test('that is given up frees the family, keeps what was delivered and drops what was promised', async () => {
    const nik = nextNumber()
    const { id, version } = await act((ctx) => buildPlanned(ctx, { agencyId: perkim, owner: { nik } }))
    await act((ctx) => houses.promiseGift(ctx, { id, ...own(5_000_000) }))
    await act((ctx) => houses.promiseGift(ctx, { id, ...own(1_000_000) }))
    const [first] = await act((ctx) => listGifts(ctx, id))
    const came = { id, giftId: first?.id ?? '', version: 1, deliveredOn: '2026-02-10', amount: 5_000_000, evidence: '' }
    await act((ctx) => houses.deliverGift(ctx, { ...came, rest: 'promised' }))
    expect(await refusal(act((ctx) => buildHouse(ctx, { owner: { nik } })))).toBe('house_taken')
    await act((ctx) => houses.cancelHouse(ctx, { id, version, kind: 'withdrew', reason: 'keluarga mundur' }))
    expect((await act((ctx) => listGifts(ctx, id))).map(({ state }) => state)).toEqual(['delivered', 'cancelled'])
    expect(await refusal(act((ctx) => buildHouse(ctx, { owner: { nik } })))).toBe('done')
  })
})

describe('a decree', () => {
  test('chooses all or none, and says of each house what stands against it', async () => {
    const ready = await act((ctx) => buildHouse(ctx, { agencyId: perkim }))
    const disputed = await act((ctx) => buildHouse(ctx, { agencyId: perkim }))
    const unseen = await act((ctx) => buildHouse(ctx, { agencyId: perkim }))
    await act((ctx) => answerSurvey(ctx, ready.id))
    await act((ctx) => answerSurvey(ctx, disputed.id, { ...UNFIT_ANSWERS, land_disputed: true, floor: 'tile' }))
    const houseIds = [ready.id, disputed.id, unseen.id]
    const judged = await act((ctx) => houses.judgeDecision(ctx, houseIds))
    expect(judged.map(({ obstacles }) => obstacles.map(({ code }) => code))).toEqual([
      [],
      ['house_is_fit', 'land_undisputed'],
      ['house_not_surveyed'],
    ])
    const wish = { decidedOn: '2026-02-10', numbering: typed('188/77'), note: '' }
    expect(await refusal(act((ctx) => houses.decideHouses(ctx, { ...wish, houseIds })))).toBe('houses_not_decidable')
    expect((await act((ctx) => houses.getHouse(ctx, ready.id))).state).toBe('surveyed')
    const twice = [1, 2].map(() => refusal(act((ctx) => houses.decideHouses(ctx, { ...wish, houseIds: [ready.id] }))))
    expect((await Promise.all(twice)).toSorted()).toEqual(['done', 'houses_not_decidable'])
  })

  test('takes its number from the register of the agency where that is wished', async () => {
    const { id } = await act((ctx) => buildHouse(ctx, { agencyId: dinsos }))
    await act((ctx) => answerSurvey(ctx, id))
    const numbering = { from: 'register', classification: '600.2' } as const
    const made = await act((ctx) =>
      houses.decideHouses(ctx, { houseIds: [id], numbering, decidedOn: '2026-02-10', note: '' }),
    )
    expect(made.number).toMatch(/600\.2.*2026/)
    const document = await act((ctx) => houses.decisionPaper(ctx, made.id))
    expect((await renderDocx(document)).length).toBeGreaterThan(2000)
  })
})

describe('a proposal is refused', () => {
  test.each([
    ['a NIK that cannot be', { owner: { nik: '3507139913800001' } }, 'house_number_wrong'],
    ['a phone of letters', { owner: { phone: 'tidak ada' } }, 'house_phone_wrong'],
    ['a village of another regency', { villageCode: '35.73.01.1001' }, 'house_outside_region'],
    ['a district instead of a village', { villageCode: '35.07.13' }, 'house_outside_region'],
    ['a day to come', { proposedOn: '2026-02-11' }, 'day_in_future'],
  ] as const)('for %s', async (_, given, code) => {
    expect(await refusal(act((ctx) => buildHouse(ctx, given)))).toBe(code)
  })

  test('for a village that has ended, by name and day', async () => {
    const end = (day: string | null) =>
      database.asOwner((owner) =>
        owner.query(`update areas set valid_until = ${day ? `'${day}'` : 'null'} where code = '35.07.13.2002'`),
      )
    await end('2025-12-31')
    const work = act((ctx) => buildHouse(ctx, { villageCode: '35.07.13.2002' }))
    await expect(work).rejects.toMatchObject({ code: 'house_village_ended', data: { day: '2025-12-31' } })
    await end(null)
  })

  test('where the family has one under way at another agency, whose name is all that is said', async () => {
    const [nik, kk] = [nextNumber(), nextNumber()]
    await act((ctx) => buildHouse(ctx, { agencyId: dinsos, owner: { name: 'Sulastri', nik, kk } }))
    const other = act((ctx) => buildHouse(ctx, { agencyId: perkim, owner: { name: 'Suaminya', kk } }), operator(perkim))
    const error = await other.catch((caught: AppError) => caught)
    expect(error).toMatchObject({ code: 'house_taken', data: { agency: expect.stringMatching(/^Dinas/) } })
    expect(JSON.stringify(error)).not.toMatch(/Sulastri|RTLH/)
  })

  test('where two at once propose the same family, for the second', async () => {
    const input = { ...houseInput({ owner: { nik: nextNumber() } }), agencyId: perkim, despite: '' }
    const told = await Promise.all([1, 2].map(() => refusal(act((ctx) => houses.createHouse(ctx, input)))))
    expect(told.toSorted()).toEqual(['done', 'house_taken'])
  })

  test('where another of like name stands near without a NIK, until somebody says why', async () => {
    const position = { latitude: -8.13, longitude: 112.57, accuracyM: 8, from: 'device' } as const
    const said = { villageCode: '35.07.13.2003', owner: { name: 'Hj. Nur Hayati', nik: '', kk: '' }, position }
    await act((ctx) => buildHouse(ctx, said))
    const again = { ...said, owner: { name: 'Nurhayati', nik: '', kk: '' } }
    expect(await refusal(act((ctx) => buildHouse(ctx, again)))).toBe('house_alike')
    expect(await refusal(act((ctx) => buildHouse(ctx, { ...again, despite: 'beda dusun' })))).toBe('done')
    const far = { ...again, position: { ...position, latitude: -8.23 } }
    expect(await refusal(act((ctx) => buildHouse(ctx, far)))).toBe('done')
  })

  test('in the five years after a handover, and no longer; and by what agencies’ lists say', async () => {
    const nik = nextNumber()
    const { id } = await act((ctx) => buildPlanned(ctx, { agencyId: perkim, owner: { nik } }))
    await act(async (ctx) => {
      await finish(ctx, id, 20_000_000)
      const { version } = await houses.getHouse(ctx, id)
      const wish = { id, version, on: '2026-02-10', numbering: typed('BAST/9'), reason: 'survei menyusul' }
      await houses.handOver(ctx, wish)
    })
    const again = () => act((ctx) => buildHouse(ctx, { agencyId: dinsos, owner: { nik } }))
    expect(await refusal(again())).toBe('house_cooling_down')
    clock.set('2031-02-09T02:00:00Z')
    expect(await refusal(again())).toBe('house_cooling_down')
    clock.set('2031-02-10T02:00:00Z')
    expect(await refusal(again())).toBe('done')
    clock.set('2026-02-10T02:00:00Z')
    const siti = { name: 'SITI AMINAH', nik: '3507135403850001', birthDate: '1985-03-14' }
    await act(async (ctx) => {
      const service = { givenOn: '2025-05-01' }
      const list = await buildServices(ctx, [{ person: siti, service }], { kind: 'house-repair', agencyId: dinsos })
      await recognise(ctx, [list.ids])
    })
    expect(await refusal(act((ctx) => buildHouse(ctx, { agencyId: perkim, owner: siti })))).toBe(
      'house_repaired_elsewhere',
    )
  })

  test('for an owner who is recorded as dead', async () => {
    const nik = nextNumber()
    await act(async (ctx) => {
      const list = await buildServices(ctx, [{ person: { name: 'PAIMIN', nik }, service: null }], { agencyId: dinsos })
      await recognise(ctx, [list.ids])
      const { rows } = await import('#modules/people/index.ts').then(({ listPersons }) =>
        listPersons(ctx, { page: 1, pageSize: 50, sort: 'name' }),
      )
      const person = rows.find(({ name }) => name === 'PAIMIN')
      const { version } = await import('#modules/people/index.ts').then(({ getPerson }) =>
        getPerson(ctx, person?.id ?? ''),
      )
      await recordDeath(ctx, { id: person?.id ?? '', on: '2025-12-01', source: 'akta kematian', version })
    })
    const work = act((ctx) => buildHouse(ctx, { owner: { name: 'PAIMIN', nik } }))
    await expect(work).rejects.toMatchObject({ code: 'house_owner_dead', data: { day: '2025-12-01' } })
  })
})

test('out of an agency’s list come houses, and what could not become one is said row by row', async () => {
  const nik = nextNumber()
  const agencyId = await act(async (ctx) => (await buildAgency(ctx)).id)
  await act((ctx) => buildHouse(ctx, { agencyId: dinsos, owner: { nik } }))
  const person = (name: string, more = {}) => ({ name, villageCode: '35.07.13.2001', nik: nextNumber(), ...more })
  const service = { state: 'proposed' } as const
  const { ids } = await act((ctx) =>
    buildServices(
      ctx,
      [
        { person: person('WARSITI'), service },
        { person: person('DITANGANI', { nik }), service },
        { person: person('TANPA DESA', { villageCode: null }), service },
        { person: person('SUDAH JADI'), service: { state: 'delivered' } },
      ],
      { kind: 'house-repair', agencyId },
    ),
  )
  const wish = {
    agencyId,
    recordIds: ids,
    year: 2026,
    activityId: null,
    proposedBy: 'Musdes',
    proposedOn: '2026-02-10',
  }
  const { made, skipped } = await act((ctx) => houses.proposeFromList(ctx, wish), operator(agencyId))
  expect(made).toHaveLength(1)
  expect(skipped.map(({ name }) => name).toSorted()).toEqual(['DITANGANI', 'TANPA DESA'])
  const filter = { agencyId, open: true, page: 1, pageSize: 50 }
  const left = await act((ctx) => houses.listCandidates(ctx, filter), operator(agencyId))
  expect(left.rows.map(({ name }) => name).toSorted()).toEqual(['DITANGANI', 'TANPA DESA'])
  expect(await refusal(act((ctx) => houses.listCandidates(ctx, filter), operator(perkim)))).toBe('forbidden')
})
