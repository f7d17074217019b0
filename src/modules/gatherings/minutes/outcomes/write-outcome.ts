import type { OutcomeInput } from '#contract/gatherings/minutes/shapes.ts'
import { dropWithSource, type Followup, openFollowup, rewriteWithSource } from '#modules/followups/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Gathering } from '../../gathering.ts'
import { sourceOf } from '../minutes.ts'
import { getItem, getWritable } from '../write-minutes.ts'
import { listOutcomes } from './list-outcomes.ts'
import { nameSubjects } from './subjects.ts'

/** What an internal gathering decides stays within its organiser. */
const assertOwnerWithin = ({ visibility, organiser }: Gathering, { ownerAgencyId }: OutcomeInput) =>
  assert(visibility !== 'internal' || ownerAgencyId === organiser.id, 'owner_outside', { what: organiser.name })

async function open(ctx: Context, gathering: Gathering, sessionId: string, input: OutcomeInput): Promise<string> {
  assertOwnerWithin(gathering, input)
  const session = await getItem(ctx, gathering.id, sessionId)
  const { ownerAgencyId, ownerPositionId } = input
  return openFollowup(ctx, {
    kind: input.kind,
    what: input.what,
    ...(ownerPositionId ? { ownerPositionId, ownerAgencyId } : { ownerAgencyId }),
    dueOn: input.dueOn,
    subjects: await nameSubjects(ctx, gathering, input.subjects),
    audience: gathering.visibility === 'internal' ? 'internal' : 'concerned',
    concernedAgencies: [gathering.organiser.id],
    source: sourceOf(gathering, session),
    note: '',
  })
}

async function getOutcome(ctx: Context, gathering: Gathering, id: string): Promise<Followup> {
  const outcome = (await listOutcomes(ctx, gathering)).find((one) => one.id === id)
  assert(outcome, 'not_found')
  return outcome
}

/** One that may still be taken back: the minutes are not final and nobody has moved it since. */
async function getChangeable(ctx: Context, gathering: Gathering, id: string, version: number): Promise<Followup> {
  const outcome = await getOutcome(ctx, gathering, id)
  assert(outcome.state === 'open', 'wrong_state', { state: outcome.state })
  assert(outcome.version === version, 'conflict')
  return outcome
}

/**
 * A decision, promise, obstacle or finding from an agenda item: it is owed from this moment on. Of an internal gathering it is the organiser's alone.
 * Throws as `getWritable` and as `openFollowup`, and `unknown_reference`, `owner_outside`.
 */
export async function openOutcome(
  ctx: Context,
  { id, sessionId, ...input }: OutcomeInput & { id: string; sessionId: string },
) {
  const { gathering } = await getWritable(ctx, id)
  return getOutcome(ctx, gathering, await open(ctx, gathering, sessionId, input))
}

/** Other words, owner or day while the minutes are open: it stays the same followup, and only a new owner is told. Throws as `openOutcome`, `conflict`. */
export async function changeOutcome(
  ctx: Context,
  { id, outcomeId, version, ...input }: OutcomeInput & { id: string; outcomeId: string; version: number },
): Promise<Followup> {
  const { gathering } = await getWritable(ctx, id)
  await getChangeable(ctx, gathering, outcomeId, version)
  assertOwnerWithin(gathering, input)
  const { kind, what, ownerAgencyId, ownerPositionId, dueOn } = input
  await rewriteWithSource(ctx, outcomeId, {
    ...{ kind, what, ownerAgencyId, ownerPositionId, dueOn },
    subjects: await nameSubjects(ctx, gathering, input.subjects),
    concernedAgencies: [gathering.organiser.id],
    why: 'Ditulis ulang di notulen',
  })
  return getOutcome(ctx, gathering, outcomeId)
}

/** Not promised after all, with the reason; only while the minutes are open. Throws as `getWritable`, `not_found`, `wrong_state`, `conflict`. */
export async function withdrawOutcome(
  ctx: Context,
  { id, outcomeId, version, reason }: { id: string; outcomeId: string; version: number; reason: string },
): Promise<void> {
  const { gathering } = await getWritable(ctx, id)
  const outcome = await getChangeable(ctx, gathering, outcomeId, version)
  await dropWithSource(ctx, outcome.id, reason)
}
