import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BatchState } from '#contract/training/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { batchInput, buildBatch, buildTrainee, courseInput, SEATS } from '../../../tests/build/rooms/training.ts'
import {
  assessTrainee,
  cancelBatch,
  cancelSeats,
  canOnTraining,
  copyBatch,
  createBatch,
  createCourse,
  editBatch,
  editCourse,
  finishBatch,
  getBatch,
  getTrainee,
  listBatches,
  listSeats,
  listTrainees,
  openBatch,
  pledgeSeats,
  refuseTrainee,
  startBatch,
  withdrawBatch,
} from './index.ts'
import { findBatch } from './queries/batches.ts'

let database: Database
let agencyId = ''
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  agencyId = (await buildAgency(database)).id
})
afterAll(() => database.close())

const run = <T>(work: (ctx: Context) => Promise<T>, as: As = {}): Promise<T> =>
  actAs(database, { role: 'operator', agencyId, ...as }, work)
const FILTER = { sort: '-startsOn', page: 1, pageSize: 200 } as const
const PEOPLE = { sort: 'registered', page: 1, pageSize: 200 } as const
const refusal = (code: string) => expect.objectContaining({ code })
const version = async (ctx: Context, id: string) => (await getTrainee(ctx, id)).trainee.version

describe('a batch', () => {
  test('opens only with pledged seats or a reason of the market, and keeps one of them', () =>
    run(async (ctx) => {
      const draft = await buildBatch(ctx, { agencyId, state: 'draft' })
      await expect(openBatch(ctx, draft)).rejects.toEqual(refusal('training_market_missing'))
      await pledgeSeats(ctx, { ...SEATS, id: draft.id })
      const open = await openBatch(ctx, await getBatch(ctx, draft.id))
      expect(open).toMatchObject({ state: 'open', seats: { pledged: 10, forDisabled: 2 } })
      const { seats } = await listSeats(ctx, open.id)
      const [seat] = seats
      const taking = cancelSeats(ctx, { id: seat?.id ?? '', reason: 'pabrik tutup' })
      await expect(taking).rejects.toEqual(refusal('training_last_market'))
      await editBatch(ctx, { ...batchInput({ marketReason: 'Pesanan seragam' }), id: open.id, version: open.version })
      await cancelSeats(ctx, { id: seat?.id ?? '', reason: 'pabrik tutup' })
      const left = await getBatch(ctx, open.id)
      expect(left.seats.pledged).toBe(0)
      const emptied = editBatch(ctx, { ...batchInput(), id: open.id, version: left.version })
      await expect(emptied).rejects.toEqual(refusal('training_market_missing'))
    }))

  test('is refused with crossed days, an unknown field, more places for the disabled than places, a nameless employer', () =>
    run(async (ctx) => {
      const draft = await buildBatch(ctx, { agencyId, state: 'draft' })
      const crossed = createBatch(ctx, {
        courseId: draft.course.id,
        ...batchInput({ name: 'X', endsOn: '2026-01-01' }),
      })
      await expect(crossed).rejects.toEqual(refusal('period_invalid'))
      const unknown = createCourse(ctx, courseInput(agencyId, { field: 'sihir' }))
      await expect(unknown).rejects.toEqual(refusal('unknown_reference'))
      const ages = createCourse(ctx, courseInput(agencyId, { minAge: 40, maxAge: 18 }))
      await expect(ages).rejects.toEqual(refusal('training_ages_crossed'))
      const many = pledgeSeats(ctx, { ...SEATS, id: draft.id, seats: 2, forDisabled: 3 })
      await expect(many).rejects.toEqual(refusal('training_seats_disabled'))
      const nameless = pledgeSeats(ctx, { ...SEATS, id: draft.id, employerName: '' })
      await expect(nameless).rejects.toEqual(refusal('training_employer_missing'))
    }))

  test('goes back to a draft while nobody registered, starts on its first day with somebody, and stays in the region', () =>
    run(async (ctx) => {
      const open = await buildBatch(ctx, { agencyId, batch: { startsOn: '2026-02-11' } })
      const draft = await withdrawBatch(ctx, open)
      expect(draft.state).toBe('draft')
      const again = await openBatch(ctx, draft)
      await expect(startBatch(ctx, again)).rejects.toEqual(refusal('training_not_begun'))
      const now = await editBatch(ctx, { ...batchInput(), id: open.id, version: again.version })
      await expect(startBatch(ctx, now)).rejects.toEqual(refusal('training_nobody_admitted'))
      await buildTrainee(ctx, open.id)
      await expect(withdrawBatch(ctx, await getBatch(ctx, open.id))).rejects.toEqual(refusal('training_has_people'))
      const outside = editBatch(ctx, {
        ...batchInput({ districtCode: '35.73.01' }),
        id: open.id,
        version: now.version,
      })
      await expect(outside).rejects.toEqual(refusal('unknown_reference'))
    }))

  test('finishes once: the admitted and assessed are graduates of that day, nobody is left undecided or unassessed', async () => {
    const clock = testClock('2026-03-02T02:00:00Z')
    await run(
      async (ctx) => {
        const running = await buildBatch(ctx, { agencyId, state: 'running' })
        const late = await buildTrainee(ctx, running.id)
        const finish = async (finishedOn = '2026-02-27') =>
          finishBatch(ctx, { id: running.id, version: (await getBatch(ctx, running.id)).version, finishedOn })
        await expect(finish()).rejects.toEqual(refusal('training_undecided'))
        await refuseTrainee(ctx, { id: late, version: 1, reason: 'pendaftaran terlambat' })
        await expect(finish()).rejects.toEqual(refusal('training_not_assessed'))
        const { rows } = await listTrainees(ctx, { batchId: running.id, ...PEOPLE, state: ['admitted'] })
        const id = rows[0]?.trainee.id ?? ''
        const result = { score: 71.5, isCompetent: false, assessedOn: '2026-02-27' }
        await assessTrainee(ctx, { id, version: await version(ctx, id), ...result })
        await expect(finish('2026-03-03')).rejects.toEqual(refusal('training_finish_day'))
        await expect(finish('2026-02-01')).rejects.toEqual(refusal('training_finish_day'))
        const finished = await finish()
        expect(finished).toMatchObject({
          state: 'finished',
          finishedOn: '2026-02-27',
          counts: { finished: 1, refused: 1 },
        })
        expect((await getTrainee(ctx, id)).trainee).toMatchObject({ state: 'finished', finishedOn: '2026-02-27' })
        await expect(finish()).rejects.toEqual(refusal('wrong_state'))
        await expect(buildTrainee(ctx, running.id)).rejects.toEqual(refusal('training_batch_over'))
        await expect(cancelBatch(ctx, { ...finished, reason: 'keliru' })).rejects.toEqual(refusal('wrong_state'))
      },
      { clock },
    )
  })

  test('is copied with place and cost, without seats, reason and people', async () => {
    const from = await run((ctx) => buildBatch(ctx, { agencyId, state: 'running', batch: { marketReason: 'Laris' } }))
    const again = { id: from.id, name: 'Angkatan 2', startsOn: '2026-05-04' }
    const copy = await run((ctx) => copyBatch(ctx, again))
    expect(copy).toMatchObject({
      state: 'draft',
      startsOn: '2026-05-04',
      endsOn: '2026-05-29',
      capacity: 16,
      marketReason: '',
    })
    expect(copy.counts.admitted + copy.seats.pledged).toBe(0)
    await expect(run((ctx) => copyBatch(ctx, again))).rejects.toEqual(refusal('duplicate'))
  })

  test('stays with the agency whose participants it holds', async () => {
    const other = (await buildAgency(database)).id
    await run(
      async (ctx) => {
        const { course } = await buildBatch(ctx, { agencyId })
        const moved = editCourse(ctx, { ...courseInput(other), id: course.id, version: 1 })
        await expect(moved).rejects.toEqual(refusal('training_course_held'))
      },
      { role: 'coordinator', agencyId: null },
    )
  })
})

