import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { termsOf } from '../../../../tests/build/rooms/partners.ts'
import { addNeed, editNeed } from '../index.ts'
import { insertNeed } from '../queries/needs.ts'

let database: Database
let agencyId = ''
const clock = testClock('2026-02-10T03:00:00Z')

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  agencyId = await actAs(database, { clock }, async (ctx) => (await buildAgency(ctx)).id)
}, 60_000)
afterAll(() => database.close())

const tied = { kind: 'house', id: newId(), title: 'RTLH-2026-0008' } as const

test('a need of a house stays tied to it when it is edited, until the tie is taken away', async () => {
  await actAs(database, { role: 'operator', agencyId, userId: 'petugas', clock }, async (ctx) => {
    const id = newId()
    await insertNeed(ctx, { ...termsOf(), id, agencyId, subject: tied })
    const { kind, id: house } = tied
    const edited = await editNeed(ctx, { ...termsOf(), id, version: 1, quantity: 90, subject: { kind, id: house } })
    expect(edited).toMatchObject({ quantity: 90, subject: tied })
    const { version } = edited
    expect((await editNeed(ctx, { ...termsOf(), id, version, subject: null })).subject).toBeNull()
  })
})

test('another house cannot be chosen in its place: that is done from the house', async () => {
  await actAs(database, { role: 'operator', agencyId, userId: 'petugas', clock }, async (ctx) => {
    const { id, version } = await addNeed(ctx, { ...termsOf(), agencyId, subject: null })
    const other = { kind: 'house', id: newId() } as const
    await expect(editNeed(ctx, { ...termsOf(), id, version, subject: other })).rejects.toMatchObject({
      code: 'unknown_reference',
    })
  })
})
