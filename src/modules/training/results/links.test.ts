import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { readLink } from '#platform/vault/links.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildGraduates, personFields } from '../../../../tests/build/rooms/training.ts'
import {
  answerAsEmployer,
  answerAsGraduate,
  askEmployer,
  linkOfGraduate,
  listGraduates,
  openEmployerForm,
  openGraduateForm,
  readGraduate,
  recordOutcome,
  withdrawConfirmation,
} from './index.ts'

let database: Database
let agencyId = ''
let _otherId = ''
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  agencyId = (await buildAgency(database)).id
  _otherId = (await buildAgency(database)).id
})
afterAll(() => database.close())

const FINISHED = '2026-02-27'
/** Three months after, to the day. */
const THREE = '2026-05-27'
const on = (day: string): As => ({ clock: testClock(`${day}T02:00:00Z`) })
const run = <T>(work: (ctx: Context) => Promise<T>, as: As = on(THREE)): Promise<T> =>
  actAs(database, { role: 'operator', agencyId, ...as }, work)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const graduates = async (people: Parameters<typeof personFields>[0][], finishedOn = FINISHED) =>
  run(
    (ctx) => buildGraduates(ctx, { agencyId, people: people.map((one) => personFields(one)), finishedOn }),
    on(finishedOn),
  )
const one = async (given: Parameters<typeof personFields>[0] = {}) => (await graduates([given])).ids[0] ?? ''

const SAID = {
  months: 3 as const,
  status: 'formal' as const,
  employerName: 'CV Jahit Jaya',
  partnerId: null,
  work: 'Penjahit',
  workingSince: '2026-03-15',
  monthlyIncome: 2_800_000,
  hasBusinessNumber: null,
  saidOn: THREE,
  means: 'call' as const,
  evidenceNote: '',
  replaces: null as string | null,
  correctionReason: '',
}
const tell = (id: string, given: Partial<Parameters<typeof recordOutcome>[1]> = {}, as: As = on(THREE)) =>
  run((ctx) => recordOutcome(ctx, { ...SAID, id, ...given }), as)

describe('the personal link of a graduate', () => {
  const linked = async (id: string, renew = false) => {
    const { url, text } = await run((ctx) => linkOfGraduate(ctx, { id, renew, publicUrl: 'http://s' }))
    const link = readLink(url.split('/').at(-1) ?? '')
    if (!link) throw new Error(text)
    return link
  }
  const {
    replaces: _,
    correctionReason: __,
    evidenceNote: ___,
    means: ____,
    saidOn: _____,
    partnerId: ______,
    ...answer
  } = SAID
  test('answers the own form without an account; the own answer may be changed until somebody confirms it', async () => {
    const id = await one({ name: 'Siti Aminah' })
    const link = await linked(id)
    expect(await run((ctx) => openGraduateForm(ctx, link))).toMatchObject({
      name: 'Siti Aminah',
      months: 3,
      answer: null,
    })
    await run((ctx) => answerAsGraduate(ctx, link, answer))
    const again = await run((ctx) => answerAsGraduate(ctx, link, answer), on('2026-05-28'))
    expect(again.answer).toMatchObject({ status: 'formal', saidOn: THREE })
    const changed = await run((ctx) => answerAsGraduate(ctx, link, { ...answer, status: 'informal' }))
    expect(changed.answer).toMatchObject({ status: 'informal', partnerId: null })
    const { outcomes } = await run((ctx) => readGraduate(ctx, id))
    expect(outcomes.map(({ means }) => means)).toEqual(['link', 'link'])
    const replaces = outcomes[1]?.id ?? null
    await tell(id, { status: 'informal', replaces, means: 'payroll', evidenceNote: 'Daftar gaji' })
    expect(await codeOf(run((ctx) => answerAsGraduate(ctx, link, answer)))).toBe('outcome_settled')
  })
  test('a renewed, a forged and one before its time open nothing more than they may', async () => {
    const id = await one()
    const link = await linked(id)
    await linked(id, true)
    expect(await codeOf(run((ctx) => openGraduateForm(ctx, link)))).toBe('link_invalid')
    const forged = { ...link, turn: 2, mac: '0'.repeat(32) }
    expect(await codeOf(run((ctx) => openGraduateForm(ctx, forged)))).toBe('link_invalid')
    const fresh = await linked(id)
    const early = await run((ctx) => openGraduateForm(ctx, fresh), on('2026-04-01'))
    expect(early).toMatchObject({ months: null, opensOn: '2026-05-20', can: { answer: false } })
    expect(await codeOf(run((ctx) => answerAsGraduate(ctx, fresh, answer), on('2026-04-01')))).toBe('outcome_too_early')
  })
})

