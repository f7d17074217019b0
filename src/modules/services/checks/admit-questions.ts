import type { CheckLimits } from '#contract/services/checks.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { countUsed, insertAdmission, insertChecks, waitForAdmission } from '../queries/checks.ts'
import { readSettings } from './settings.ts'
import { startDay } from './start-day.ts'

/** What is asked about one candidate or about all of a list. */
export interface Question {
  readonly kind: string
  /** A day of the month in which the service is to begin; once admitted, the day for which it is judged. */
  readonly on: string
  readonly purpose: string
  readonly isList: boolean
}

/** The right to have so many candidates answered, taken off the limits when it was given; what is not used of it does not come back. */
export interface Admission {
  readonly id: string
  readonly question: Question
  readonly limits: CheckLimits
}

/** The limit that some questions would break, with its number. Nothing of the candidates decides it. */
export interface Refusal {
  readonly limit: keyof CheckLimits
  readonly most: number
}

const NOT_SAID = { candidate: '', name: '', nik: '', kk: '', area: '' }

/**
 * Takes so many candidates off what the actor and the actor's agency may still ask, single questions and lists alike; or refuses, which stands in
 * the log. Commit it before anything is answered and before refusing: a place that is taken must be seen by every other request, and stay taken
 * whatever becomes of the answers. Throws `forbidden` for who may not ask, `unknown_reference` for a kind that nobody knows, `check_month` for a month
 * that is past or too far ahead.
 */
export async function admitQuestions(
  ctx: Context,
  question: Question,
  candidates: number,
): Promise<{ readonly admission: Admission; readonly refusal: null } | { readonly refusal: Refusal }> {
  assert(can.askAboutCandidates(ctx.actor), 'forbidden')
  const kinds = await listKinds(ctx)
  const isKnown = kinds.some(({ code }) => code === question.kind)
  assert(isKnown, 'unknown_reference', { what: 'service_kind' })
  const { limits } = await readSettings(ctx)
  const on = startDay(question.on, todayOf(ctx), limits.monthsAhead)
  assert(on, 'check_month', { count: limits.monthsAhead })
  await waitForAdmission(ctx)
  const used = await countUsed(ctx)
  const broken = (['personHour', 'personDay', 'agencyDay'] as const).find(
    (limit) => used[limit] + candidates > limits[limit],
  )
  const limit = candidates > limits.listRows ? 'listRows' : broken
  const { isList, ...asked } = { ...question, on }
  if (limit) {
    await insertChecks(ctx, [{ ...asked, id: newId(), admissionId: null, answer: 'refused', hashes: NOT_SAID }])
    return { refusal: { limit, most: limits[limit] } }
  }
  const id = newId()
  await insertAdmission(ctx, { id, candidates, isList })
  await record(ctx, 'services.check.ask', { kind: 'check_admission', id }, { kind: question.kind, candidates })
  return { admission: { id, question: { ...question, on }, limits }, refusal: null }
}
