import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildBatch, buildPersons } from '../../../tests/build/rooms/people.ts'
import { readEverything } from '../../../tests/build/rooms/seen-people.ts'
import {
  applyClusters,
  getPerson,
  listHouseholds,
  listPersons,
  listRecords,
  mergePersons,
  recordDeath,
  recordMove,
  recordVerdict,
  revealValues,
  searchPersons,
  showHistory,
  splitPerson,
  undoChange,
  withdrawBatch,
} from './index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const act = <T>(as: As, work: (ctx: Context) => Promise<T>) => actAs(database, as, work)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const NIK = '3507215403850022'
const KK = '3507211203120022'
const ALL = { page: 1, pageSize: 200, sort: 'name' } as const
const REASON = 'Dicek pada KTP di loket.'

const personOf = (recordId: string) =>
  act({}, async ({ tx }) => {
    const link = await tx.selectFrom('record_links').select('person_id').where('record_id', '=', recordId).execute()
    return link[0]?.person_id ?? ''
  })

const everythingSeenBy = (as: As) => act(as, (ctx) => readEverything(ctx, [NIK, 'ramlah']))

test('ids of persons and households are random: they tell nothing of when somebody was first known', async () => {
  const { ids } = await act({}, async (ctx) => {
    const batch = await buildBatch(ctx, [{ kk: KK }, { kk: KK }])
    await buildPersons(
      ctx,
      batch.ids.map((id) => [id]),
    )
    return batch
  })
  const { newPersonId } = await act({}, async (ctx) => {
    await recordVerdict(ctx, { recordA: ids[0] ?? '', recordB: ids[1] ?? '', answer: 'same', reason: REASON })
    const { id, version } = await getPerson(ctx, ids[0] ?? '')
    return splitPerson(ctx, { id, recordIds: ids.slice(1), version, reason: REASON })
  })
  const made = await act({}, async ({ tx }) => [
    ...(await tx.selectFrom('persons').select('id').execute()),
    ...(await tx.selectFrom('households').select('id').execute()),
    { id: newPersonId },
  ])
  expect(made.length).toBeGreaterThan(3)
  for (const { id } of made) expect(id).toMatch(/^.{8}-.{4}-4/)
})

test('whatever other lists, agencies and runs make of a person, an agency’s answers stay as they were, to the letter', async () => {
  const { mine, second } = await act({}, async (ctx) => {
    const row = { name: 'RAMLAH', nik: NIK, kk: KK, phone: '+6281234567890' }
    const first = await buildBatch(ctx, [row, { name: 'RAMLAH KECIL', kk: KK }, { name: 'SUYONO' }])
    const again = await buildBatch(ctx, [row], { agencyId: first.agencyId, asOf: '2025-09-30' })
    const [a = '', b = '', c = ''] = first.ids
    await buildPersons(ctx, [[a, again.ids[0] ?? ''], [b], [c]])
    return { mine: first, second: again }
  })
  const [ramlah = '', , suyono = ''] = mine.ids
  const me: As = { role: 'operator', agencyId: mine.agencyId }
  const before = await everythingSeenBy(me)
  const isAsBefore = async (story: string) => expect(await everythingSeenBy(me), story).toBe(before)

  const theirs = await act({}, (ctx) =>
    buildBatch(ctx, [
      { name: 'RAMLAH BINTI SALEH', nik: NIK, kk: KK, birthDate: '1970-02-01' },
      { name: 'RAMLAH B. SALEH', nik: NIK, kk: '3507211203120033' },
      { name: 'SUYONO HADI' },
      { name: 'ANAK RAMLAH', kk: KK },
    ]),
  )
  const [x = '', y = '', z = '', child = ''] = theirs.ids
  const they: As = { role: 'operator', agencyId: theirs.agencyId }
  const own = second.ids[0] ?? ''
  await act({}, (ctx) => buildPersons(ctx, [[x, y], [z], [child]]))
  await isAsBefore('others know the person, too')

  const heavy = await personOf(x)
  await act({}, async (ctx) => {
    const cluster = { recordIds: [x, y, ramlah, own], links: [] }
    await applyClusters(ctx, { runId: newId(), clusters: [cluster, { recordIds: [suyono, z], links: [] }] })
  })
  await isAsBefore('a run makes both one')
  await act({}, async (ctx) => {
    const verdict = { recordA: x, recordB: child, answer: 'same' as const, reason: REASON }
    await recordVerdict(ctx, verdict)
  })
  await isAsBefore('staff of the region tie others’ records to the person')

  const told = { id: x, on: '2026-01-05', source: 'Surat kelurahan' }
  const versionOf = async (as: As, id: string) => (await act(as, (ctx) => getPerson(ctx, id))).version
  await act(they, async (ctx) => recordMove(ctx, { ...told, to: 'Blitar', version: await versionIn(ctx, x) }))
  await act(they, async (ctx) => recordDeath(ctx, { ...told, version: await versionIn(ctx, x) }))
  await act(they, (ctx) =>
    revealValues(ctx, { id: x, recordId: x, fields: ['nik'], purpose: 'audit', note: 'Uji petik' }),
  )
  await isAsBefore('another agency tells of a death, and looks at numbers')
  expect(await act(they, (ctx) => getPerson(ctx, x))).toMatchObject({ state: 'died' })
  expect(await act({}, (ctx) => getPerson(ctx, ramlah))).toMatchObject({ state: 'died' })

  await act(they, async (ctx) =>
    splitPerson(ctx, { id: x, recordIds: [y], version: await versionIn(ctx, x), reason: REASON }),
  )
  await isAsBefore('another agency splits its own records off')
  const gone = { id: ramlah, on: '2026-02-01', source: 'Akta kematian' }
  expect(
    await codeOf(act(me, async (ctx) => recordDeath(ctx, { ...gone, version: await versionIn(ctx, ramlah) }))),
  ).toBe('done')
  expect(await act(they, (ctx) => getPerson(ctx, x))).toMatchObject({ death: { on: '2026-01-05' } })
  const [mineToo] = await act(me, (ctx) => showHistory(ctx, ramlah))
  await act(me, (ctx) => undoChange(ctx, mineToo?.id ?? ''))
  expect(await versionOf(me, ramlah)).toBe(3)

  for (let isDone = false; !isDone; )
    ({ isDone } = await act({}, (ctx) => withdrawBatch(ctx, theirs.batchId, { limit: 10 })))
  const seen = await act(me, (ctx) => listPersons(ctx, ALL))
  expect(JSON.stringify(seen)).toBe(JSON.stringify((JSON.parse(before) as unknown[])[0]))
  expect(heavy).not.toBe('')
})

