import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RosterRule } from '#contract/gatherings/roster/shapes.ts'
import { appointHolder, endHolder, endPosition, listHoldersOf } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildGathering } from '../../../../tests/build/rooms/gatherings.ts'
import { buildPost } from '../../../../tests/build/rooms/posts.ts'
import {
  acceptDifferences,
  announceGathering,
  applyRosterRule,
  type Gathering,
  getGathering,
  listDifferences,
  previewRoster,
  readParticipants,
  removeParticipant,
} from '../index.ts'

const DAY = '2026-05-15'
let database: Database
let region = ''
let made = 10
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
// Each test in a region of its own.
beforeEach(async () => {
  region = await buildRegion(database, `33.${++made}`)
})

const CLAUSE = { kinds: [], agencyIds: [], headsOnly: true, ranks: [], titleWords: '' }
const EVERY_HEAD: RosterRule = { include: [CLAUSE], exclude: [] }
const as = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { region }, work)
const agency = (ctx: Context, given: Parameters<typeof buildAgency>[1] = {}) => buildAgency(ctx, given)

async function preview(rule = EVERY_HEAD, onDay = DAY) {
  return as(async (ctx) => {
    const { id } = await buildGathering(ctx)
    return previewRoster(ctx, { id, rule, onDay })
  })
}

describe('whom a rule calls', () => {
  test('the holder; the Plh instead of the holder who is away; Plt and Pj as such; nobody of a vacant post', async () => {
    await as(async (ctx) => {
      const post = async (title: string) => ({ agencyId: (await agency(ctx)).id, title })
      await buildPost(ctx, await post('Kepala A'), { personName: 'Ani' })
      await buildPost(
        ctx,
        await post('Kepala B'),
        { personName: 'Budi' },
        { personName: 'Bayu', capacity: 'plh', validFrom: DAY, validUntil: DAY },
      )
      await buildPost(ctx, await post('Kepala C'), { personName: 'Citra', capacity: 'plt' })
      await buildPost(ctx, await post('Kepala D'), { personName: 'Dedi', capacity: 'pj' })
      await buildPost(ctx, await post('Kepala E'))
    })
    const { calls, gaps, counts } = await preview()
    expect(
      calls.map(({ title, personName, capacity, standsInFor }) => [title, personName, capacity, standsInFor]),
    ).toEqual([
      ['Kepala A', 'Ani', 'definitif', null],
      ['Kepala B', 'Bayu', 'plh', 'Budi'],
      ['Kepala C', 'Citra', 'plt', null],
      ['Kepala D', 'Dedi', 'pj', null],
    ])
    expect(gaps.map(({ title }) => title)).toEqual(['Kepala E'])
    expect(counts).toEqual([{ kind: 'perangkat_daerah', posts: 5, called: 4, vacant: 1 }])
    expect((await preview(EVERY_HEAD, '2026-05-14')).calls[1]).toMatchObject({
      personName: 'Budi',
      capacity: 'definitif',
    })
  })

  test('a person with two posts is called once, for the own one, with both titles', async () => {
    await as(async (ctx) => {
      const [one, two] = [await agency(ctx, { shortName: 'Dinas X' }), await agency(ctx, { shortName: 'Dinas Y' })]
      await buildPost(ctx, { agencyId: one.id, title: 'Kepala X' }, { personName: 'Ratna Dewi', capacity: 'plt' })
      await buildPost(
        ctx,
        { agencyId: two.id, title: 'Kepala Y' },
        { personName: 'RATNA DEWI', nip: '198504122010012005' },
      )
    })
    const { calls, counts } = await preview()
    expect(calls.length).toBe(1)
    expect(calls[0]).toMatchObject({ title: 'Kepala Y', others: [{ title: 'Kepala X' }] })
    expect(counts).toEqual([{ kind: 'perangkat_daerah', posts: 2, called: 1, vacant: 0 }])
  })

  test('two people of one name stay two: both hold a post of their own, or their NIP differ', async () => {
    await as(async (ctx) => {
      const post = async (title: string) => ({ agencyId: (await agency(ctx)).id, title })
      await buildPost(ctx, await post('Lurah A'), { personName: 'Siti Aminah' })
      await buildPost(ctx, await post('Lurah B'), { personName: 'Siti Aminah' })
      await buildPost(ctx, await post('Lurah C'), { personName: 'Eko', nip: '198504122010011005' })
      await buildPost(ctx, await post('Lurah D'), { personName: 'Eko', nip: '198604122010011005', capacity: 'plt' })
    })
    expect((await preview()).calls.length).toBe(4)
  })

  test.each([
    ['the day before he begins', '2026-05-14', 'Lama'],
    ['the day he begins', '2026-05-15', 'Baru'],
  ])('the day decides: %s', async (_, onDay, name) => {
    await as(async (ctx) =>
      buildPost(
        ctx,
        { agencyId: (await agency(ctx)).id, title: 'Kepala' },
        { personName: 'Lama', validUntil: '2026-05-14' },
        { personName: 'Baru', validFrom: '2026-05-15' },
      ),
    )
    expect((await preview(EVERY_HEAD, onDay)).calls.map(({ personName }) => personName)).toEqual([name])
  })

  test('an exclusion wins over every inclusion', async () => {
    const camat = await as(async (ctx) => {
      const kecamatan = await agency(ctx, { kind: 'kecamatan' })
      await buildPost(ctx, { agencyId: kecamatan.id, title: 'Camat A' }, { personName: 'Ani' })
      await buildPost(ctx, { agencyId: (await agency(ctx)).id, title: 'Kepala B' }, { personName: 'Budi' })
      return kecamatan.id
    })
    const rule: RosterRule = {
      include: [CLAUSE, { ...CLAUSE, kinds: ['kecamatan'] }],
      exclude: [{ ...CLAUSE, agencyIds: [camat] }],
    }
    expect((await preview(rule)).calls.map(({ personName }) => personName)).toEqual(['Budi'])
  })
})

