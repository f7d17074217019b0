import {
  addParticipant,
  createGathering,
  getGathering,
  getParticipant,
  pagePeople,
  removeParticipant,
} from '#modules/gatherings/index.ts'
import type { Context } from '#platform/context.ts'
import { AppError, assert } from '#platform/errors.ts'
import type { Batch } from '../batch.ts'
import { getBatch, getChangeable } from '../get-batch.ts'
import { updateBatch } from '../queries/batches.ts'
import { insertStep } from '../queries/steps.ts'
import { listTrainees } from '../queries/trainees.ts'
import { setParticipant } from '../queries/write-trainees.ts'
import { openIdentifiers } from '../sealed-columns.ts'
import type { Trainee } from '../trainee.ts'

/** Everybody of a batch fits on one page of a gathering's people: a batch holds at most 2,000. */
const ALL = { page: 1, pageSize: 5000 }

/**
 * Makes the gathering that keeps the sessions and attendance of a batch, and calls everybody admitted to it. Throws `not_found`, `forbidden`,
 * `training_batch_over`, `conflict`, `training_gathering_exists`.
 */
export async function makeSessions(
  ctx: Context,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<{ gatheringId: string; participants: number }> {
  const batch = await getChangeable(ctx, id)
  assert(batch.gatheringId === null, 'training_gathering_exists')
  assert(batch.version === version, 'conflict')
  const gathering = await createGathering(ctx, {
    kind: 'training',
    title: `${batch.course.title}, ${batch.name}`.slice(0, 300),
    purpose: '',
    legalBase: '',
    organiserAgencyId: batch.agency.id,
    visibility: 'invited',
    place: batch.place,
    areaCode: batch.districtCode,
    startsOn: batch.startsOn,
    endsOn: batch.endsOn,
  })
  assert(await updateBatch(ctx, batch, { gatheringId: gathering.id }), 'conflict')
  await insertStep(ctx, { batchId: id, deed: 'sessions' })
  return { gatheringId: gathering.id, participants: await callToSessions(ctx, await getBatch(ctx, id)) }
}

/** Calls everybody admitted who is not called yet to the sessions, if there are any; answers how many. Policy is the caller's. */
export async function callToSessions(ctx: Context, { id, gatheringId }: Batch): Promise<number> {
  if (gatheringId === null || !(await isOpen(ctx, gatheringId))) return 0
  const due = (await listTrainees(ctx, id)).filter(
    ({ state, participantId }) => state === 'admitted' && participantId === null,
  )
  for (const trainee of due) {
    const { phone } = openIdentifiers(ctx, trainee)
    const participant = await addParticipant(ctx, {
      ...{ id: gatheringId, role: 'participant', agencyId: null, personName: trainee.name, title: 'Peserta pelatihan' },
      ...{ sex: trainee.sex, reason: 'Diterima sebagai peserta pelatihan', phone, email: '' },
    })
    await setParticipant(ctx, trainee.id, participant.id)
  }
  return due.length
}

/** A gathering that is over takes nobody any more, and its attendance stands. */
async function isOpen(ctx: Context, gatheringId: string): Promise<boolean> {
  const { state } = await getGathering(ctx, gatheringId)
  return state !== 'closed' && state !== 'cancelled'
}

/** Whoever left is called to no further session; what was recorded of them stays. */
export async function takeOffSessions(
  ctx: Context,
  { gatheringId }: Batch,
  trainee: Trainee,
  reason: string,
): Promise<void> {
  if (gatheringId === null || trainee.participantId === null || !(await isOpen(ctx, gatheringId))) return
  try {
    const { participant } = await getParticipant(ctx, trainee.participantId)
    await removeParticipant(ctx, { id: participant.id, version: participant.version, reason })
  } catch (error) {
    // Taken off in the gathering already.
    if (!(error instanceof AppError && error.code === 'not_found')) throw error
  }
  await setParticipant(ctx, trainee.id, null)
}

/** How much of the sessions somebody was at. */
export interface Attended {
  readonly sharePercent: number
  readonly standing: 'passed' | 'attended' | 'none'
  readonly sessions: number
}

/** By participant; empty where a batch has no sessions, or for who may not read the people of the gathering. */
export async function readShares(ctx: Context, { gatheringId }: Batch): Promise<ReadonlyMap<string, Attended>> {
  if (gatheringId === null) return new Map()
  try {
    const { rows } = await pagePeople(ctx, { id: gatheringId, ...ALL })
    return new Map(rows.map(({ id, sharePercent, standing, sessions }) => [id, { sharePercent, standing, sessions }]))
  } catch (error) {
    // A reader of the organising agency sees who takes part, and not the organiser's attendance.
    if (error instanceof AppError && (error.code === 'forbidden' || error.code === 'not_found')) return new Map()
    throw error
  }
}
