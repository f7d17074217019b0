import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Candidate } from '#contract/services/checks.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildServices, recognise, withCheckLimits } from '../../../../tests/build/rooms/services.ts'
import { statementsOf } from '../../../../tests/build/rooms/statements.ts'
import { admitQuestions, adoptExamples, askAbout, type Question, readSettings, saveSettings } from '../index.ts'
import { listAlerts, listChecks } from './list-checks.ts'

let database: Database
let perkim: string
let baznas: string
const clock = testClock('2026-02-10T02:00:00Z')

const MANY = { personHour: 100_000, personDay: 100_000, agencyDay: 100_000 }
const KK = '3507130101150001'
const budi = { name: 'BUDI SANTOSO', nik: '3507130909800005', birthDate: '1980-09-09' }
const siti = { name: 'SITI AMINAH', nik: '3507135403850001', birthDate: '1985-03-14' }
const QUESTION: Question = {
  kind: 'house-repair',
  on: '2026-03-01',
  purpose: 'Usulan penerima bedah rumah 2026',
  isList: false,
}

const act = <T>(as: As, work: (ctx: Context) => Promise<T>) => actAs(database, { clock, ...as }, work)
const asking = (): As => ({ role: 'operator', agencyId: baznas, userId: 'operator-baznas' })
type Said = Partial<Candidate> & { readonly name: string }

/** As the server does: admitted in one transaction, answered in another. */
async function askAll(said: readonly Said[], question: Partial<Question> = {}, as = asking()) {
  const admitted = await act(as, (ctx) => admitQuestions(ctx, { ...QUESTION, ...question }, said.length))
  if (admitted.refusal) throw new Error(admitted.refusal.limit)
  const candidates = said.map((one) => Candidate.parse(one))
  return act(as, (ctx) => askAbout(ctx, admitted.admission, candidates))
}
const ask = async (said: Said, question: Partial<Question> = {}, as = asking()) =>
  (await askAll([said], question, as))[0]

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await act({}, async (ctx) => {
    ;[perkim, baznas] = [(await buildAgency(ctx)).id, (await buildAgency(ctx)).id]
    const houses = await buildServices(
      ctx,
      [
        { person: { ...siti, kk: KK }, service: { givenOn: '2023-05-01' } },
        { person: { ...budi, kk: KK }, service: null },
        {
          person: { name: 'PARTINI', nik: '3507134101700003', birthDate: '1970-01-01' },
          service: { givenOn: '2025-01-01', state: 'proposed' },
        },
        { person: { name: 'WAGIRAH', nik: '3507134101600004' }, service: null },
      ],
      { kind: 'house-repair', agencyId: perkim },
    )
    await recognise(
      ctx,
      houses.ids.map((id) => [id]),
    )
    await adoptExamples(ctx)
    const settings = await readSettings(ctx)
    // The draw and the limits are claims of their own below.
    const limits = { ...settings.limits, ...MANY, askedAtRandom: 1_000_000, listRows: 1000 }
    await saveSettings(ctx, { limits, officer: null, source: 'uji' })
  })
})
afterAll(() => database.close())

