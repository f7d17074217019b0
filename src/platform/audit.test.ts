import { afterAll, beforeAll, expect, test } from 'vitest'
import { actAs, buildRegion, openTestDatabase } from '../../tests/build/database.ts'
import { record, verifyAuditChain } from './audit.ts'
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
