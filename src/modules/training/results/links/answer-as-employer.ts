import { yearsAfter } from '#contract/calendar/days.ts'
import type { EmployerForm } from '#contract/training/results/guest.ts'
import { notify } from '#modules/followups/index.ts'
import { getAgency } from '#modules/organisations/index.ts'
import { getArea } from '#modules/places/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { isGenuine, type LinkToken } from '#platform/vault/links.ts'
import type { Outcome } from '../outcomes/outcome.ts'
import { type Confirmation, lockConfirmation, updateConfirmation } from '../queries/confirmations.ts'
import { findGraduate, type GraduateRow } from '../queries/graduates.ts'
import { findOutcome } from '../queries/outcomes.ts'
import { append, currentAt } from '../recording/record-outcome.ts'

interface Asked {
  readonly confirmation: Confirmation
  readonly outcome: Outcome
  readonly graduate: GraduateRow
}

/**
 * What is asked by the link. Throws `link_invalid`, with the same words for a forged, replaced, withdrawn and expired one and for one of another region. One that
 * was answered opens still, to say thanks.
 */
async function openLink(ctx: Context, link: LinkToken): Promise<Asked> {
  assert(isGenuine(ctx.vault, 'employer', link), 'link_invalid')
  const confirmation = await lockConfirmation(ctx, link.id)
  assert(confirmation && confirmation.linkTurn === link.turn && confirmation.state !== 'withdrawn', 'link_invalid')
  assert(confirmation.answeredAt !== null || todayOf(ctx) <= confirmation.expiresOn, 'link_invalid')
  const outcome = await findOutcome(ctx, confirmation.outcomeId)
  const graduate = await findGraduate(ctx, confirmation.traineeId)
  assert(outcome && graduate, 'link_invalid')
  return { confirmation, outcome, graduate }
}

async function present(ctx: Context, { confirmation, outcome, graduate }: Asked): Promise<EmployerForm> {
  const { state } = confirmation
  return {
    name: graduate.name,
    employerName: confirmation.employerName,
    status: outcome.status,
    work: outcome.work,
    workingSince: outcome.workingSince,
    agency: (await getAgency(ctx, graduate.agencyId)).name,
    region: (await getArea(ctx, ctx.region)).fullName,
    expiresOn: confirmation.expiresOn,
    answer: state === 'confirmed' || state === 'denied' ? state : null,
  }
}

/** One name and what was said of the work; no income, no disability, nobody else. Throws `link_invalid`. */
export async function openEmployerForm(ctx: Context, link: LinkToken): Promise<EmployerForm> {
  return present(ctx, await openLink(ctx, link))
}

export interface EmployerAnswer {
  readonly answer: 'confirmed' | 'denied'
  readonly workingSince: string | null
  readonly isFormal: boolean | null
  readonly name: string
  readonly post: string
  readonly note: string
}

/**
 * The employer's answer, once; a repeat shows the first. A yes becomes a row of stronger evidence, with what the employer corrected; a no changes nothing of what the
 * graduate said: both are shown, the agency is told, and until an officer decides it counts as not known. Throws `link_invalid`, `outcome_since_late`,
 * `outcome_since_early`.
 */
export async function answerAsEmployer(ctx: Context, link: LinkToken, said: EmployerAnswer): Promise<EmployerForm> {
  const asked = await openLink(ctx, link)
  const { confirmation, outcome, graduate } = asked
  if (confirmation.answeredAt !== null) return present(ctx, asked)
  const current = await currentAt(ctx, graduate.id, outcome.months)
  const isCurrent = current?.id === outcome.id
  assert(!said.workingSince || said.workingSince <= todayOf(ctx), 'outcome_since_late', {
    since: said.workingSince,
    saidOn: todayOf(ctx),
  })
  assertNotTooEarly(graduate, outcome, said.workingSince)
  await updateConfirmation(ctx, confirmation.id, {
    state: said.answer,
    answeredAt: ctx.clock.now(),
    answeredName: said.name,
    answeredPost: said.post,
    answerNote: said.note,
  })
  if (said.answer === 'confirmed' && isCurrent) await strengthen(ctx, graduate, outcome, said)
  await record(ctx, `confirmation.${said.answer}`, { kind: 'trainee', id: graduate.id }, { months: outcome.months })
  await notify(ctx, {
    topic: said.answer === 'confirmed' ? 'training.employer_confirmed' : 'training.employer_denied',
    data: { employer: confirmation.employerName, course: graduate.courseTitle },
    link: `/lulusan/${graduate.id}`,
    to: { agencyIds: [graduate.agencyId] },
  })
  return present(ctx, { ...asked, confirmation: { ...confirmation, state: said.answer } })
}

/** From what age on somebody may work at all: UU 13/2003 art. 69, light work from 13, any other from 15. */
const WORKING_AGE = 15

/**
 * Work that a course led to began at most a year before it ended, and not in childhood; what lies before is a slip of the keyboard. What the graduate said
 * may be repeated as it is. Throws `outcome_since_early`.
 */
function assertNotTooEarly(graduate: GraduateRow, outcome: Outcome, since: string | null): void {
  if (since === null || since === outcome.workingSince) return
  const afterCourse = yearsAfter(graduate.finishedOn, -1)
  const grown = graduate.birthDate === null ? afterCourse : yearsAfter(graduate.birthDate, WORKING_AGE)
  const earliest = grown > afterCourse ? grown : afterCourse
  assert(since >= earliest, 'outcome_since_early', { since, earliest })
}

const FORMAL = { true: 'formal', false: 'informal' } as const

async function strengthen(ctx: Context, graduate: GraduateRow, outcome: Outcome, said: EmployerAnswer): Promise<void> {
  const isInternship = outcome.status === 'internship'
  const { id: _, traineeId: __, replaces: ___, recordedBy: ____, at: _____, ...same } = outcome
  await append(ctx, graduate, {
    ...same,
    status: isInternship || said.isFormal === null ? outcome.status : FORMAL[`${said.isFormal}`],
    workingSince: said.workingSince ?? outcome.workingSince,
    saidOn: todayOf(ctx),
    means: 'employer',
    evidence: 'employer_confirmed',
    evidenceNote: `${said.name}, ${said.post}`,
    correctionReason: 'Dipastikan pemberi kerja melalui tautan.',
  })
}