describe('the answer', () => {
  test('is conflict for who received it elsewhere within the cool-down, and names nobody and nothing', async () => {
    const answer = await ask(siti)
    expect(answer).toEqual({ id: expect.any(String), answer: 'conflict', isOwn: false })
  })

  test('is none for somebody known without a conflict, for somebody unknown, and for a kind without a rule', async () => {
    expect((await ask({ name: 'WAGIRAH', nik: '3507134101600004' }))?.answer).toBe('none')
    expect((await ask({ name: 'TIDAK ADA', nik: '3507134101600099' }))?.answer).toBe('none')
    expect((await ask(siti, { kind: 'scholarship' }))?.answer).toBe('none')
  })

  test('is ask where another agency has only proposed it', async () => {
    expect((await ask({ name: 'PARTINI', nik: '3507134101700003' }))?.answer).toBe('ask')
  })

  test('counts what the family received, for any member who is surely in it', async () => {
    expect((await ask(budi))?.answer).toBe('conflict')
    expect((await ask({ name: budi.name, birthDate: budi.birthDate }))?.answer).toBe('ask')
  })

  test('is the same for a family card and a NIK that exist as for those that do not, whoever does not know name and birth', async () => {
    const real = { nik: siti.nik, kk: KK }
    const invented = { nik: '3507135403850077', kk: '3507130101150077' }
    for (const said of [{ name: 'QWERTY ZXCV' }, { name: 'SITI' }, { name: 'BUDI AMINAH', birthDate: '1990-05-05' }])
      for (const numbers of [{ nik: real.nik }, { kk: real.kk }, real, { nik: real.kk, kk: real.nik }])
        expect([numbers, (await ask({ ...said, ...numbers }))?.answer]).toEqual([numbers, 'none'])
    expect((await ask({ name: 'QWERTY ZXCV', ...invented }))?.answer).toBe('none')
  })

  test('does not hold the own proposal against oneself', async () => {
    const own: As = { role: 'operator', agencyId: perkim, userId: 'operator-perkim' }
    expect((await ask({ name: 'PARTINI', nik: '3507134101700003' }, {}, own))?.answer).toBe('none')
    expect(await ask(siti, {}, own)).toMatchObject({ answer: 'conflict', isOwn: true })
  })

  const drawing = <T>(oneOf: number, work: () => Promise<T>) =>
    withCheckLimits(database, { askedAtRandom: oneOf }, work)
  const answersTo = async (said: readonly Said[], kind = QUESTION.kind) =>
    (await askAll(said, { kind })).map(({ answer }) => answer)
  const LETTERS = ['B', 'D', 'G', 'K', 'L', 'M', 'N', 'P', 'R', 'S']
  const invented = Array.from({ length: 100 }, (_, at) => ({
    name: `${LETTERS[at % 10]}O${LETTERS[Math.floor(at / 10)]}ENG TIADA`,
    birthDate: '1985-03-14',
  }))

  test('is ask by lot for one in so many of those unknown, the same one each time, and never where no rule speaks', async () => {
    await drawing(4, async () => {
      const first = await answersTo(invented)
      // 100 draws of one in four: outside these bounds once in a hundred million runs.
      expect(first.filter((answer) => answer === 'ask').length).toBeGreaterThan(3)
      expect(first.filter((answer) => answer === 'ask').length).toBeLessThan(52)
      expect(first).not.toContain('conflict')
      expect(await answersTo(invented)).toEqual(first)
      expect(new Set(await answersTo(invented, 'scholarship'))).toEqual(new Set(['none']))
      const drawn = invented.filter((_, at) => first[at] === 'ask')
      expect(await answersTo(drawn, 'fair')).toContain('none')
    })
  })

  test('by lot changes with name and birth alone: no number, sex or village draws again', async () => {
    await drawing(2, async () => {
      const some = invented.slice(0, 30)
      const first = await answersTo(some)
      expect(new Set(first)).toEqual(new Set(['none', 'ask']))
      for (let at = 0; at < 8; at++) {
        const varied = some.map((candidate, n) => ({
          ...candidate,
          nik: at % 3 ? `35071354038${String(10_000 + at * 100 + n)}` : siti.nik,
          kk: at % 2 ? `35071301011${String(10_000 + at * 100 + n)}` : KK,
          sex: at % 4 ? ('P' as const) : ('L' as const),
          villageCode: at % 5 ? '35.07.13.2001' : null,
        }))
        expect(await answersTo(varied)).toEqual(first)
      }
    })
  })

  test('that is meant cannot be told from a lot by varying the rest', async () => {
    const known = { name: siti.name, birthDate: siti.birthDate }
    const varied = [
      {},
      { sex: 'L' as const },
      { villageCode: '35.07.02.2001' },
      { nik: '3507135403850077' },
      { kk: '3507130101150077' },
    ]
    expect(await answersTo(varied.map((more) => ({ ...known, ...more })))).toEqual(varied.map(() => 'ask'))
  })
})

async function admitOne(ctx: Context) {
  const admitted = await admitQuestions(ctx, QUESTION, 1)
  if (admitted.refusal) throw new Error(admitted.refusal.limit)
  return admitted
}

/** The statements of one list of questions, as the database gets them. */
async function statementsAbout(...said: readonly Said[]): Promise<readonly string[]> {
  const candidates = said.map((one) => Candidate.parse(one))
  const admitted = await act(asking(), (ctx) => admitQuestions(ctx, QUESTION, candidates.length))
  if (admitted.refusal) throw new Error(admitted.refusal.limit)
  const { admission } = admitted
  return act(asking(), (ctx) => statementsOf(ctx, (watched) => askAbout(watched, admission, candidates)))
}

test('costs the same statements whoever it is about, and however many', async () => {
  const known = await statementsAbout(siti)
  expect(known.length).toBeGreaterThan(6)
  for (const other of [
    { name: 'TIDAK ADA', nik: '3507134101600099' },
    { name: 'WAGIRAH', nik: '3507134101600004' },
    { name: 'SUAMINYA', kk: KK },
    { name: 'TANPA NOMOR' },
  ])
    expect(await statementsAbout(other)).toEqual(known)
  expect(await statementsAbout(siti, budi, { name: 'TIDAK ADA' })).toEqual(known)
})

