import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanImport, PlanImportWithLayout } from '#contract/plans-import.ts'
import { readTables } from '#platform/spreadsheet/index.ts'
import { buildUser, cookieOf } from '../../../tests/build/accounts.ts'
import { openTestApplication, type TestApplication } from '../../../tests/build/application.ts'
import { buildRegion } from '../../../tests/build/database.ts'
import { planFile } from '../../../tests/build/imports.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'

let application: TestApplication
let coordinator: string
let viewer: string
let neighbour: string

beforeAll(async () => {
  application = await openTestApplication()
  const { database, services } = application
  await buildRegion(database)
  await buildRegion(database, '64.02')
  await buildAgency(database, { shortName: 'Dinsos', name: 'Dinas Sosial Kabupaten Malang' })
  const signIn = async (given: Parameters<typeof buildUser>[1]) =>
    cookieOf(services.authentication, await buildUser(database, given))
  coordinator = await signIn({ role: 'coordinator' })
  viewer = await signIn({ role: 'viewer' })
  neighbour = await signIn({ role: 'coordinator', region: '64.02' })
}, 60_000)
afterAll(() => application.close())

const ask = async <T>(cookie: string, method: string, url: string, body?: unknown) => {
  const answer = await application.request(method, `/api${url}`, { cookie, ...(body === undefined ? {} : { body }) })
  return { status: answer.status, body: (await answer.json()) as T }
}
/** The import once its job has ended; requests wake the worker by themselves. */
const finished = async (id: string) => {
  for (;;) {
    const { body } = await ask<PlanImport>(coordinator, 'GET', `/plans/imports/${id}`)
    if (!['checking', 'committing', 'undoing'].includes(body.state)) return body
    await nextTurn()
  }
}
const upload = async (cookie: string, content: string, language = 'id', more: Record<string, string> = {}) => {
  const body = new FormData()
  body.set('file', new File([content], 'rencana.csv', { type: 'text/csv' }))
  const headers = { cookie, 'x-selaras-csrf': '1', 'accept-language': language, ...more }
  const answer = await application.app.request('/api/plans/imports', { method: 'POST', body, headers })
  return { status: answer.status, body: (await answer.json()) as PlanImportWithLayout & { message?: string } }
}

test('a file goes over HTTP from upload to commit and back, and its faulty rows come as a workbook', async () => {
  const { body: taken } = await upload(coordinator, planFile({}, { mulai: '31/02/2026' }))
  expect(taken).toMatchObject({
    state: 'uploaded',
    year: 2026,
    rowCount: 2,
    needsAgency: true,
    can: { map: true, check: true },
  })
  const columns = taken.layout.columns.map(({ column, field }) => ({ column, field }))
  await ask(coordinator, 'PUT', `/plans/imports/${taken.id}/mapping`, { year: 2026, columns })
  expect((await ask(coordinator, 'POST', `/plans/imports/${taken.id}/check`)).body).toMatchObject({ state: 'checking' })
  await finished(taken.id)

  const rows = await ask<{ rows: unknown[]; kinds: unknown[] }>(
    coordinator,
    'GET',
    `/plans/imports/${taken.id}/rows?show=rejected`,
  )
  expect(rows.body).toMatchObject({
    total: 1,
    rows: [
      {
        row: 3,
        action: 'reject',
        problems: [{ code: 'date_impossible', column: 'mulai', letters: 'L', severity: 'error' }],
      },
    ],
    kinds: [{ code: 'date_impossible', rows: 1 }],
  })
  const faulty = await application.request('GET', `/api/plans/imports/${taken.id}/faulty.xlsx`, { cookie: coordinator })
  expect(faulty.headers.get('content-disposition')).toContain('perlu-diperbaiki.xlsx')
  const tables = await readTables(new Uint8Array(await faulty.arrayBuffer()), 'salah.xlsx')
  expect(tables.kind).toBe('xlsx')
  await tables.close()

  await ask(coordinator, 'POST', `/plans/imports/${taken.id}/commit`)
  expect(await finished(taken.id)).toMatchObject({
    state: 'committed',
    counts: { created: 1, rejected: 1 },
    can: { undo: true, discard: false },
  })
  await ask(coordinator, 'POST', `/plans/imports/${taken.id}/undo`)
  expect((await finished(taken.id)).state).toBe('undone')
})

test('what is wrong with a file is said in the language asked for', async () => {
  const [id, en] = [await upload(coordinator, 'a,b\n1,"dua\n'), await upload(coordinator, 'a,b\n1,"dua\n', 'en')]
  expect([id.status, id.body.message]).toEqual([422, expect.stringContaining('Baris 2')])
  expect([en.status, en.body.message]).toEqual([422, expect.stringContaining('Row 2')])
})

test('whoever may not import is refused, and an import of another region does not exist', async () => {
  expect((await upload(viewer, planFile({}))).status).toBe(403)
  expect((await ask(viewer, 'GET', '/plans/imports')).status).toBe(403)
  const { body } = await upload(coordinator, planFile({}))
  for (const [method, step] of [
    ['GET', ''],
    ['GET', '/rows'],
    ['GET', '/faulty.xlsx'],
    ['POST', '/check'],
    ['POST', '/commit'],
    ['POST', '/undo'],
    ['POST', '/discard'],
  ] as const)
    for (const cookie of [neighbour, viewer])
      expect((await ask(cookie, method, `/plans/imports/${body.id}${step}`)).status, `${method} ${step}`).toBe(404)
})

test('a file that was not committed can be forgotten, and is then in no list', async () => {
  const { body } = await upload(coordinator, planFile({ id: 'lupa' }))
  await ask(coordinator, 'POST', `/plans/imports/${body.id}/discard`)
  const list = await ask<{ rows: PlanImport[] }>(coordinator, 'GET', '/plans/imports')
  expect(list.body.rows.map(({ id }) => id)).not.toContain(body.id)
  expect((await ask(coordinator, 'POST', `/plans/imports/${body.id}/commit`)).status).toBe(409)
})

test('a file sent again with the same Idempotency-Key is one import', async () => {
  const key = { 'idempotency-key': crypto.randomUUID() }
  const first = await upload(coordinator, planFile({ id: 'sekali' }), 'id', key)
  const again = await upload(coordinator, planFile({ id: 'sekali' }), 'id', key)
  expect(again).toMatchObject({ status: 200, body: { id: first.body.id } })
  expect((await upload(coordinator, planFile({ id: 'sekali' }))).body.id).not.toBe(first.body.id)
})
