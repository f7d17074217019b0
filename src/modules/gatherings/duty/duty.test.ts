import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildGathering } from '../../../../tests/build/rooms/gatherings.ts'
import { textOfWorkbook } from '../../../../tests/build/rooms/workbook-text.ts'
import { clearDuty, exportDuty, fillDuty, readDuty } from './index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const act = <T>(work: (ctx: Context) => Promise<T>, as: As = {}) => actAs(database, as, work)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

interface Holder {
  readonly name: string
  readonly capacity?: string
  readonly from?: string
  readonly until?: string
}

async function buildPost(agencyId: string, title: string, holders: readonly Holder[]): Promise<string> {
  const id = newId()
  await act(async ({ tx, region }) => {
    await tx
      .insertInto('positions')
      .values({ region_id: region, id, agency_id: agencyId, title, is_head: false, valid_from: '2020-01-01' })
      .execute()
    for (const { name, capacity = 'definitif', from = '2024-01-01', until = null } of holders)
      await tx
        .insertInto('position_holders')
        .values({
          region_id: region,
          id: newId(),
          position_id: id,
          person_name: name,
          capacity,
          valid_from: from,
          valid_until: until,
        })
        .execute()
  })
  return id
}

const call = (
  gatheringId: string,
  agencyId: string,
  positionId: string,
  name: string,
  others: readonly string[] = [],
) =>
  act(({ tx, region }) =>
    tx
      .insertInto('gathering_participants')
      .values({
        region_id: region,
        id: newId(),
        gathering_id: gatheringId,
        agency_id: agencyId,
        position_id: positionId,
        other_positions: [...others],
        person_name: name,
        post_title: 'Kepala Dinas',
        source: 'rule',
      })
      .execute(),
  )

/** A retreat of 15 to 17 May to which the heads of two agencies are called. */
async function build(plh?: Holder) {
  const [organiser, first, second] = [
    await buildAgency(database),
    await buildAgency(database),
    await buildAgency(database),
  ]
  const gathering = await buildGathering(database, { organiserAgencyId: organiser.id })
  await act(({ tx }) =>
    tx.updateTable('gatherings').set({ state: 'announced' }).where('id', '=', gathering.id).execute(),
  )
  const head1 = await buildPost(first.id, 'Kepala Dinas', [
    { name: 'Ani Rahayu' },
    ...(plh ? [{ capacity: 'plh', ...plh }] : []),
  ])
  const head2 = await buildPost(second.id, 'Kepala Dinas', [{ name: 'Budi Santoso' }])
  const deputy = await buildPost(first.id, 'Sekretaris', [{ name: 'Cahya Dewi' }])
  await call(gathering.id, first.id, head1, 'Ani Rahayu')
  await call(gathering.id, second.id, head2, 'Budi Santoso')
  return { gathering, organiser, first, second, head1, head2, deputy }
}
const cover = (positionId: string, name: string, coverPositionId: string | null = null) => ({
  positionId,
  coverPositionId,
  name,
  title: 'Sekretaris Dinas',
  phone: '0811 2233 4455',
  note: '',
})

test('posts without anybody in charge are gaps; a Plh of those days fills one by itself', async () => {
  const without = await build()
  expect((await act((ctx) => readDuty(ctx, without.gathering.id))).posts.map((post) => post.cover)).toEqual([
    null,
    null,
  ])
  const { gathering, head1 } = await build({ name: 'Cahya Dewi', from: '2026-05-15', until: '2026-05-17' })
  const { posts } = await act((ctx) => readDuty(ctx, gathering.id))
  const own = posts.find(({ positionId }) => positionId === head1)
  expect(own).toMatchObject({ cover: { kind: 'plh', name: 'Cahya Dewi', isWhole: true }, warnings: [] })
})

test('a Plh whose days do not reach is warned of', async () => {
  const { gathering, head1 } = await build({ name: 'Cahya Dewi', from: '2026-05-15', until: '2026-05-16' })
  const { posts } = await act((ctx) => readDuty(ctx, gathering.id))
  expect(posts.find(({ positionId }) => positionId === head1)?.warnings).toEqual(['partly'])
})

