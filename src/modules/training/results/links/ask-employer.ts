import { daysAfter } from '#contract/calendar/days.ts'
import type { GraduateRecord } from '#contract/training/results/graduates.ts'
import { longDate } from '#modules/letters/index.ts'
import { getAgency } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { signLink } from '#platform/vault/links.ts'
import { isEmployed } from '../outcomes/outcome.ts'
import {
  findConfirmation,
  insertConfirmation,
  listConfirmations,
  lockConfirmation,
  updateConfirmation,
} from '../queries/confirmations.ts'
import { findOutcome } from '../queries/outcomes.ts'
import { getRecordable } from '../reading/get-graduate.ts'
import { readGraduate } from '../reading/read-graduates.ts'
import { currentAt } from '../recording/record-outcome.ts'
import { RESULT_RULES } from '../settings.ts'

/**
 * A one-time link by which an employer says whether a graduate works there, with words to send. Asked again, the older link is worthless. Throws `not_found`,
 * `forbidden`, `confirmation_no_employer`, `confirmation_answered`, `conflict` when the answer has been replaced meanwhile.
 */
export async function askEmployer(
  ctx: Context,
  { id: outcomeId, publicUrl }: { readonly id: string; readonly publicUrl: string },
): Promise<{ url: string; text: string; expiresOn: string }> {
  const outcome = await findOutcome(ctx, outcomeId)
  assert(outcome, 'not_found')
  const graduate = await getRecordable(ctx, outcome.traineeId)
  assert((await currentAt(ctx, graduate.id, outcome.months))?.id === outcomeId, 'conflict')
  const { employerName, status } = outcome
  assert(isEmployed(status) && employerName !== '', 'confirmation_no_employer')
  const expiresOn = daysAfter(todayOf(ctx), RESULT_RULES.employer_link_days)
  const { id, turn } = await ask(ctx, { outcomeId, traineeId: graduate.id, employerName, expiresOn })
  await record(ctx, 'confirmation.ask', { kind: 'trainee', id: graduate.id }, { months: outcome.months, turn })
  const url = `${publicUrl}/k/${signLink(ctx.vault, 'employer', { region: ctx.region, id, turn })}`
  const agency = await getAgency(ctx, graduate.agencyId)
  const text = `Yth. ${employerName}, kami dari ${agency.name}. Mohon pastikan apakah ${graduate.name} bekerja di tempat Anda, lewat tautan sekali pakai ini: ${url} Berlaku sampai ${longDate(expiresOn)}. Tidak perlu akun. Jangan teruskan tautan ini.`
  return { url, text, expiresOn }
}

async function ask(
  ctx: Context,
  asked: { outcomeId: string; traineeId: string; employerName: string; expiresOn: string },
): Promise<{ id: string; turn: number }> {
  const all = await listConfirmations(ctx, [asked.traineeId])
  const earlier = all.find(({ outcomeId }) => outcomeId === asked.outcomeId)
  if (!earlier) {
    const id = newId()
    await mapConstraints({ employer_confirmations__once: ['conflict'] }, () =>
      insertConfirmation(ctx, { id, ...asked }),
    )
    return { id, turn: 1 }
  }
  const held = await lockConfirmation(ctx, earlier.id)
  assert(held && held.answeredAt === null, 'confirmation_answered')
  const turn = held.linkTurn + 1
  const { expiresOn } = asked
  await updateConfirmation(ctx, held.id, { state: 'asked', linkTurn: turn, expiresOn, askedAt: ctx.clock.now() })
  return { id: held.id, turn }
}

/** Makes the link worthless before it is answered. Throws `not_found`, `forbidden`, `confirmation_answered`. */
export async function withdrawConfirmation(ctx: Context, id: string): Promise<GraduateRecord> {
  const asked = await findConfirmation(ctx, id)
  assert(asked, 'not_found')
  const graduate = await getRecordable(ctx, asked.traineeId)
  const held = await lockConfirmation(ctx, id)
  assert(held && held.answeredAt === null, 'confirmation_answered')
  await updateConfirmation(ctx, id, { state: 'withdrawn' })
  await record(ctx, 'confirmation.withdraw', { kind: 'trainee', id: graduate.id })
  return readGraduate(ctx, graduate.id)
}