describe('the employer, by a one-time link', () => {
  const asked = async () => {
    const id = await one({ name: 'Rina', disabilities: ['physical'] })
    const outcomeId = (await tell(id)).outcomes[0]?.id ?? ''
    const { url } = await run((ctx) => askEmployer(ctx, { id: outcomeId, publicUrl: 'http://s' }))
    const link = readLink(url.split('/').at(-1) ?? '')
    if (!link) throw new Error(url)
    return { id, outcomeId, link }
  }
  const YES = {
    answer: 'confirmed' as const,
    workingSince: null,
    isFormal: null,
    name: 'Bu Tuti',
    post: 'HRD',
    note: '',
  }
  test('sees one name and the work, nothing of income, disability or others', async () => {
    const { link } = await asked()
    const form = await run((ctx) => openEmployerForm(ctx, link))
    expect(Object.keys(form).sort()).toEqual(
      ['agency', 'answer', 'employerName', 'expiresOn', 'name', 'region', 'status', 'work', 'workingSince'].sort(),
    )
    expect(JSON.stringify(form)).not.toMatch(/2800000|physical/)
  })
  test('a yes is stronger evidence, with what was corrected; it is given once, and a repeat changes nothing', async () => {
    const { id, link } = await asked()
    const said = { ...YES, workingSince: '2026-04-01', isFormal: false }
    await run((ctx) => answerAsEmployer(ctx, link, said))
    const again = await run((ctx) => answerAsEmployer(ctx, link, { ...YES, answer: 'denied' }))
    expect(again.answer).toBe('confirmed')
    const { outcomes, standings } = await run((ctx) => readGraduate(ctx, id))
    expect(outcomes).toHaveLength(2)
    expect(outcomes[1]).toMatchObject({
      evidence: 'employer_confirmed',
      status: 'informal',
      workingSince: '2026-04-01',
      monthlyIncome: 2_800_000,
    })
    expect(standings[0]).toMatchObject({ kind: 'answered', evidence: 'employer_confirmed' })
  })
  test('work cannot have begun long before the course ended, nor in childhood', async () => {
    const { link } = await asked()
    const since = (workingSince: string) => codeOf(run((ctx) => answerAsEmployer(ctx, link, { ...YES, workingSince })))
    expect(await since('1900-01-01')).toBe('outcome_since_early')
    expect(await since('2025-02-26')).toBe('outcome_since_early')
    expect(await since('2025-02-27')).toBe('done')
  })
  test('two answers at one moment are one', async () => {
    const { id, link } = await asked()
    await Promise.all([
      run((ctx) => answerAsEmployer(ctx, link, YES)),
      run((ctx) => answerAsEmployer(ctx, link, { ...YES, answer: 'denied' })),
    ])
    const { outcomes } = await run((ctx) => readGraduate(ctx, id))
    expect(outcomes.length).toBeLessThanOrEqual(2)
    expect(outcomes.flatMap(({ confirmation }) => confirmation?.state ?? [])).toHaveLength(1)
  })
  test('a no overwrites nothing: it counts as not known until an officer decides, and the list shows it', async () => {
    const { id, outcomeId, link } = await asked()
    await run((ctx) => answerAsEmployer(ctx, link, { ...YES, answer: 'denied', note: 'Sudah keluar' }))
    const { standings, outcomes } = await run((ctx) => readGraduate(ctx, id))
    expect([standings[0]?.why, outcomes[0]?.status, outcomes[0]?.confirmation?.note]).toEqual([
      'disputed',
      'formal',
      'Sudah keluar',
    ])
    const list = { sort: 'name' as const, page: 1, pageSize: 200, flag: 'disputed' as const }
    expect((await run((ctx) => listGraduates(ctx, list))).rows.map((row) => row.id)).toContain(id)
    const decided = await tell(id, {
      replaces: outcomeId,
      means: 'visit',
      correctionReason: 'Dilihat sendiri di bengkel',
    })
    expect(decided.standings[0]).toMatchObject({ kind: 'answered', status: 'formal' })
    expect((await run((ctx) => listGraduates(ctx, list))).rows.map((row) => row.id)).not.toContain(id)
  })
  test('expired, withdrawn, replaced and of another region: the same words', async () => {
    const { id, outcomeId, link } = await asked()
    expect(await codeOf(run((ctx) => openEmployerForm(ctx, link), on('2026-06-11')))).toBe('link_invalid')
    await run((ctx) => askEmployer(ctx, { id: outcomeId, publicUrl: 'http://s' }))
    expect(await codeOf(run((ctx) => openEmployerForm(ctx, link)))).toBe('link_invalid')
    const confirmation = (await run((ctx) => readGraduate(ctx, id))).outcomes[0]?.confirmation?.id ?? ''
    await run((ctx) => withdrawConfirmation(ctx, confirmation))
    expect(await codeOf(run((ctx) => openEmployerForm(ctx, { ...link, turn: 2 })))).toBe('link_invalid')
    expect(await codeOf(run((ctx) => openEmployerForm(ctx, { ...link, region: '35.73' })))).toBe('link_invalid')
  })
  test('is asked of work with a named employer only', async () => {
    const id = await one()
    const outcomeId = (await tell(id, { status: 'own_business' })).outcomes[0]?.id ?? ''
    expect(await codeOf(run((ctx) => askEmployer(ctx, { id: outcomeId, publicUrl: 'http://s' })))).toBe(
      'confirmation_no_employer',
    )
  })
})
