import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adoptExamples, readSettings, saveSettings } from '#modules/services/index.ts'
import { buildUser, cookieOf } from '../../../tests/build/accounts.ts'
import { openTestApplication, type TestApplication } from '../../../tests/build/application.ts'
import { actAs, buildRegion } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { buildServices, recognise, withCheckLimits } from '../../../tests/build/rooms/services.ts'

let application: TestApplication
let operator: string
let coordinator: string
let reader: string
let perkim: string

const ASKS = 1000
const two = (value: number) => String(value).padStart(2, '0')
/** Another day for each. */
const birthOf = (at: number) => [1950 + Math.floor(at / 270), 2 + (Math.floor(at / 27) % 10), 2 + (at % 27)] as const
const numberOf = (at: number) => {
  const [year, month, day] = birthOf(at)
  return `350713${day + 40}${two(month)}${two(year % 100)}${String(at + 1).padStart(4, '0')}`
}
const nameOf = (at: number) =>
  `${['SITI', 'SRI', 'DEWI', 'ENDANG'][at % 4]} ${['AMINAH', 'WAHYUNI', 'LESTARI'][at % 3]}`
/** Every second NIK, and its family card, stands in a list; nothing else tells the two apart. */
const isKnown = (at: number) => at % 2 === 0
/** What the asker says of each, one of these in turn. */
const caseOf = (at: number) => Math.floor(at / 2) % 4
/** Those who are asked about without being known by name and birth received a repair: for who knows them something stands against it. */
const isServed = (at: number) => caseOf(at) !== 1
const candidate = (at: number) => ({
  name: nameOf(at),
  nik: numberOf(at),
  birthDate: birthOf(at)
    .map((part) => two(part))
    .join('-'),
})
const cardOf = (at: number) => `350713010115${String(at + 1).padStart(4, '0')}`

/** What may be known of somebody without knowing who it is: right numbers under names of others, and a right name without a service. */
function saidOf(at: number) {
  const numbers = { nik: numberOf(at), kk: cardOf(at) }
  const stranger = `${['QORI', 'WULANG', 'TEGUHWATI'][at % 3]} ${['MANDAGI', 'LUMBAN'][at % 2]}`
  switch (caseOf(at)) {
    case 0:
      return { ...candidate(at), ...numbers, name: stranger }
    case 1:
      return candidate(at)
    case 2:
      return { name: stranger, kk: cardOf(at) }
    default:
      return { name: nameOf(at).split(' ')[0] ?? '', ...numbers }
  }
}
/** The only one with something against her, in a list whose words must never leave. */
const SITI = { name: 'PLANTED NAMA', nik: '3507135403999999', birthDate: '1985-03-14' }

beforeAll(async () => {
  // Time goes on with every look at the clock, so that the limit on calls, which these claims are not about, never bites.
  const start = Date.parse('2026-02-10T02:00:00Z')
  let looks = 0
  application = await openTestApplication({ now: () => new Date(start + looks++ * 50) })
  const { database, services } = application
  await buildRegion(database)
  const baznas = await actAs(database, {}, async (ctx) => {
    perkim = (await buildAgency(ctx, { name: 'PLANTED DINAS', shortName: 'PLANTED' })).id
    const known = Array.from({ length: ASKS }, (_, at) => at).filter(isKnown)
    const list = { kind: 'house-repair', agencyId: perkim, title: 'PLANTED DAFTAR' }
    const houses = await buildServices(
      ctx,
      [
        { person: SITI, service: { givenOn: '2024-05-17', detail: 'PLANTED RINCIAN' } },
        ...known.map((at) => ({
          person: { ...candidate(at), kk: cardOf(at) },
          service: isServed(at) ? { givenOn: '2024-05-17' } : null,
        })),
      ],
      list,
    )
    await recognise(
      ctx,
      houses.ids.map((id) => [id]),
    )
    await adoptExamples(ctx)
    return (await buildAgency(ctx)).id
  })
  await actAs(database, {}, async (ctx) => {
    const { limits } = await readSettings(ctx)
    const many = { personHour: 9000, personDay: 9000, agencyDay: 9000, askedAtRandom: 1_000_000 }
    const officer = { name: 'Bu Ratna', title: 'Bappeda', phone: '0341-1' }
    await saveSettings(ctx, { limits: { ...limits, ...many, tickMillis: 20, rowMillis: 1 }, officer, source: 'uji' })
  })
  const signIn = async (given: Parameters<typeof buildUser>[1]) =>
    cookieOf(services.authentication, await buildUser(database, given))
  operator = await signIn({ role: 'operator', agencyId: baznas })
  coordinator = await signIn({ role: 'coordinator' })
  reader = await signIn({ role: 'viewer', agencyId: baznas })
}, 120_000)
afterAll(() => application.close())

