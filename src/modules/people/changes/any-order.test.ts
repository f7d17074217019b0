import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildBatch, buildPersons } from '../../../../tests/build/rooms/people.ts'
import {
  applyClusters,
  getPerson,
  listVerdicts,
  mergePersons,
  recordVerdict,
  showHistory,
  splitPerson,
  undoChange,
  withdrawBatch,
} from '../index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const act = <T>(as: As, work: (ctx: Context) => Promise<T>) => actAs(database, as, work)
const REASON = 'Dicek pada KTP di loket.'
/** Each record has a NIK of its own, which its birth date bears out. */
const nikOf = (n: number) => `35072154038500${String(n).padStart(2, '0')}`

/** Records with their persons, and what persons, views and words say of how many there are. */
const stateOf = (ids: readonly string[]) =>
  act({}, async ({ tx }) => {
    const links = await tx
      .selectFrom('record_links')
      .select(['record_id', 'person_id', 'origin'])
      .where('record_id', 'in', [...ids])
      .orderBy('record_id')
      .execute()
    const persons = await tx.selectFrom('persons').select(['id', 'records', 'agencies']).orderBy('id').execute()
    const views = await tx
      .selectFrom('person_views')
      .select(['person_id', 'agency_id', 'shown_id', 'records'])
      .orderBy('person_id')
      .orderBy('agency_id')
      .execute()
    return { links, persons, views }
  })

type Deed = { kind: 'merge' | 'split' | 'undo' | 'list' | 'withdraw' | 'same'; a: number; b: number; own: boolean }

/** A run's answer: records of one number's remainder are one, except that certain numbers and what staff said keep them apart. */
const runOver = (ids: readonly string[], apart: boolean) =>
  act({}, async (ctx) => {
    const groups = apart ? ids.map((id) => [id]) : [...Map.groupBy(ids, (_, n) => Math.floor(n / 2)).values()]
    const denied = (await listVerdicts(ctx)).filter(({ answer }) => answer === 'different')
    const clusters = groups.flatMap((group) =>
      denied.some(({ recordA, recordB }) => group.includes(recordA) && group.includes(recordB))
        ? group.map((id) => [id])
        : [group],
    )
    const cluster = (recordIds: readonly string[]) => ({ recordIds, links: [] })
    await applyClusters(ctx, { runId: newId(), clusters: clusters.map(cluster) })
  })

test('whatever staff, runs and new lists do, every record is in exactly one person, no person is without one, and undoing restores', async () => {
  const deeds = fc.array(
    fc.record({
      kind: fc.constantFrom<Deed['kind']>('merge', 'merge', 'split', 'same', 'undo', 'list', 'withdraw'),
      a: fc.nat(40),
      b: fc.nat(40),
      own: fc.boolean(),
    }),
    { minLength: 6, maxLength: 10 },
  )
  for (const plan of fc.sample(deeds, { seed: 20, numRuns: 8 })) {
    const first = await act({}, (ctx) => buildBatch(ctx, [{}, {}, {}, {}]))
    const batches = [first]
    const ids = () => batches.flatMap((batch) => batch.ids)
    await runOver(ids(), true)
    const done: { change: string; as: As; before: unknown; at: number }[] = []
    let lists = 0
    for (const { kind, a, b, own } of plan) {
      const all = ids()
      const [recordA = '', recordB = ''] = [all[a % all.length], all[b % all.length]]
      const holder = batches.find((batch) => batch.ids.includes(recordA))
      const as: As = own && holder ? { role: 'operator', agencyId: holder.agencyId } : {}
      const before = await stateOf(all)
      const version = async (ctx: Context) => (await getPerson(ctx, recordA)).version
      if (kind === 'merge' || kind === 'split') {
        const deed = async (ctx: Context) => {
          const asked = { id: recordA, version: await version(ctx), reason: REASON }
          if (kind === 'merge') await mergePersons(ctx, { ...asked, otherPersonId: recordB })
          else await splitPerson(ctx, { ...asked, recordIds: [recordA] })
        }
        const isDone = await act(as, deed).then(
          () => true,
          () => false,
        )
        const [event] = isDone ? await act(as, (ctx) => showHistory(ctx, recordA)) : []
        if (event) done.push({ change: event.id, as, before, at: lists })
      } else if (kind === 'same' && recordA !== recordB)
        await act({}, (ctx) => recordVerdict(ctx, { recordA, recordB, answer: 'same', reason: REASON }))
      else if (kind === 'undo') {
        const last = done.pop()
        const isUndone =
          last &&
          (await act(last.as, (ctx) => undoChange(ctx, last.change)).then(
            () => true,
            ({ code }: { code?: string }) => expect(['change_overtaken', 'not_found']).toContain(code),
          ))
        if (last && isUndone === true && last.at === lists) expect(await stateOf(all)).toEqual(last.before)
      } else if (kind === 'list') {
        batches.push(await act({}, (ctx) => buildBatch(ctx, [{}, {}])))
        lists++
        await runOver(ids(), b % 2 === 0)
      } else if (kind === 'withdraw' && batches.length > 1) {
        const [gone] = batches.splice(1 + (a % (batches.length - 1)), 1)
        for (let isDone = false; gone && !isDone; )
          ({ isDone } = await act({}, (ctx) => withdrawBatch(ctx, gone.batchId, { limit: 5 })))
        lists++
      }
      if (kind === 'same') lists++
      await assertWhole(ids())
    }
    for (const batch of batches)
      for (let isDone = false; !isDone; )
        ({ isDone } = await act({}, (ctx) => withdrawBatch(ctx, batch.batchId, { limit: 50 })))
  }
})

/** Every record has one link, every person the records that say so, every agency's view the oldest of its own. */
async function assertWhole(ids: readonly string[]) {
  const { links, persons, views } = await stateOf(ids)
  expect(links.map(({ record_id }) => record_id)).toEqual(ids.toSorted())
  const held = Map.groupBy(links, ({ person_id }) => person_id)
  expect(persons.map(({ id, records }) => [id, records])).toEqual(
    [...held].map(([id, own]) => [id, own.length] as const).sort(([x], [y]) => (x < y ? -1 : 1)),
  )
  for (const view of views) expect(held.get(view.person_id)?.map(({ record_id }) => record_id)).toContain(view.shown_id)
  expect(views.reduce((sum, { records }) => sum + records, 0)).toBe(ids.length)
}

test('two numbers are one person where staff said so, against every run, and apart again where they said that', async () => {
  const { ids } = await act({}, (ctx) =>
    buildBatch(
      ctx,
      [1, 2, 3].map((n) => ({ nik: nikOf(n) })),
    ),
  )
  const [a = '', b = '', c = ''] = ids
  await act({}, (ctx) =>
    buildPersons(
      ctx,
      ids.map((id) => [id]),
    ),
  )
  const sizeOf = (id: string) => act({}, async (ctx) => (await getPerson(ctx, id)).records)
  await act({}, (ctx) => recordVerdict(ctx, { recordA: a, recordB: b, answer: 'same', reason: REASON }))
  expect([await sizeOf(a), await sizeOf(c)]).toEqual([2, 1])
  await runOver(ids, true)
  expect([await sizeOf(a), await sizeOf(c)]).toEqual([2, 1])
  await act({}, (ctx) => recordVerdict(ctx, { recordA: a, recordB: b, answer: 'different', reason: REASON }))
  await runOver(ids, false)
  expect([await sizeOf(a), await sizeOf(b), await sizeOf(c)]).toEqual([1, 1, 1])
})
