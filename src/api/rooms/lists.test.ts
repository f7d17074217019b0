import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListEditionWithLayout } from '#contract/lists.ts'
import { buildUser, cookieOf } from '../../../tests/build/accounts.ts'
import { openTestApplication, type TestApplication } from '../../../tests/build/application.ts'
import { actAs, buildRegion } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { listFile, person } from '../../../tests/build/rooms/lists.ts'

let application: TestApplication
let coordinator: string
let unit: { id: string }

beforeAll(async () => {
  application = await openTestApplication()
  const { database, services } = application
  await buildRegion(database)
  unit = await buildAgency(database, { shortName: 'UPTD PPA', name: 'UPTD Perlindungan Perempuan dan Anak' })
  coordinator = await cookieOf(services.authentication, await buildUser(database, { role: 'coordinator' }))
}, 60_000)
afterAll(() => application.close())

type Answer = ListEditionWithLayout & { code?: string; message?: string; data?: Record<string, string> }
const upload = async (fileName: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) => {
  const body = new FormData()
  body.set('file', new File([listFile(person(0), person(1))], fileName, { type: 'text/csv' }))
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const answer = await application.app.request('/api/lists', {
    method: 'POST',
    body,
    headers: { cookie: coordinator, 'x-selaras-csrf': '1', 'accept-language': 'id', ...headers },
  })
  return { status: answer.status, body: (await answer.json()) as Answer }
}
/** Files that are kept, sealed or not. */
const kept = () =>
  actAs(application.database, {}, ({ tx }) =>
    tx.selectFrom('list_editions').select(['id', 'state']).where('content', 'is not', null).execute(),
  )

describe('lists of protected casework', () => {
  test('are refused in words, and nothing of them is kept', async () => {
    const { status, body } = await upload('Data korban KDRT 2025.csv')
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'casework_list' })
    expect(body.message).toMatch(/^Nama berkasnya memuat “korban KDRT”.*tidak disimpan/)
    expect(await kept()).toEqual([])
    const trail = await actAs(application.database, {}, ({ tx }) =>
      tx
        .selectFrom('audit_log')
        .select(['subject_kind', 'details'])
        .where('operation', '=', 'lists.import.refuse')
        .execute(),
    )
    expect(trail).toEqual([{ subject_kind: 'region', details: { reason: 'casework_list' } }])
  })

  test('are asked about where it is not sure; with an answer the list goes on', async () => {
    const asked = await upload('Peserta sosialisasi pencegahan KDRT 2025.csv')
    expect(asked).toMatchObject({ status: 422, body: { code: 'maybe_casework', data: { found: 'KDRT' } } })
    expect(await kept()).toEqual([])
    const vouched = await upload('Peserta sosialisasi pencegahan KDRT 2025.csv', { isNoCasework: 'true' })
    expect(vouched).toMatchObject({ status: 200, body: { state: 'uploaded' } })
    expect(await upload('Data korban KDRT 2025.csv', { isNoCasework: 'true' })).toMatchObject({ status: 422 })
  })

  test.each([
    ['a protection unit chosen as its agency', () => ({ agencyId: unit.id, title: 'Daftar' }), 'protection_unit'],
    ['a title that says it', () => ({ agencyId: null, title: 'Korban kekerasan seksual' }), 'casework_list'],
  ])('let go of the file as soon as they show: %s', async (_, said, code) => {
    const { body } = await upload('Daftar A.csv')
    const terms = { ...said(), serviceKind: '', period: '', asOf: null, giver: '', fundSource: '' }
    const answer = await application.request('PUT', `/api/lists/${body.id}/mapping`, {
      cookie: coordinator,
      body: { terms, sheets: [] },
    })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code })
    expect((await kept()).map(({ id }) => id)).not.toContain(body.id)
  })
})

test('an upload repeated under its key is taken once, and no name is kept with the key', async () => {
  const key = { 'idempotency-key': 'list-1' }
  const first = await upload('Penerima.csv', {}, key)
  const again = await upload('Penerima.csv', {}, key)
  expect(again.body.id).toBe(first.body.id)
  expect((await kept()).filter(({ id }) => id === first.body.id)).toHaveLength(1)
  const answers = await actAs(application.database, {}, ({ tx }) =>
    tx.selectFrom('idempotency').select('answer').execute(),
  )
  expect(JSON.stringify(answers)).not.toContain('Aminah')
  expect(await upload('Lain.csv', {}, key)).toMatchObject({ status: 409, body: { code: 'idempotency_reused' } })
})
