import type { OutcomeWork } from '#contract/training/results/graduates.ts'
import type { GraduateForm } from '#contract/training/results/guest.ts'
import type { OutcomeMonths } from '#contract/training/shapes.ts'
import { getAgency } from '#modules/organisations/index.ts'
import { getArea } from '#modules/places/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { isGenuine, type LinkToken, signLink } from '#platform/vault/links.ts'
import { daysOf, isWeaker, type Outcome } from '../outcomes/outcome.ts'
import { findGraduate, type GraduateRow } from '../queries/graduates.ts'
import { findTurn, saveTurn } from '../queries/links.ts'
import { assertLiving, getRecordable } from '../reading/get-graduate.ts'
import { openPointOf } from '../reading/standings.ts'
import { fitting } from '../recording/check-outcome.ts'
import { append, currentAt } from '../recording/record-outcome.ts'
import { POINTS } from '../settings.ts'

/**
 * The personal link of a graduate, made where there is none, with words to send by chat or on paper; `renew` makes the older worthless. Throws `not_found`,
 * `forbidden`, `graduate_gone`.
 */
export async function linkOfGraduate(
  ctx: Context,
  { id, renew, publicUrl }: { readonly id: string; readonly renew: boolean; readonly publicUrl: string },
): Promise<{ url: string; text: string }> {
  const graduate = await getRecordable(ctx, id)
  assertLiving(graduate)
  const before = await findTurn(ctx, id)
  const turn = before === undefined ? 1 : renew ? before + 1 : before
  if (turn !== before) {
    await saveTurn(ctx, id, turn)
    await record(ctx, 'graduate.link', { kind: 'trainee', id }, { turn })
  }
  const url = `${publicUrl}/kabar/${signLink(ctx.vault, 'graduate', { region: ctx.region, id, turn })}`
  const agency = await getAgency(ctx, graduate.agencyId)
  const text = `Halo ${graduate.name}, kami dari ${agency.name}. Bagaimana kabar Anda setelah pelatihan ${graduate.courseTitle}? Mohon jawab paling banyak lima pertanyaan lewat tautan pribadi ini: ${url} Jawaban hanya dibaca petugas pelatihan. Jangan teruskan tautan ini.`
  return { url, text }
}

/** Whose link it is. Throws `link_invalid` for a forged one, one that a newer has replaced, and one of somebody who is no graduate. */
async function openLink(ctx: Context, link: LinkToken): Promise<GraduateRow> {
  assert(isGenuine(ctx.vault, 'graduate', link), 'link_invalid')
  assert((await findTurn(ctx, link.id)) === link.turn, 'link_invalid')
  const graduate = await findGraduate(ctx, link.id)
  assert(graduate && graduate.life !== 'died', 'link_invalid')
  return graduate
}

/** What the graduate is asked now, and what they answered already; nothing of anybody else. Throws `link_invalid`. */
export async function openGraduateForm(ctx: Context, link: LinkToken): Promise<GraduateForm> {
  return present(ctx, await openLink(ctx, link))
}

async function present(ctx: Context, graduate: GraduateRow): Promise<GraduateForm> {
  const point = openPointOf(graduate.finishedOn, todayOf(ctx))
  const [first] = POINTS
  const current = point && (await currentAt(ctx, graduate.id, point.months))
  const answered = current && current.status !== 'unreachable' ? current : undefined
  return {
    name: graduate.name,
    course: graduate.courseTitle,
    batch: graduate.batchName,
    agency: (await getAgency(ctx, graduate.agencyId)).name,
    region: (await getArea(ctx, ctx.region)).fullName,
    months: point?.months ?? null,
    opensOn: point || !first ? null : daysOf(graduate.finishedOn, first).opensOn,
    answer: answered
      ? {
          status: answered.status,
          employerName: answered.employerName,
          partnerId: null,
          work: answered.work,
          workingSince: answered.workingSince,
          monthlyIncome: answered.monthlyIncome,
          hasBusinessNumber: answered.hasBusinessNumber,
          saidOn: answered.saidOn,
        }
      : null,
    can: { answer: point !== undefined && (!answered || answered.evidence === 'self_reported') },
  }
}

/** Which partner the employer is does not come from the graduate. */
const saysTheSame = (current: Outcome, { partnerId: _, ...work }: OutcomeWork): boolean =>
  (Object.keys(work) as (keyof typeof work)[]).every((key) => current[key] === work[key])

/**
 * The own answer of a graduate for the point that is open now. It may be changed by the graduate until somebody else has confirmed it; the same again
 * changes nothing. Throws `link_invalid`,
 * `outcome_settled`, and as `append`.
 */
export async function answerAsGraduate(
  ctx: Context,
  link: LinkToken,
  { months, ...said }: Omit<OutcomeWork, 'partnerId'> & { readonly months: OutcomeMonths },
): Promise<GraduateForm> {
  const graduate = await openLink(ctx, link)
  const today = todayOf(ctx)
  const point = openPointOf(graduate.finishedOn, today)
  const opensOn =
    point?.opensOn ?? daysOf(graduate.finishedOn, POINTS[0] ?? { months, earlyDays: 0, graceDays: 0 }).opensOn
  assert(point?.months === months, 'outcome_too_early', { months, opensOn })
  const current = await currentAt(ctx, graduate.id, months)
  const work = fitting({ ...said, partnerId: null })
  // Sent twice it is said once: by an unsteady network the first answer may have come already.
  if (current && saysTheSame(current, work)) return present(ctx, graduate)
  assert(!current || !isWeaker('self_reported', current.evidence), 'outcome_settled')
  await append(ctx, graduate, {
    ...work,
    months,
    saidOn: today,
    means: 'link',
    evidence: 'self_reported',
    evidenceNote: '',
    correctionReason: current ? 'Diperbarui sendiri oleh lulusan melalui tautan.' : '',
  })
  return present(ctx, graduate)
}
