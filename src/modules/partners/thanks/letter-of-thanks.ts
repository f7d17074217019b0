import { z } from 'zod'
import type { PledgeDetail } from '#contract/partners/pledges.ts'
import type { Form } from '#contract/partners/shapes.ts'
import {
  findSigner,
  getLetter,
  getLetterhead,
  issueLetter,
  type Letterhead,
  longDate,
  reserveNumber,
  type Signer,
  writeThanksLetter,
} from '#modules/letters/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { assert } from '#platform/errors.ts'
import { getPartner } from '../people/find-partner.ts'
import { written } from '../pledges/amount.ts'
import { getLockedIn } from '../pledges/keep-pledge.ts'
import { apply } from '../pledges/move-pledge.ts'
import type { Pledge } from '../pledges/pledge.ts'
import { getPledge } from '../pledges/read-pledges.ts'
import { can } from '../policy.ts'
import { findLetterContent, keepLetterContent } from '../queries/letter-contents.ts'
import { findPledge } from '../queries/pledges.ts'

const FORMS: Readonly<Record<Form, string>> = {
  money: 'uang',
  goods: 'barang',
  labour: 'tenaga',
  place: 'tempat',
  knowledge: 'pengetahuan',
  jobs: 'kesempatan kerja',
}

/** What was given, in the words of the letter. */
function given({ form, what, delivered, unit }: Pledge): string {
  if (form === 'money') return `uang sebesar Rp${written(delivered)}`
  return what ? `${what} (${written(delivered)} ${unit})` : `${FORMS[form]} sebanyak ${written(delivered)} ${unit}`
}

const Content = z.object({
  recipient: z.string(),
  recipientAddress: z.string(),
  given: z.string(),
  purpose: z.string(),
  receivedOn: z.string(),
  datedOn: z.string(),
  signer: z.object({ onBehalfOf: z.string(), post: z.string(), name: z.string(), rank: z.string(), nip: z.string() }),
})
type Content = z.infer<typeof Content>

const compose =
  ({ datedOn, signer, ...content }: Content, letterhead: Letterhead) =>
  (under: { readonly number: string | null; readonly correction: number }): OfficeDocument =>
    writeThanksLetter({ ...content, letterhead, issue: { ...under, datedOn, signer } })

const NOBODY: Signer = { onBehalfOf: '', post: '', name: '', rank: '', nip: '' }

/** Which agency thanks: the one that received; a coordinator's pledge has none and is thanked by other means. Throws `wrong_state`. */
function thankingAgency({ agencyId }: Pledge): string {
  assert(agencyId !== null, 'wrong_state', { state: 'without_agency' })
  return agencyId
}

async function contentOf(ctx: Context, pledge: Pledge, datedOn: string): Promise<Content> {
  const { name, address } = await getPartner(ctx, pledge.partnerId)
  return {
    recipient: name,
    recipientAddress: address,
    given: given(pledge),
    // Of a house nothing is said that would tell whose it is.
    purpose: pledge.purpose.kind === 'house' ? 'perbaikan rumah tidak layak huni' : pledge.purpose.title,
    receivedOn: pledge.deliveredOn ? longDate(pledge.deliveredOn) : '',
    datedOn,
    signer: (await findSigner(ctx, { agencyId: thankingAgency(pledge), onDay: datedOn })) ?? NOBODY,
  }
}

/** Thanks by a letter with the agency's next number. Throws as `getLockedIn`, `reserveNumber`. */
export async function thankByLetter(
  ctx: Context,
  {
    datedOn,
    classification,
    ...which
  }: { readonly id: string; readonly version: number; readonly datedOn: string; readonly classification: string },
): Promise<PledgeDetail> {
  const pledge = await getLockedIn(ctx, which, ['valued'])
  const agencyId = thankingAgency(pledge)
  const content = await contentOf(ctx, pledge, datedOn)
  const letter = await reserveNumber(ctx, {
    agencyId,
    kind: 'letter',
    classification,
    datedOn,
    subject: 'Ucapan terima kasih',
    recipient: content.recipient,
    source: { kind: 'partner_pledge', id: pledge.id },
  })
  const composed = compose(content, await getLetterhead(ctx, agencyId))
  await issueLetter(ctx, { letterId: letter.id, compose: composed, dataVersion: String(pledge.version) })
  await keepLetterContent(ctx, pledge.id, content)
  const change = { thankedOn: datedOn, thankedHow: '', letterId: letter.id }
  await apply(ctx, pledge, change, { kind: 'thanked', note: letter.number })
  return getPledge(ctx, pledge.id)
}

/**
 * The letter of thanks, to be drawn outside the transaction: as issued; before that a draft with dots for its number. Throws `not_found`,
 * `forbidden`, `wrong_state` before all was delivered and valued, or where no agency stands behind it.
 */
export async function writeLetterOfThanks(ctx: Context, id: string): Promise<OfficeDocument> {
  const pledge = await findPledge(ctx, id)
  assert(pledge, 'not_found')
  assert(can.keepPledge(ctx.actor, pledge), 'forbidden')
  assert(pledge.state === 'valued' || pledge.letterId !== null, 'wrong_state', { state: pledge.state })
  const letterhead = await getLetterhead(ctx, thankingAgency(pledge))
  if (pledge.letterId === null)
    return compose(await contentOf(ctx, pledge, todayOf(ctx)), letterhead)({ number: null, correction: 0 })
  const { letter } = await getLetter(ctx, pledge.letterId)
  const content = Content.parse(await findLetterContent(ctx, id))
  return compose(content, letterhead)({ number: letter.number, correction: 0 })
}