const about = { kind: 'house-repair', on: '2026-03-01', purpose: 'Usulan penerima bedah rumah 2026' }
const readLog = async (): Promise<{ total: number }> =>
  (await application.request('GET', '/api/services/checks?answer=refused', { cookie: coordinator })).json()
const post = (path: string, body: unknown, cookie = operator) =>
  application.request('POST', `/api/services/checks${path}`, { cookie, body })

describe('from outside', () => {
  interface Asked {
    readonly isKnown: boolean
    readonly millis: number
    readonly bytes: number
  }

  /** How often a guesser is right who calls everything above the best threshold known, or everything below; 0.5 is blind. */
  function bestGuess(asked: readonly Asked[], of: (one: Asked) => number): number {
    const sorted = [...asked].sort((a, b) => of(a) - of(b))
    const known = asked.filter((one) => one.isKnown).length
    let [knownBelow, best] = [0, 0]
    for (const [at, one] of sorted.entries()) {
      if (one.isKnown) knownBelow++
      const next = sorted[at + 1]
      if (next && of(next) === of(one)) continue
      const unknownAbove = asked.length - known - (at + 1 - knownBelow)
      const right = knownBelow + unknownAbove
      best = Math.max(best, right / asked.length, 1 - right / asked.length)
    }
    return best
  }

  /**
   * The best of all thresholds on two equal samples is 0.5 + D / 2, where D is the distance of Kolmogorov and Smirnov; by chance D passes
   * c · √(2 / n) with probability 2 exp(−2 c²): once in a million runs at c = 2.7.
   */
  const chance = (asked: readonly Asked[]) => 0.5 + (2.7 * Math.sqrt(4 / asked.length)) / 2

  /** Whatever the server does every so often must not fall upon the one kind or the other. */
  const drawOf = (at: number) => createHash('sha256').update(`${at}`).digest('hex')
  const inNoOrder = Array.from({ length: ASKS }, (_, at) => at).sort((a, b) => (drawOf(a) < drawOf(b) ? -1 : 1))

  test('neither the time nor the size of 1,000 answers tells who is in a list', async () => {
    const asked: Asked[] = []
    for (const at of inNoOrder) {
      const began = performance.now()
      const answer = await post('', { ...about, candidate: saidOf(at) })
      const text = await answer.text()
      asked.push({ isKnown: isKnown(at), millis: performance.now() - began, bytes: text.length })
      expect(JSON.parse(text)).toMatchObject({ answer: 'none', isOwn: false })
    }
    expect(new Set(asked.map(({ bytes }) => bytes)).size).toBe(1)
    expect(bestGuess(asked, ({ millis }) => millis)).toBeLessThan(chance(asked))
    // The guesser is no straw man: as much more for those who are known as half of all answers lie apart, and it sees, however busy the machine is.
    const sorted = asked.map(({ millis }) => millis).sort((a, b) => a - b)
    const spread = (sorted[Math.floor(asked.length * 0.75)] ?? 0) - (sorted[Math.floor(asked.length * 0.25)] ?? 0)
    const leaky = asked.map((one) => ({ ...one, millis: one.millis + (one.isKnown ? spread : 0) }))
    expect(bestGuess(leaky, ({ millis }) => millis)).toBeGreaterThan(chance(asked))
  }, 300_000)
})

/** Ids hold their time, whose digits may be anything. */
const withoutIds = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')