const versionIn = async (ctx: Context, id: string) => (await getPerson(ctx, id)).version

test('an agency takes its own deeds back whatever others did to the person since', async () => {
  const { mine, theirs } = await act({}, async (ctx) => {
    const own = await buildBatch(ctx, [{ name: 'TUMINI' }, { name: 'TUMINEM' }])
    const other = await buildBatch(ctx, [{ name: 'TUMINI S' }, { name: 'TUMINI SARI' }])
    await buildPersons(ctx, [[own.ids[0] ?? '', other.ids[0] ?? ''], [own.ids[1] ?? ''], [other.ids[1] ?? '']])
    return { mine: own, theirs: other }
  })
  const me: As = { role: 'head', agencyId: mine.agencyId }
  const they: As = { role: 'head', agencyId: theirs.agencyId }
  const merge = (as: As, [id = '', otherPersonId = '']: readonly string[]) =>
    act(as, async (ctx) => mergePersons(ctx, { id, otherPersonId, version: await versionIn(ctx, id), reason: REASON }))
  const before = await everythingSeenBy(me)
  await merge(me, mine.ids)
  await merge(they, theirs.ids)
  await act(they, async (ctx) =>
    recordDeath(ctx, {
      id: theirs.ids[0] ?? '',
      on: '2026-01-02',
      source: 'Akta',
      version: await versionIn(ctx, theirs.ids[0] ?? ''),
    }),
  )
  const [deed] = await act(me, (ctx) => showHistory(ctx, mine.ids[0] ?? ''))
  await act(me, (ctx) => undoChange(ctx, deed?.id ?? ''))
  const names = (text: string) => (JSON.parse(text) as [{ rows: object[] }])[0].rows
  expect(names(await everythingSeenBy(me))).toEqual(names(before))
})

