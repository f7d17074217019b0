import type { Call } from '#contract/training/results/graduates.ts'
import { findNames } from '#modules/accounts/index.ts'
import { nameAgencies, namedAgency } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { findTrainee } from '../../queries/trainees.ts'
import { openIdentifiers } from '../../sealed-columns.ts'
import { listAttempts } from '../queries/attempts.ts'
import { pageCalls } from '../queries/calls.ts'
import { dropClaim, listClaims, takeClaim } from '../queries/claims.ts'
import { assertLiving, getRecordable } from '../reading/get-graduate.ts'
import { assertReadsPeople } from '../reading/read-graduates.ts'
import { RESULT_RULES } from '../settings.ts'

interface CallFilter {
  readonly months?: '3' | '6' | '12' | undefined
  readonly agencyId?: string | undefined
  readonly batchId?: string | undefined
  readonly page: number
  readonly pageSize: number
}

/** Who is to be called today, the most urgent first; of the actor's agency, or of all for coordinators. Throws `forbidden`. */
export async function listCalls(ctx: Context, filter: CallFilter) {
  assertReadsPeople(ctx)
  const months = filter.months === undefined ? undefined : Number(filter.months)
  const { rows, total, ...sums } = await pageCalls(ctx, todayOf(ctx), { ...filter, months })
  const ids = rows.map(({ id }) => id)
  const attempts = new Map((await listAttempts(ctx, ids)).map((one) => [`${one.traineeId} ${one.months}`, one]))
  const claims = new Map((await listClaims(ctx, ids)).map((claim) => [claim.traineeId, claim]))
  const names = await findNames(
    ctx,
    [...claims.values()].map(({ claimedBy }) => claimedBy),
  )
  const agencies = await nameAgencies(
    ctx,
    rows.map(({ agencyId }) => agencyId),
  )
  const calls = rows.map((row): Call => {
    const [last, claim] = [attempts.get(`${row.id} ${row.months}`), claims.get(row.id)]
    return {
      id: row.id,
      name: row.name,
      batch: { id: row.batchId, name: row.batchName, course: row.courseTitle },
      agency: namedAgency(agencies, row.agencyId),
      months: row.months,
      dueOn: row.dueOn,
      isOverdue: row.isOverdue,
      tries: row.tries,
      lastTry: last ? { result: last.result, note: last.note, at: last.at.toISOString() } : null,
      againOn: row.againOn,
      claim: claim
        ? {
            by: names.get(claim.claimedBy) ?? '',
            isOwn: claim.claimedBy === ctx.actor.userId,
            until: claim.until.toISOString(),
          }
        : null,
    }
  })
  return { rows: calls, total, sums: { ...sums, own: calls.filter(({ claim }) => claim?.isOwn).length } }
}

/**
 * Takes a graduate to call, for as long as `seed/training/results.csv` says, and opens the phone number, which is recorded. Throws `not_found`, `forbidden`,
 * `graduate_gone`, `graduate_claimed`.
 */
export async function claimGraduate(ctx: Context, id: string): Promise<{ phone: string; until: string }> {
  const graduate = await getRecordable(ctx, id)
  assertLiving(graduate)
  const until = new Date(ctx.clock.now().getTime() + RESULT_RULES.claim_minutes * 60_000)
  if (!(await takeClaim(ctx, id, until))) {
    const [claim] = await listClaims(ctx, [id])
    const names = await findNames(ctx, claim ? [claim.claimedBy] : [])
    const hour = new Intl.DateTimeFormat('id-ID', { timeZone: ctx.timezone, hour: '2-digit', minute: '2-digit' })
    assert(false, 'graduate_claimed', {
      by: names.get(claim?.claimedBy ?? '') ?? '–',
      until: claim ? hour.format(claim.until) : '',
    })
  }
  const trainee = await findTrainee(ctx, id)
  assert(trainee, 'not_found')
  await record(ctx, 'graduate.claim', { kind: 'trainee', id })
  return { phone: openIdentifiers(ctx, trainee).phone, until: until.toISOString() }
}

/** Gives a graduate back; that of somebody else stays theirs. Throws `not_found`, `forbidden`. */
export async function releaseGraduate(ctx: Context, id: string): Promise<void> {
  await getRecordable(ctx, id)
  await dropClaim(ctx, id)
}