describe('an answer', () => {
  test('of conflict carries nothing of the other agency, its list or the person', async () => {
    const answer = await post('', { ...about, candidate: SITI })
    const text = await answer.text()
    expect(JSON.parse(text)).toEqual({
      id: expect.any(String),
      answer: 'conflict',
      isOwn: false,
      officer: { name: 'Bu Ratna', title: 'Bappeda', phone: '0341-1' },
    })
    expect(withoutIds(text)).not.toMatch(/PLANTED|2024|3507/)
    expect(text).not.toContain(perkim)
  })

  test('to a list comes row by row in its order, under the same wall', async () => {
    const answer = await post('/list', { ...about, candidates: [candidate(1), SITI, candidate(2)] })
    const text = await answer.text()
    expect(JSON.parse(text)).toMatchObject({ rows: [{ answer: 'none' }, { answer: 'conflict' }, { answer: 'none' }] })
    expect(withoutIds(text)).not.toMatch(/PLANTED|2024|3507/)
  })

  test('is given to exactly as many as the limit lets through, however many ask at the same moment, singly or by list', async () => {
    const agency = await actAs(application.database, {}, (ctx) => buildAgency(ctx))
    const user = await buildUser(application.database, { role: 'operator', agencyId: agency.id })
    const hasty = await cookieOf(application.services.authentication, user)
    const statuses = await withCheckLimits(application.database, { personHour: 10 }, () =>
      Promise.all(
        Array.from({ length: 24 }, async (_, at) => {
          const asked =
            at % 4 === 0
              ? post('/list', { ...about, candidates: [candidate(1), candidate(3)] }, hasty)
              : post('', { ...about, candidate: candidate(at) }, hasty)
          return [(await asked).status, at % 4 === 0 ? 2 : 1] as const
        }),
      ),
    )
    const answered = statuses.filter(([status]) => status === 200)
    expect(new Set(statuses.map(([status]) => status))).toEqual(new Set([200, 429]))
    expect(answered.reduce((sum, [, candidates]) => sum + candidates, 0)).toBe(10)
  })

  test('is refused to a reader, for a kind nobody knows, and beyond the limit, before anybody is looked up', async () => {
    expect((await post('', { ...about, candidate: SITI }, reader)).status).toBe(403)
    expect((await post('', { ...about, kind: 'tidak-ada', candidate: SITI })).status).toBe(422)
    const refusedBefore = (await readLog()).total
    const refused = await withCheckLimits(application.database, { personHour: 1 }, async () =>
      post('/list', { ...about, candidates: [SITI, SITI] }),
    )
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ code: 'check_limit', data: { most: 1 } })
    expect((await readLog()).total).toBe(refusedBefore + 1)
  })

  test('is refused, in words, to a purpose with what may be a NIK or a family card', async () => {
    for (const number of ['3507130101150001', '3507 1301 0115 0001', '35.07.13.010115.0001', '350713-0101150001']) {
      const refused = await post('', { ...about, purpose: `Usulan untuk ${number} tahap 2`, candidate: SITI })
      expect(refused.status).toBe(400)
      const { data } = (await refused.json()) as { data: unknown }
      expect(data).toMatchObject({ issues: [{ path: 'purpose', message: expect.stringContaining('nomor KK') }] })
      expect(JSON.stringify(data)).not.toContain('0115')
    }
    const plain = { ...about, purpose: 'Usulan tahap 2, 01-01-2026 s.d. 31-12-2026, Rp15.000.000' }
    expect((await post('', { ...plain, candidate: SITI })).status).toBe(200)
  })

  test('leaves no trace of the candidate in the log that asker and coordinator read', async () => {
    for (const cookie of [operator, coordinator]) {
      const log = await application.request('GET', '/api/services/checks?pageSize=200', { cookie })
      expect(log.status).toBe(200)
      expect(withoutIds(await log.text())).not.toMatch(/PLANTED|AMINAH|3507\d/)
    }
  })
})

test('a village alone is understood where the region has one of that name; of two it stays open', async () => {
  const csv = [
    'Nama;Desa',
    'Siti;Sukopuro',
    'Sri;Ardirejo',
    'Dewi;Desa Sukopuro',
    'Endang;Kemiri',
    'Tini;Entahlah',
  ].join('\n')
  const form = new FormData()
  form.append('file', new File([csv], 'usulan.csv', { type: 'text/csv' }))
  const answer = await application.app.request('/api/services/checks/read', {
    method: 'POST',
    body: form,
    headers: { cookie: operator, 'x-selaras-csrf': '1', origin: application.config.publicUrl },
  })
  const { rows } = (await answer.json()) as { rows: { villageCode: string | null; village: string }[] }
  expect(rows.map(({ villageCode }) => villageCode)).toEqual([
    '35.07.17.2005',
    '35.07.13.1013',
    '35.07.17.2005',
    null,
    null,
  ])
  expect(rows[3]?.village).toBe('Kemiri')
})

test('a file of candidates is read by the words of its header, and rounded numbers are left out', async () => {
  const csv = [
    'Daftar usulan',
    'No;Nama;NIK;Tgl Lahir;Desa;Kecamatan',
    '1;Siti Aminah;3507135403850001;14/03/1985;Kepanjen;Kepanjen',
    '2;Budi;3,50713E+15;;;',
    'Jumlah;;;;;',
  ].join('\n')
  const form = new FormData()
  form.append('file', new File([csv], 'usulan.csv', { type: 'text/csv' }))
  const answer = await application.app.request('/api/services/checks/read', {
    method: 'POST',
    body: form,
    headers: { cookie: operator, 'x-selaras-csrf': '1', origin: application.config.publicUrl },
  })
  expect(await answer.json()).toMatchObject({
    rows: [
      { row: 3, name: 'Siti Aminah', nik: '3507135403850001', birthDate: '1985-03-14' },
      { row: 4, name: 'Budi', nik: '' },
    ],
  })
})