describe('the log', () => {
  test('holds purpose, who and what, and nothing of the candidate', async () => {
    await ask(siti, { purpose: 'Pencatatan uji yang khas' })
    const row = await act({}, ({ tx }) =>
      tx
        .selectFrom('candidate_checks')
        .selectAll()
        .where('purpose', '=', 'Pencatatan uji yang khas')
        .executeTakeFirstOrThrow(),
    )
    expect(row).toMatchObject({
      asked_by: 'operator-baznas',
      agency_id: baznas,
      answer: 'conflict',
      kind: 'house-repair',
    })
    expect(JSON.stringify(row)).not.toMatch(/SITI|AMINAH|3507135403850001|1985/)
    const audit = await act({}, ({ tx }) => tx.selectFrom('audit_log').select('details').execute())
    expect(JSON.stringify(audit)).not.toMatch(/SITI|AMINAH|3507135403850001/)
  })

  test('is seen by the asker as far as it is the own, and wholly by the coordinator', async () => {
    const mine = await act(asking(), (ctx) => listChecks(ctx, { mine: false, page: 1, pageSize: 200 }))
    const all = await act({}, (ctx) => listChecks(ctx, { mine: false, page: 1, pageSize: 200 }))
    expect(mine.total).toBeGreaterThan(0)
    expect(all.total).toBeGreaterThan(mine.total)
    const others = await act({ role: 'operator', agencyId: perkim, userId: 'lain' }, (ctx) =>
      listChecks(ctx, { mine: false, page: 1, pageSize: 50 }),
    )
    expect(others.total).toBe(0)
  })

  test('cannot be changed by the application', async () => {
    await expect(
      act({}, ({ tx }) => tx.updateTable('candidate_checks').set({ answer: 'none' }).execute()),
    ).rejects.toThrow(/permission denied/)
    await expect(act({}, ({ tx }) => tx.deleteFrom('candidate_checks').execute())).rejects.toThrow(/permission denied/)
  })
})

describe('the limits', () => {
  test('count persons and agencies, single questions and lists, and open again as time goes on', async () => {
    const eager: As = { role: 'operator', agencyId: (await act({}, (ctx) => buildAgency(ctx))).id, userId: 'rajin' }
    const admit = async (count = 1, as = eager) =>
      (await act(as, (ctx) => admitQuestions(ctx, QUESTION, count))).refusal?.limit
    await withCheckLimits(database, { personHour: 3, personDay: 5, agencyDay: 6 }, async () => {
      await ask(siti, {}, eager)
      await askAll([siti, budi], { isList: true }, eager)
      expect(await admit()).toBe('personHour')
      clock.set('2026-02-10T04:00:00Z')
      expect(await admit(3)).toBe('personDay')
      expect(await admit(2)).toBeUndefined()
      expect(await admit(2, { ...eager, userId: 'rekan' })).toBe('agencyDay')
      clock.set('2026-02-12T04:00:00Z')
      expect(await admit()).toBeUndefined()
      expect(await admit(100_000)).toBe('listRows')
    })
  })

  test('are taken off when admitted: what is never answered does not come back, and no more is answered than that', async () => {
    const hasty: As = { role: 'operator', agencyId: (await act({}, (ctx) => buildAgency(ctx))).id, userId: 'tergesa' }
    await withCheckLimits(database, { personHour: 2 }, async () => {
      const { admission } = await act(hasty, admitOne)
      await act(hasty, admitOne)
      expect((await act(hasty, (ctx) => admitQuestions(ctx, QUESTION, 1))).refusal).toEqual({
        limit: 'personHour',
        most: 2,
      })
      const answer = (as: As, count: number) =>
        act(as, (ctx) => askAbout(ctx, admission, Array(count).fill(Candidate.parse(siti)))).then(
          (answers) => answers.length,
          ({ code }: { code: string }) => code,
        )
      expect(await answer(hasty, 2)).toBe('forbidden')
      expect(await answer({ ...hasty, userId: 'lain' }, 1)).toBe('forbidden')
      expect(await answer(hasty, 1)).toBe(1)
      expect(await answer(hasty, 1)).toBe('forbidden')
    })
  })

  test('show to the coordinator who met them, and who tries numbers', async () => {
    const guessing: As = { role: 'operator', agencyId: baznas, userId: 'penebak' }
    for (let at = 0; at < 5; at++) await ask({ name: 'SITI AMINAH', nik: `350713540385000${at}` }, {}, guessing)
    for (let at = 0; at < 5; at++) await ask({ name: 'BUDI', kk: `350713010115000${at}` }, {}, guessing)
    for (let at = 0; at < 5; at++) await ask({ name: `CALON ${'ABDEG'[at]}`, nik: siti.nik }, {}, guessing)
    const alerts = await act({}, listAlerts)
    const odd = ['numbers', 'cards', 'names', 'serials', 'refused']
    expect(alerts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(odd))
    await expect(act(guessing, listAlerts)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('do not matter to a reader, who may not ask at all', async () => {
    const reader: As = { role: 'viewer', agencyId: baznas }
    await expect(act(reader, admitOne)).rejects.toMatchObject({ code: 'forbidden' })
    const { admission } = await act(asking(), admitOne)
    await expect(act(reader, (ctx) => askAbout(ctx, admission, [Candidate.parse(siti)]))).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})
