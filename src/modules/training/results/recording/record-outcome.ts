import type { GraduateRecord, OutcomeWork } from '#contract/training/results/graduates.ts'
import type { OutcomeMonths } from '#contract/training/shapes.ts'
import { getPartner } from '#modules/partners/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { AppError, assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Outcome } from '../outcomes/outcome.ts'
import { currentOf } from '../outcomes/standing.ts'
import { listAttempts } from '../queries/attempts.ts'
import { dropClaim } from '../queries/claims.ts'
import type { GraduateRow } from '../queries/graduates.ts'
import { insertOutcome, listOutcomes } from '../queries/outcomes.ts'
import { getRecordable } from '../reading/get-graduate.ts'
import { readGraduate } from '../reading/read-graduates.ts'
import { pointOf } from '../settings.ts'
import { fitting, type Proposed, refusalOf } from './check-outcome.ts'

export interface NewOutcome extends OutcomeWork {
  readonly id: string
  readonly months: OutcomeMonths
  readonly saidOn: string
  readonly means: 'call' | 'visit' | 'payroll'
  readonly evidenceNote: string
  /** What stood there when the form was opened; something else by now is `outcome_exists`. */
  readonly replaces: string | null
  readonly correctionReason: string
}

/**
 * Records what a graduate does at a point, as an officer heard or saw it. Throws `not_found`, `forbidden`, `unknown_reference` and what `refusalOf` finds;
 * `outcome_exists` when somebody else was faster.
 */
export async function recordOutcome(ctx: Context, input: NewOutcome): Promise<GraduateRecord> {
  const graduate = await getRecordable(ctx, input.id)
  const { id, replaces, ...said } = input
  if (said.partnerId) await assertPartner(ctx, said.partnerId)
  const evidence = said.means === 'payroll' ? 'payroll' : 'self_reported'
  await append(ctx, graduate, { ...said, ...fitting(said), evidence }, { expected: replaces })
  await dropClaim(ctx, id)
  return readGraduate(ctx, id)
}

async function assertPartner(ctx: Context, id: string): Promise<void> {
  const partner = await getPartner(ctx, id).catch(() => undefined)
  assert(partner, 'unknown_reference', { what: 'partner' })
}

/** The last row of a point, or undefined. */
export async function currentAt(ctx: Context, traineeId: string, months: OutcomeMonths): Promise<Outcome | undefined> {
  return currentOf((await listOutcomes(ctx, traineeId)).filter((one) => one.months === months))
}

/**
 * Checks and appends a row, whoever says it; policy is the caller's. `expected`: the row it takes the place of, null for none; left out: whatever stands there.
 * Throws as `recordOutcome`.
 */
export async function append(
  ctx: Context,
  graduate: GraduateRow,
  proposed: Proposed,
  { expected }: { readonly expected?: string | null } = {},
): Promise<Outcome> {
  const { months } = proposed
  const current = await currentAt(ctx, graduate.id, months)
  const taken = { months, name: graduate.name }
  assert(expected === undefined || expected === (current?.id ?? null), 'outcome_exists', taken)
  const tries = (await listAttempts(ctx, [graduate.id])).filter((one) => one.months === months).length
  const known = { ...graduate, point: pointOf(months), today: todayOf(ctx), tries, current }
  const refusal = refusalOf(proposed, known)
  if (refusal) throw new AppError(refusal.code, refusal.data)
  const outcome: Outcome = {
    ...proposed,
    id: newId(),
    traineeId: graduate.id,
    replaces: current?.id ?? null,
    recordedBy: ctx.actor.userId,
    at: ctx.clock.now(),
  }
  await mapConstraints(
    { outcomes__first: ['outcome_exists', taken], outcomes__replaced_once: ['outcome_exists', taken] },
    () => insertOutcome(ctx, outcome),
  )
  const details = { months, status: outcome.status, evidence: outcome.evidence, means: outcome.means }
  const deed = current ? 'correct' : 'record'
  await record(ctx, `outcome.${deed}`, { kind: 'trainee', id: graduate.id }, details)
  return outcome
}
