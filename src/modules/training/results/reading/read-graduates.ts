import type {
  Attempt as AttemptShape,
  Graduate,
  GraduateRecord,
  Outcome as OutcomeShape,
  Standing as StandingShape,
} from '#contract/training/results/graduates.ts'
import { findNames } from '#modules/accounts/index.ts'
import { nameAgencies, namedAgency } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../../policy.ts'
import { daysOf, type Outcome } from '../outcomes/outcome.ts'
import { currentOf } from '../outcomes/standing.ts'
import { type Attempt, listAttempts } from '../queries/attempts.ts'
import { listClaims } from '../queries/claims.ts'
import { type Confirmation, listConfirmations } from '../queries/confirmations.ts'
import { type GraduateFilter, type GraduateRow, pageGraduates } from '../queries/graduates.ts'
import { findTurn } from '../queries/links.ts'
import { listOutcomes } from '../queries/outcomes.ts'
import { POINTS } from '../settings.ts'
import { getGraduate } from './get-graduate.ts'
import { openPointOf, readStandings, type Standings } from './standings.ts'

/** Nobody of whom no agency is known reads people; a coordinator reads all. */
export const assertReadsPeople = ({ actor }: Context): void => assert(can.readCourses(actor), 'forbidden')

/** One page of the graduates of the actor's agency, or of all for coordinators, with where each stands. Throws `forbidden`. */
export async function listGraduates(
  ctx: Context,
  filter: GraduateFilter & { readonly page: number; readonly pageSize: number },
): Promise<{ rows: Graduate[]; total: number }> {
  assertReadsPeople(ctx)
  const { rows, total } = await pageGraduates(ctx, filter)
  return { rows: await present(ctx, rows), total }
}

async function present(ctx: Context, rows: readonly GraduateRow[]): Promise<Graduate[]> {
  const today = todayOf(ctx)
  const standings = await readStandings(ctx, rows, today)
  const agencies = await nameAgencies(
    ctx,
    rows.map(({ agencyId }) => agencyId),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    sex: row.sex,
    finishedOn: row.finishedOn,
    batch: { id: row.batchId, name: row.batchName, course: row.courseTitle },
    agency: namedAgency(agencies, row.agencyId),
    life: row.life,
    lifeSince: row.lifeSince,
    standings: POINTS.map(({ months }) => standingShape(row, months, standings.get(row.id), today)),
  }))
}

function standingShape(
  { finishedOn }: GraduateRow,
  months: StandingShape['months'],
  standings: Standings | undefined,
  today: string,
): StandingShape {
  const standing = standings?.[months] ?? { kind: 'early' as const }
  const point = POINTS.find((one) => one.months === months)
  const days = daysOf(finishedOn, point ?? { months, earlyDays: 0, graceDays: 0 })
  const outcome = standing.kind === 'answered' ? standing.outcome : undefined
  return {
    months,
    opensOn: days.opensOn,
    dueOn: days.dueOn,
    isOverdue: standing.kind === 'silent' && days.lastOn < today,
    kind: standing.kind,
    why: standing.kind === 'silent' ? standing.why : null,
    status: outcome?.status ?? null,
    evidence: outcome?.evidence ?? null,
  }
}

/** One graduate with everything that was said and tried. Throws `not_found`. */
export async function readGraduate(ctx: Context, id: string): Promise<GraduateRecord> {
  const row = await getGraduate(ctx, id)
  const [graduate] = await present(ctx, [row])
  assert(graduate, 'not_found')
  const outcomes = await listOutcomes(ctx, id)
  const attempts = await listAttempts(ctx, [id])
  const confirmations = await listConfirmations(ctx, [id])
  const [claim] = await listClaims(ctx, [id])
  const names = await findNames(ctx, [
    ...outcomes.map(({ recordedBy }) => recordedBy),
    ...attempts.map(({ triedBy }) => triedBy),
    ...(claim ? [claim.claimedBy] : []),
  ])
  const current = new Set(POINTS.map(({ months }) => currentOf(outcomes.filter((one) => one.months === months))?.id))
  return {
    ...graduate,
    outcomes: outcomes.map((one) => outcomeShape(one, current.has(one.id), confirmations, names)),
    attempts: attempts.map((one) => attemptShape(one, names)),
    openPoint: row.life === 'living' ? (openPointOf(row.finishedOn, todayOf(ctx))?.months ?? null) : null,
    claim: claim
      ? {
          by: names.get(claim.claimedBy) ?? '',
          isOwn: claim.claimedBy === ctx.actor.userId,
          until: claim.until.toISOString(),
        }
      : null,
    hasLink: (await findTurn(ctx, id)) !== undefined,
    version: row.version,
    can: { record: can.edit(ctx.actor, { agency: { id: row.agencyId } }) },
  }
}

function outcomeShape(
  { recordedBy, at, traineeId: _, ...outcome }: Outcome,
  isCurrent: boolean,
  confirmations: readonly Confirmation[],
  names: ReadonlyMap<string, string>,
): OutcomeShape {
  const asked = confirmations.find(({ outcomeId }) => outcomeId === outcome.id)
  return {
    ...outcome,
    by: names.get(recordedBy) ?? null,
    at: at.toISOString(),
    isCurrent,
    confirmation: asked
      ? {
          id: asked.id,
          state: asked.state,
          employerName: asked.employerName,
          note: asked.answerNote,
          by: asked.answeredName,
          post: asked.answeredPost,
          askedAt: asked.askedAt.toISOString(),
          answeredAt: asked.answeredAt?.toISOString() ?? null,
          expiresOn: asked.expiresOn,
        }
      : null,
  }
}

const attemptShape = (
  { triedBy, at, traineeId: _, ...attempt }: Attempt,
  names: ReadonlyMap<string, string>,
): AttemptShape & { result: AttemptShape['result'] } => ({
  ...attempt,
  result: attempt.result as AttemptShape['result'],
  by: names.get(triedBy) ?? null,
  at: at.toISOString(),
})