test('who is away himself, or covers two posts, is warned of; titles do not hide it', async () => {
  const { gathering, head1, head2 } = await build()
  const fill = (positionId: string, name: string) =>
    act((ctx) => fillDuty(ctx, { id: gathering.id, ...cover(positionId, name) }))
  const warnings = async () => (await act((ctx) => readDuty(ctx, gathering.id))).posts.map((post) => post.warnings)
  await fill(head1, 'Dr. Budi Santoso, M.Si')
  expect((await warnings()).flat()).toEqual(['away'])
  await fill(head1, 'Cahya Dewi')
  expect((await warnings()).flat()).toEqual([])
  await fill(head2, 'CAHYA DEWI, S.Sos')
  expect((await warnings()).flat()).toEqual(['twice', 'twice'])
  await act((ctx) => clearDuty(ctx, gathering.id, head2))
  expect((await warnings()).flat()).toEqual([])
})

test('a further post of the same head is left as well', async () => {
  const { gathering, first, second, head1 } = await build()
  const further = await buildPost(second.id, 'Kepala Badan', [{ name: 'Ani Rahayu', capacity: 'plt' }])
  await act(({ tx }) =>
    tx
      .updateTable('gathering_participants')
      .set({ other_positions: [further] })
      .where('position_id', '=', head1)
      .execute(),
  )
  const { posts } = await act((ctx) => readDuty(ctx, gathering.id))
  expect(posts.filter(({ holder }) => holder === 'Ani Rahayu').map(({ title, agency }) => [title, agency.id])).toEqual([
    ['Kepala Dinas', first.id],
    ['Kepala Badan', second.id],
  ])
})

test('an agency fills in its own posts, sees those only, and never another’s', async () => {
  const { gathering, first, head1, head2, deputy } = await build()
  const operator: As = { role: 'operator', userId: 'op', agencyId: first.id }
  await act((ctx) => fillDuty(ctx, { id: gathering.id, ...cover(head1, 'Cahya Dewi', deputy) }), operator)
  const seen = await act((ctx) => readDuty(ctx, gathering.id), operator)
  expect(seen).toMatchObject({ isWhole: false, posts: [{ positionId: head1 }] })
  const others = act((ctx) => fillDuty(ctx, { id: gathering.id, ...cover(head2, 'Cahya Dewi') }), operator)
  expect(await codeOf(others)).toBe('not_found')
  const viewer: As = { role: 'viewer', userId: 'v', agencyId: first.id }
  expect(await codeOf(act((ctx) => clearDuty(ctx, gathering.id, head1), viewer))).toBe('forbidden')
  expect(await codeOf(act((ctx) => exportDuty(ctx, gathering.id), operator))).toBe('forbidden')
})

test('a post nobody knows is no cover, and nobody covers the own post', async () => {
  const { gathering, head1 } = await build()
  const fill = (coverPositionId: string) =>
    codeOf(act((ctx) => fillDuty(ctx, { id: gathering.id, ...cover(head1, 'Cahya Dewi', coverPositionId) })))
  expect(await fill(newId())).toBe('unknown_reference')
  expect(await fill(head1)).toBe('unknown_reference')
})

test('who declined or sends somebody stays at home: nothing to cover, but the representative is away', async () => {
  const { gathering, head1, head2 } = await build()
  await act((ctx) => fillDuty(ctx, { id: gathering.id, ...cover(head1, 'Cahya Dewi') }))
  await act(({ tx }) =>
    tx
      .updateTable('gathering_participants')
      .set({ answer: 'represented', representative_name: 'Cahya Dewi' })
      .where('position_id', '=', head2)
      .execute(),
  )
  const { posts } = await act((ctx) => readDuty(ctx, gathering.id))
  expect(posts).toMatchObject([{ positionId: head1, warnings: ['away'] }])
})

test('the list holds phone numbers for the organiser, and none for another coordinator', async () => {
  const { gathering, head1 } = await build()
  await act((ctx) => fillDuty(ctx, { id: gathering.id, ...cover(head1, 'Cahya Dewi') }))
  const textFor = async (as: As) => {
    return textOfWorkbook(await act((ctx) => exportDuty(ctx, gathering.id), as))
  }
  expect(await textFor({})).toContain('0811 2233 4455')
  const other = await textFor({ userId: 'koordinator lain' })
  expect(other).toContain('Cahya Dewi')
  expect(other).toContain('Belum ada penjaga')
  expect(other).not.toContain('4455')
})