const people = async (id: string) =>
  (await as((ctx) => readParticipants(ctx, { id, page: 1, pageSize: 200 }))).rows.map(({ title, personName }) => [
    title,
    personName,
  ])

/** Three heads called to a gathering that was announced. */
async function announced(): Promise<{ gathering: Gathering; posts: string[]; agencyIds: string[] }> {
  return as(async (ctx) => {
    const posts: string[] = []
    const agencyIds: string[] = []
    for (const letter of ['A', 'B', 'C']) {
      const { id } = await agency(ctx, { shortName: `Dinas ${letter}`, name: `Dinas ${letter}` })
      agencyIds.push(id)
      posts.push(await buildPost(ctx, { agencyId: id, title: `Kepala ${letter}` }, { personName: `Pejabat ${letter}` }))
    }
    const { id, version } = await buildGathering(ctx, { organiserAgencyId: agencyIds[0] ?? '' })
    await applyRosterRule(ctx, { id, version, rule: EVERY_HEAD })
    const gathering = await announceGathering(ctx, {
      ...(await getGathering(ctx, id)),
      publicUrl: 'https://selaras.contoh.go.id',
    })
    return { gathering, posts, agencyIds }
  })
}

const leave = (ctx: Context, post: string, lastDay: string) =>
  listHoldersOf(ctx, post).then(({ holders }) => endHolder(ctx, { id: holders[0]?.id ?? '', lastDay }))