test('lists show what policy lets read, and people are the organiser’s and the coordinators’', async () => {
  const strangers = (await buildAgency(database)).id
  const made = await run(async (ctx) => {
    const draft = await buildBatch(ctx, { agencyId, state: 'draft' })
    const open = await buildBatch(ctx, { agencyId })
    await buildTrainee(ctx, open.id, { name: 'Rahasia', disabilities: ['mental'] })
    return [draft.id, open.id]
  })
  const actors: As[] = [
    { role: 'admin', agencyId: null },
    { role: 'coordinator', agencyId: null },
    { role: 'viewer', agencyId: null },
    ...(['head', 'operator', 'viewer'] as const).flatMap((role) => [
      { role, agencyId },
      { role, agencyId: strangers },
    ]),
  ]
  const states: BatchState[] = []
  for (const as of actors)
    await run(async (ctx) => {
      const { withDisability } = (await listBatches(ctx, FILTER)).sums
      expect(withDisability === null).toBe(as.agencyId === strangers || (as.role === 'viewer' && !as.agencyId))
      const listed = new Set((await listBatches(ctx, FILTER)).rows.map(({ id }) => id))
      for (const id of made) {
        const batch = await findBatch(ctx, id)
        if (!batch) throw new Error('a batch is missing')
        states.push(batch.state)
        expect(listed.has(id)).toBe(canOnTraining.readBatch(ctx.actor, batch))
        if (!listed.has(id)) await expect(getBatch(ctx, id)).rejects.toEqual(refusal('not_found'))
        if (!canOnTraining.readPeople(ctx.actor, batch) && listed.has(id))
          await expect(listTrainees(ctx, { batchId: id, ...PEOPLE })).rejects.toEqual(refusal('forbidden'))
      }
    }, as)
  expect(new Set(states)).toEqual(new Set(['draft', 'open']))
})
