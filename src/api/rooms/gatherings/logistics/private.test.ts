import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSpeaker, fillDuty } from '#modules/gatherings/index.ts'
import { newId } from '#platform/ids.ts'
import { buildUser, cookieOf } from '../../../../../tests/build/accounts.ts'
import { openTestApplication, type TestApplication } from '../../../../../tests/build/application.ts'
import { actAs, buildRegion } from '../../../../../tests/build/database.ts'
import { buildAgency } from '../../../../../tests/build/organisations.ts'
import { buildGathering, buildSessions } from '../../../../../tests/build/rooms/gatherings.ts'

const PHONE = '0812 3456 7890'

let application: TestApplication
let organiser: string
let called: string
let id: string
beforeAll(async () => {
  application = await openTestApplication()
  const { database } = application
  await buildRegion(database)
  organiser = (await buildAgency(database)).id
  called = (await buildAgency(database)).id
  id = (await buildGathering(database, { organiserAgencyId: organiser, visibility: 'region' })).id
  const [sessionId = ''] = await buildSessions(database, id)
  await actAs(database, {}, async (ctx) => {
    const speaker = { name: 'Budi Santoso', postTitle: '', institution: '', topic: '', answerBy: null, cvLink: '' }
    await addSpeaker(ctx, id, { ...speaker, sessionId, phone: PHONE, email: '', note: 'Honor' })
    const positionId = newId()
    const post = { region_id: ctx.region, agency_id: called }
    await ctx.tx
      .insertInto('positions')
      .values({ ...post, id: positionId, title: 'Kepala Dinas', valid_from: '2020-01-01' })
      .execute()
    await ctx.tx
      .insertInto('gathering_participants')
      .values({
        ...post,
        id: newId(),
        gathering_id: id,
        position_id: positionId,
        person_name: 'Ani Rahayu',
        post_title: 'Kepala Dinas',
        source: 'rule',
      })
      .execute()
    const cover = { coverPositionId: null, name: 'Cahya Dewi', title: 'Sekretaris', phone: PHONE, note: '' }
    await fillDuty(ctx, { id, positionId, ...cover })
    await ctx.tx.updateTable('gatherings').set({ state: 'announced' }).where('id', '=', id).execute()
  })
})
afterAll(() => application.close())

async function read(path: string, role: 'admin' | 'coordinator' | 'operator' | 'viewer', agencyId: string | null) {
  const { database, services, request } = application
  const user = await buildUser(database, { region: '35.07', role, agencyId })
  const cookie = await cookieOf(services.authentication, user)
  const answer = await request('GET', `/api/gatherings/${id}/${path}`, { cookie })
  return { status: answer.status, text: await answer.text() }
}

test.each(['speakers', 'duty'])('phone numbers of %s are told to the organiser alone', async (path) => {
  expect((await read(path, 'operator', organiser)).text).toContain(PHONE)
  for (const [role, agencyId] of [
    ['admin', null],
    ['coordinator', null],
    ['viewer', organiser],
    ['operator', called],
  ] as const) {
    const { status, text } = await read(path, role, agencyId)
    expect(status).toBe(200)
    expect(text, `${role} of ${agencyId}`).not.toContain(PHONE)
    expect(text).not.toContain('Honor')
  }
})

test.each(['lodging', 'lodging/export'])('%s is refused to everybody but the organiser', async (path) => {
  expect((await read(path, 'operator', organiser)).status).toBe(200)
  expect((await read(path, 'admin', null)).status).toBe(403)
  expect((await read(path, 'coordinator', null)).status).toBe(403)
  expect((await read(path, 'operator', called)).status).toBe(403)
})