describe('a change of office after the call went out', () => {
  test('is shown line by line and changes nobody until it is accepted', async () => {
    const { gathering, posts, agencyIds } = await announced()
    const [a = '', b = '', c = ''] = posts
    await as(async (ctx) => {
      await leave(ctx, a, '2026-05-01')
      await buildHolder(ctx, a, { personName: 'Pengganti A', capacity: 'plt', validFrom: '2026-05-02' })
      await leave(ctx, b, '2026-05-01')
      await endPosition(ctx, { id: c, lastDay: '2026-05-01' })
      const fourth = await agency(ctx, { shortName: 'Dinas D', name: 'Dinas D' })
      await buildPost(ctx, { agencyId: fourth.id, title: 'Kepala D' }, { personName: 'Pejabat D' })
    })
    const before = await people(gathering.id)
    const lines = await as((ctx) => listDifferences(ctx, gathering.id))
    expect(lines.map(({ kind, title, after }) => [kind, title, after?.personName ?? null])).toEqual([
      ['replaced', 'Kepala A', 'Pengganti A'],
      ['left', 'Kepala B', null],
      ['ended', 'Kepala C', null],
      ['added', 'Kepala D', 'Pejabat D'],
    ])
    expect(await people(gathering.id)).toEqual(before)
    expect(agencyIds.length).toBe(3)

    const accepted = await as((ctx) => acceptDifferences(ctx, { id: gathering.id, keys: lines.map(({ key }) => key) }))
    expect(accepted).toBe(4)
    expect(await people(gathering.id)).toEqual([
      ['Kepala A', 'Pengganti A'],
      ['Kepala D', 'Pejabat D'],
    ])
    expect(await as((ctx) => listDifferences(ctx, gathering.id))).toEqual([])
    const waiting = await as((ctx) =>
      readParticipants(ctx, { id: gathering.id, uninvited: true, page: 1, pageSize: 50 }),
    )
    expect(waiting.rows.map(({ personName }) => personName)).toEqual(['Pengganti A', 'Pejabat D'])
  })

  test('one line may be accepted alone; a Plt who is appointed stays the same guest with his answer', async () => {
    const { gathering, posts } = await announced()
    const [a = '', b = ''] = posts
    await as(async (ctx) => {
      await leave(ctx, a, '2026-05-01')
      await leave(ctx, b, '2026-05-01')
      await buildHolder(ctx, b, { personName: 'Pejabat B', capacity: 'plt', validFrom: '2026-05-02' })
    })
    const lines = await as((ctx) => listDifferences(ctx, gathering.id))
    expect(lines.map(({ kind }) => kind)).toEqual(['left', 'acting'])
    const ids = async () => (await as((ctx) => readParticipants(ctx, { id: gathering.id, page: 1, pageSize: 50 }))).rows
    const before = (await ids()).find(({ title }) => title === 'Kepala B')
    await as((ctx) => acceptDifferences(ctx, { id: gathering.id, keys: [lines[1]?.key ?? ''] }))
    const after = (await ids()).find(({ title }) => title === 'Kepala B')
    expect([after?.id, after?.capacity]).toEqual([before?.id, 'plt'])
    expect((await as((ctx) => listDifferences(ctx, gathering.id))).map(({ kind }) => kind)).toEqual(['left'])
  })

  test('a second post taken on by one who is called is put beside the first, and nobody is called twice', async () => {
    const { gathering, posts } = await announced()
    const [a = ''] = posts
    await as(async (ctx) => {
      await leave(ctx, a, '2026-05-01')
      await buildHolder(ctx, a, { personName: 'Pejabat B', capacity: 'plt', validFrom: '2026-05-02' })
    })
    const lines = await as((ctx) => listDifferences(ctx, gathering.id))
    expect(lines.map(({ kind, after }) => [kind, after?.title])).toEqual([['replaced', 'Kepala B']])
    await as((ctx) => acceptDifferences(ctx, { id: gathering.id, keys: lines.map(({ key }) => key) }))
    const { rows } = await as((ctx) => readParticipants(ctx, { id: gathering.id, page: 1, pageSize: 50 }))
    expect(rows.map(({ personName, otherTitles }) => [personName, ...otherTitles])).toEqual([
      ['Pejabat B', 'Kepala A, Dinas A'],
      ['Pejabat C'],
    ])
    expect(await as((ctx) => listDifferences(ctx, gathering.id))).toEqual([])
  })

  test('whoever was taken off the list by hand does not come back as a difference', async () => {
    const { gathering } = await announced()
    const { rows } = await as((ctx) => readParticipants(ctx, { id: gathering.id, page: 1, pageSize: 50 }))
    const [first] = rows
    await as((ctx) =>
      removeParticipant(ctx, { id: first?.id ?? '', version: first?.version ?? 0, reason: 'berhalangan tetap' }),
    )
    expect(await as((ctx) => listDifferences(ctx, gathering.id))).toEqual([])
  })

  test('until the call goes out a rule that is saved again takes out whom it no longer names and keeps the others', async () => {
    const { id } = await as(async (ctx) => {
      for (const kind of ['kecamatan', 'perangkat_daerah'] as const)
        await buildPost(
          ctx,
          { agencyId: (await agency(ctx, { kind })).id, title: `Kepala ${kind}` },
          { personName: kind },
        )
      return buildGathering(ctx)
    })
    const apply = (rule: RosterRule) =>
      as(async (ctx) => applyRosterRule(ctx, { id, version: (await getGathering(ctx, id)).version, rule }))
    expect(await apply(EVERY_HEAD)).toEqual({ added: 2, removed: 0, kept: 0 })
    expect(await apply({ ...EVERY_HEAD, include: [{ ...CLAUSE, kinds: ['kecamatan'] }] })).toEqual({
      added: 0,
      removed: 1,
      kept: 1,
    })
  })
})

async function buildHolder(
  ctx: Context,
  post: string,
  given: { personName: string; capacity: 'plt' | 'definitif'; validFrom: string },
): Promise<void> {
  await appointHolder(ctx, { id: post, nip: null, sex: null, legalText: '', validUntil: null, ...given })
}
