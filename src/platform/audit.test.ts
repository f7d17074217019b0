import { afterAll, beforeAll, expect, test } from 'vitest'
import { actAs, buildRegion, openTestDatabase } from '../../tests/build/database.ts'
import { listRecords, record, recordAll, verifyAuditChain } from './audit.ts'
import type { Database } from './database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await buildRegion(database, '52')
})
afterAll(() => database.close())

const recordSome = (region: string, n: number) =>
  actAs(database, { region }, async (ctx) => {
    for (let i = 0; i < n; i++) await record(ctx, 'test.deed', { kind: 'test', id: String(i) }, { b: i, a: 'x' })
  })

test('each region has its own unbroken chain', async () => {
  await recordSome('35.07', 3)
  await recordSome('52', 2)
  expect(await actAs(database, {}, verifyAuditChain)).toEqual({ length: 3, brokenAt: null })
  expect(await actAs(database, { region: '52' }, verifyAuditChain)).toEqual({ length: 2, brokenAt: null })
})

test('many deeds at once continue the chain in their order, and none writes nothing', async () => {
  await buildRegion(database, '33.27')
  const read = async () =>
    actAs(database, { region: '33.27' }, async (ctx) => {
      await record(ctx, 'test.deed', { kind: 'test', id: 'first' })
      const many = ['a', 'b', 'c'].map((id) => ({ operation: 'test.deed', subject: { kind: 'test', id } }))
      await recordAll(ctx, many)
      await recordAll(ctx, [])
      const { rows } = await listRecords(ctx, { page: 1, pageSize: 10 })
      return { whole: await verifyAuditChain(ctx), ids: rows.map(({ subjectId }) => subjectId) }
    })
  expect(await read()).toEqual({ whole: { length: 4, brokenAt: null }, ids: ['c', 'b', 'a', 'first'] })
})

test('the application cannot change or remove a row, and the owner who does so breaks the chain', async () => {
  await expect(
    actAs(database, {}, (ctx) => ctx.tx.updateTable('audit_log').set({ operation: 'x' }).execute()),
  ).rejects.toThrow(/permission denied/)
  await expect(actAs(database, {}, (ctx) => ctx.tx.deleteFrom('audit_log').execute())).rejects.toThrow(
    /permission denied/,
  )
  await database.asOwner((owner) =>
    owner.execute(`update audit_log set details = '{"b": 9}' where region_id = '35.07' and seq = 2`),
  )
  expect((await actAs(database, {}, verifyAuditChain)).brokenAt).toBe(2)
})

test('a deed that fails leaves no record', async () => {
  const failing = actAs(database, { region: '52' }, async (ctx) => {
    await record(ctx, 'test.deed', { kind: 'test', id: 'never' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect((await actAs(database, { region: '52' }, verifyAuditChain)).length).toBe(2)
})
