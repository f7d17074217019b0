import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildBatch, buildPersons } from '../../../../tests/build/rooms/people.ts'
import {
  getPerson,
  listVerdicts,
  mergePersons,
  recordDeath,
  recordMove,
  recordVerdict,
  showHistory,
  splitPerson,
  undoChange,
  undoVerdict,
} from '../index.ts'

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
const REASON = 'Dicek pada KTP di loket.'

const personsOf = (ids: readonly string[]) =>
  act({}, async ({ tx }) => {
    const rows = await tx
      .selectFrom('record_links')
      .select(['record_id', 'person_id'])
      .where('record_id', 'in', [...ids])
      .execute()
    return ids.map((id) => rows.find(({ record_id }) => record_id === id)?.person_id ?? '')
  })

/** Everything staff can change of some persons' records: links, lives, standing verdicts. */
const printOf = (ids: readonly string[]) =>
  act({}, async ({ tx }) => {
    const { rows } = await sql<{ print: string }>`
      select jsonb_build_object(
        'links', (select jsonb_agg(jsonb_build_array(l.record_id, l.person_id, l.origin, l.score, l.evidence, l.run_id, l.household_id, p.name, p.died_on,
            p.died_source, p.moved_on, p.moved_to, p.records, p.agencies) order by l.record_id)
          from record_links l join persons p on p.region_id = l.region_id and p.id = l.person_id where l.record_id = any(${ids}::uuid[])),
        'verdicts', (select jsonb_agg(jsonb_build_array(record_a, record_b, answer) order by record_a, record_b) from record_verdicts
          where undone_at is null and (record_a = any(${ids}::uuid[]) or record_b = any(${ids}::uuid[]))),
        'words', (select jsonb_agg(jsonb_build_array(w.word, w.person_id) order by w.word, w.person_id) from person_words w
          where w.person_id in (select person_id from record_links where record_id = any(${ids}::uuid[]))),
        'stays', (select jsonb_agg(jsonb_build_array(m.person_id, m.household_id, m.valid_from, m.valid_until) order by m.person_id, m.valid_from)
          from household_members m where m.person_id in (select person_id from record_links where record_id = any(${ids}::uuid[]))))::text as print`.execute(
      tx,
    )
    return rows[0]?.print
  })

/** The newest change of a person that can be undone. */
const lastChange = (as: As, personId: string) =>
  act(
    as,
    async (ctx) =>
      (await showHistory(ctx, personId)).find(({ undone, kind }) => !undone && kind !== 'reveal')?.id ?? '',
  )

const build = (sizes: readonly number[], agencyId?: string) =>
  act({}, async (ctx) => {
    const batch = await buildBatch(
      ctx,
      sizes.flatMap((size, person) => Array.from({ length: size }, (_, n) => ({ name: `ORANG ${person} ${n}` }))),
      agencyId ? { agencyId } : {},
    )
    const groups = sizes.map((size, n) => {
      const from = sizes.slice(0, n).reduce((sum, one) => sum + one, 0)
      return batch.ids.slice(from, from + size)
    })
    await buildPersons(ctx, groups)
    return { ...batch, groups }
  })

const versionOf = async (as: As, id: string) => (await act(as, (ctx) => getPerson(ctx, id))).version
const merge = async (id: string, otherPersonId: string, as: As = {}) => {
  const version = await versionOf(as, id)
  return act(as, (ctx) => mergePersons(ctx, { id, otherPersonId, version, reason: REASON }))
}
const split = async (id: string, recordIds: readonly string[], as: As = {}) => {
  const version = await versionOf(as, id)
  return act(as, (ctx) => splitPerson(ctx, { id, recordIds, version, reason: REASON }))
}

test('merging and splitting hold against the next run, which gives what it would have given', async () => {
  const { ids, groups } = await build([2, 1])
  const [p = '', , q = ''] = await personsOf(ids)
  await merge(p, q)
  expect(new Set(await personsOf(ids))).toEqual(new Set([p]))
  await act({}, (ctx) => buildPersons(ctx, groups))
  expect(new Set(await personsOf(ids))).toEqual(new Set([p]))
  expect(await act({}, listVerdicts)).toEqual(expect.arrayContaining([expect.objectContaining({ answer: 'same' })]))

  const { newPersonId: fresh } = await split(p, ids.slice(1, 2))
  await act({}, (ctx) => buildPersons(ctx, [ids]))
  expect(await personsOf(ids)).toEqual([p, fresh, p])
})

test('whatever staff do in whatever order, undoing it backwards restores everything exactly', async () => {
  const deeds = fc.array(
    fc.record({
      kind: fc.constantFrom(
        'merge' as const,
        'split' as const,
        'death' as const,
        'move' as const,
        'same' as const,
        'different' as const,
      ),
      a: fc.nat(5),
      b: fc.nat(5),
    }),
    { minLength: 1, maxLength: 5 },
  )
  for (const plan of fc.sample(deeds, { seed: 11, numRuns: 12 })) {
    const { ids } = await build([2, 1, 2, 1])
    const undo: { change?: string; verdict?: string; before: string | undefined }[] = []
    for (const { kind, a, b } of plan) {
      const before = await printOf(ids)
      const [recordA = '', recordB = ''] = [ids[a], ids[b]]
      const [personA = '', personB = ''] = await personsOf([recordA, recordB])
      if (kind === 'same' || kind === 'different') {
        if (recordA === recordB) continue
        const verdict = await act({}, (ctx) => recordVerdict(ctx, { recordA, recordB, answer: kind, reason: REASON }))
        if ((await printOf(ids)) !== before) undo.push({ verdict, before })
        continue
      }
      const version = await versionOf({}, personA)
      const told = { id: personA, on: '2026-01-05', source: 'Surat RT', version }
      const deed = {
        merge: () => merge(personA, personB),
        split: () => split(personA, [recordA]),
        death: () => act({}, (ctx) => recordDeath(ctx, told)),
        move: () => act({}, (ctx) => recordMove(ctx, { ...told, to: 'Blitar' })),
      }[kind]
      if ((await codeOf(deed())) === 'done') undo.push({ change: await lastChange({}, personA), before })
    }
    for (const { change, verdict, before } of undo.reverse()) {
      if (verdict) await act({}, (ctx) => undoVerdict(ctx, verdict))
      else await act({}, (ctx) => undoChange(ctx, change ?? ''))
      expect(await printOf(ids)).toBe(before)
    }
  }
})