test('a person known to others only and one nobody knows are refused alike, whatever is asked', async () => {
  const { own, other } = await act({}, async (ctx) => {
    const mine = await buildBatch(ctx, [{ name: 'MILIK SENDIRI' }])
    const theirs = await buildBatch(ctx, [{ name: 'HANYA MEREKA', nik: '3507215403850077' }])
    await buildPersons(ctx, [mine.ids, theirs.ids])
    return { own: mine, other: theirs }
  })
  const foreign = [other.ids[0] ?? '', await personOf(other.ids[0] ?? '')]
  const [recordId = ''] = own.ids
  const deeds = (id: string): readonly ((ctx: Context) => Promise<unknown>)[] => [
    (ctx) => getPerson(ctx, id),
    (ctx) => listRecords(ctx, id),
    (ctx) => listHouseholds(ctx, id),
    (ctx) => showHistory(ctx, id),
    (ctx) => revealValues(ctx, { id, recordId, fields: ['nik'], purpose: 'audit', note: 'Uji' }),
    (ctx) => revealValues(ctx, { id: recordId, recordId: id, fields: ['nik'], purpose: 'audit', note: 'Uji' }),
    (ctx) => mergePersons(ctx, { id, otherPersonId: recordId, version: 1, reason: REASON }),
    (ctx) => mergePersons(ctx, { id: recordId, otherPersonId: id, version: 1, reason: REASON }),
    (ctx) => splitPerson(ctx, { id, recordIds: [recordId], version: 1, reason: REASON }),
    (ctx) => splitPerson(ctx, { id: recordId, recordIds: [id], version: 1, reason: REASON }),
    (ctx) => recordDeath(ctx, { id, on: '2026-01-01', source: REASON, version: 1 }),
    (ctx) => recordMove(ctx, { id, on: '2026-01-01', to: 'Blitar', source: REASON, version: 1 }),
    (ctx) => undoChange(ctx, id),
  ]
  for (const role of ['head', 'operator', 'viewer'] as const) {
    const as: As = { role, agencyId: own.agencyId }
    const codesOf = async (id: string) => {
      const codes = []
      for (const deed of deeds(id)) codes.push(await codeOf(act(as, deed)))
      return codes
    }
    const nobody = await codesOf(newId())
    if (role !== 'viewer') expect(new Set(nobody)).toEqual(new Set(['not_found']))
    for (const id of foreign) expect(await codesOf(id), role).toEqual(nobody)
    for (const q of ['3507215403850077', 'hanya mereka', 'hanya merek', 'hanyamereka'])
      expect(await act(as, (ctx) => searchPersons(ctx, { ...ALL, q })), q).toEqual({ rows: [], total: 0 })
  }
})

test('an old id leads to who it is now: for the region that of a person who went, for an agency that of its own records', async () => {
  const { a, b, agencyId } = await act({}, async (ctx) => {
    const batch = await buildBatch(ctx, [
      { name: 'LAMA SATU', nik: NIK },
      { name: 'LAMA DUA', nik: NIK },
    ])
    const [first = '', other = ''] = batch.ids.toSorted()
    await buildPersons(ctx, [[first], [other]])
    return { a: first, b: other, agencyId: batch.agencyId }
  })
  const [kept, went] = [await personOf(a), await personOf(b)]
  await act({}, (ctx) => applyClusters(ctx, { runId: newId(), clusters: [{ recordIds: [a, b], links: [] }] }))
  const now = await personOf(a)
  for (const id of [kept, went, a, b])
    expect(await act({}, (ctx) => getPerson(ctx, id)), id).toMatchObject({ id: now, records: 2 })
  const me: As = { role: 'operator', agencyId }
  for (const id of [a, b]) expect(await act(me, (ctx) => getPerson(ctx, id))).toMatchObject({ id: a, records: 2 })
  expect(await codeOf(act(me, (ctx) => getPerson(ctx, now)))).toBe('not_found')
  const stranger: As = { role: 'operator', agencyId: (await act({}, (ctx) => buildBatch(ctx, [{}]))).agencyId }
  for (const id of [kept, went, a, b])
    expect(await codeOf(act(stranger, (ctx) => getPerson(ctx, id))), id).toBe('not_found')
})

test('what was told of a person stays when a run makes the person another one, and when the list that was told of goes', async () => {
  const { first, second } = await act({}, async (ctx) => {
    const row = { name: 'ALM SATU', nik: NIK }
    const one = await buildBatch(ctx, [row])
    const two = await buildBatch(ctx, [row, row], { agencyId: one.agencyId })
    await buildPersons(ctx, [one.ids, two.ids])
    return { first: one, second: two }
  })
  const [a = ''] = first.ids
  const me: As = { role: 'operator', agencyId: first.agencyId }
  await act({}, (ctx) =>
    applyClusters(ctx, { runId: newId(), clusters: [{ recordIds: [a, ...second.ids], links: [] }] }),
  )
  await act(me, async (ctx) =>
    recordDeath(ctx, { id: a, on: '2026-01-01', source: 'Akta', version: await versionIn(ctx, a) }),
  )
  await act({}, (ctx) => withdrawBatch(ctx, first.batchId, { limit: 10 }))
  const left = second.ids[0] ?? ''
  expect(await act(me, (ctx) => getPerson(ctx, left))).toMatchObject({ state: 'died', death: { source: 'Akta' } })
  expect(await act(me, (ctx) => showHistory(ctx, left))).toMatchObject([{ kind: 'death', can: { undo: true } }])
})