test('what a later change stands on cannot be undone before it', async () => {
  const { ids } = await build([1, 1, 1])
  const [p = '', q = '', r = ''] = await personsOf(ids)
  await merge(p, q)
  const first = await lastChange({}, p)
  await merge(p, r)
  expect(await codeOf(act({}, (ctx) => undoChange(ctx, first)))).toBe('change_overtaken')
  await act({}, async (ctx) => undoChange(ctx, await lastOf(ctx, p)))
  expect(await codeOf(act({}, (ctx) => undoChange(ctx, first)))).toBe('done')
  expect(await personsOf(ids)).toEqual([p, q, r])
  expect(await codeOf(act({}, (ctx) => undoChange(ctx, first)))).toBe('wrong_state')
})
const lastOf = async (ctx: Context, personId: string) =>
  (await showHistory(ctx, personId)).find(({ undone }) => !undone)?.id ?? ''

test('an agency merges and splits its own records only, and nothing tells it of others', async () => {
  const theirs = await build([1])
  const mine = await build([1, 1])
  await act({}, (ctx) => buildPersons(ctx, [[mine.ids[0] ?? '', theirs.ids[0] ?? '']]))
  const own: As = { role: 'operator', agencyId: mine.agencyId }
  const [shared = '', alone = '', foreign = ''] = await personsOf([...mine.ids, ...theirs.ids])
  expect(foreign).toBe(shared)
  const [ofShared = '', ofAlone = ''] = mine.ids
  await merge(ofAlone, ofShared, own)
  expect(await personsOf([...mine.ids, ...theirs.ids])).toEqual([alone, alone, shared])
  expect(await act(own, (ctx) => getPerson(ctx, ofShared))).toMatchObject({ records: 2 })
  expect(await codeOf(act(own, (ctx) => getPerson(ctx, shared)))).toBe('not_found')
  expect(await act({}, (ctx) => getPerson(ctx, shared))).toMatchObject({ records: 1, agencies: 1 })
  await act(own, async (ctx) => undoChange(ctx, await lastOf(ctx, ofAlone)))
  expect(await personsOf([...mine.ids, ...theirs.ids])).toEqual([shared, alone, shared])
  expect(await act(own, (ctx) => getPerson(ctx, ofShared))).toMatchObject({ records: 1 })
  expect(await codeOf(split(ofShared, theirs.ids, own))).toBe('not_found')
  expect(await codeOf(split(ofShared, mine.ids.slice(0, 1), own))).toBe('invalid_input')
})

test('what an agency merged and parted is one and apart to it, also of rows the region has as one person', async () => {
  const mine = await build([3])
  const own: As = { role: 'operator', agencyId: mine.agencyId }
  const [a = '', b = '', c = ''] = mine.ids.toSorted()
  const sizes = () => Promise.all([a, b, c].map((id) => act(own, async (ctx) => (await getPerson(ctx, id)).records)))
  expect(await sizes()).toEqual([1, 1, 1])
  await merge(a, b, own)
  await merge(b, c, own)
  expect(await sizes()).toEqual([3, 3, 3])
  const { keptId, newPersonId } = await split(a, [a], own)
  expect([keptId, newPersonId]).toEqual([b, a])
  expect(await sizes()).toEqual([1, 2, 2])
  const undone = await act(own, async (ctx) => undoChange(ctx, await lastOf(ctx, a)))
  expect([undone, await sizes()]).toEqual([[a], [3, 3, 3]])
})

test('a reader changes nothing, a stranger finds nothing, and an old version is refused', async () => {
  const { ids, agencyId } = await build([1, 1])
  const [p = '', q = ''] = await personsOf(ids)
  const told = { id: p, on: '2026-01-05', source: 'Akta', version: 1 }
  expect(
    await codeOf(act({ role: 'viewer', agencyId }, (ctx) => recordDeath(ctx, { ...told, id: ids[0] ?? '' }))),
  ).toBe('forbidden')
  const stranger = (await build([1])).agencyId
  expect(await codeOf(act({ role: 'head', agencyId: stranger }, (ctx) => recordDeath(ctx, told)))).toBe('not_found')
  expect(await codeOf(act({}, (ctx) => recordDeath(ctx, { ...told, version: 9 })))).toBe('conflict')
  expect(await codeOf(act({}, (ctx) => recordDeath(ctx, { ...told, on: '2026-02-11' })))).toBe('day_in_future')
  expect(await codeOf(merge(p, p))).toBe('invalid_input')
  await act({}, (ctx) => recordDeath(ctx, told))
  expect(await codeOf(act({}, (ctx) => recordDeath(ctx, { ...told, version: 2 })))).toBe('wrong_state')
  // What was known of one of them holds for the one they are.
  await merge(q, p)
  expect(await act({}, (ctx) => getPerson(ctx, q))).toMatchObject({
    state: 'died',
    death: { on: '2026-01-05', source: 'Akta' },
  })
})
