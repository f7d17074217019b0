import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { daysAfter } from '#contract/calendar/days.ts'
import { Form, PartnerKind } from '#contract/partners/shapes.ts'
import { findAgencyByName } from '#modules/organisations/index.ts'
import {
  addAgreement,
  addContact,
  addNeed,
  addOffer,
  cancelOwnPledge,
  getPledge,
  noteDelivery,
  registerPartner,
  renewPartnerLink,
  takePledge,
  thankOtherwise,
  valuePledge,
} from '#modules/partners/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { JobKind } from '#platform/jobs.ts'
import { SAMPLE } from './sample-region.ts'

/** Days are counted from today, so that the sample is never out of date. */
const Days = z.number().int()
const Terms = z.object({
  form: Form,
  what: z.string(),
  quantity: z.number(),
  unit: z.string(),
  area: z.string(),
  from: Days,
  until: Days,
})
const Sample = z.object({
  partners: z.array(
    z.object({
      key: z.string(),
      kind: PartnerKind,
      name: z.string(),
      area: z.string(),
      address: z.string(),
      does: z.string(),
      agency: z.string(),
      publicName: z.string().nullable(),
      link: z.boolean(),
      contacts: z.array(
        z.object({
          name: z.string(),
          post: z.string(),
          phone: z.string(),
          email: z.string(),
          official: z.string(),
          how: z.string(),
        }),
      ),
    }),
  ),
  agreements: z.array(
    z.object({
      partner: z.string(),
      kind: z.enum(['kb', 'pks', 'other']),
      subject: z.string(),
      scope: z.string(),
      ourNumber: z.string(),
      theirNumber: z.string(),
      from: Days,
      until: Days,
      agencies: z.array(z.string()),
    }),
  ),
  needs: z.array(Terms.extend({ key: z.string(), agency: z.string() })),
  offers: z.array(Terms.extend({ partner: z.string() })),
  pledges: z.array(
    z.object({
      partner: z.string(),
      for: z.string().optional(),
      agency: z.string().optional(),
      what: z.string(),
      quantity: z.number(),
      unit: z.string(),
      form: Form,
      ago: Days,
      due: Days,
      deliveries: z.array(z.object({ ago: Days, quantity: z.number(), evidence: z.string() })),
      worth: z.object({ rupiah: z.number(), basis: z.string() }).optional(),
      thanked: z.string().optional(),
      cancelled: z.string().optional(),
    }),
  ),
})
type Sample = z.infer<typeof Sample>

async function agencyId(ctx: Context, name: string): Promise<string> {
  const { agency } = await findAgencyByName(ctx, name)
  assert(agency, 'unknown_reference', { what: name })
  return agency.id
}

/** As somebody of an agency, so many days ago: what the sample says happened then. */
const asOf = (ctx: Context, agency: string | null, ago = 0): Context => {
  const then = new Date(ctx.clock.now().getTime() - ago * 86_400_000)
  const actor = agency === null ? ctx.actor : ({ ...ctx.actor, role: 'operator', agencyId: agency } as const)
  return { ...ctx, actor, clock: { now: () => then } }
}

const dayOf = (ctx: Context, days: number): string => daysAfter(todayOf(ctx), days)

const termsOf = (ctx: Context, { area, from, until, form, what, quantity, unit }: z.infer<typeof Terms>) => ({
  form,
  what,
  quantity,
  unit,
  areaCode: area,
  startsOn: dayOf(ctx, from),
  endsOn: dayOf(ctx, until),
})

async function addPartners(ctx: Context, { partners }: Sample): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, agency, area, publicName, contacts, link, kind, name, address, does } of partners) {
    const then = asOf(ctx, await agencyId(ctx, agency), 210)
    const thanksConsentOn = publicName === null ? null : dayOf(then, 0)
    const consent = { thanksConsentOn, publicName: publicName ?? '' }
    const fields = { kind, name, address, does, areaCode: area, ...consent, isAnother: true }
    const id = await registerPartner(then, fields)
    for (const contact of contacts) await addContact(then, { id, ...contact })
    if (link) await renewPartnerLink(then, { id, version: 1 })
    ids.set(key, id)
  }
  return ids
}

async function addPledge(ctx: Context, pledge: Sample['pledges'][number], partnerId: string, needs: Map<string, Need>) {
  const need = pledge.for === undefined ? undefined : needs.get(pledge.for)
  const agency = need?.agencyId ?? (await agencyId(ctx, pledge.agency ?? ''))
  const { what, quantity, unit, form } = pledge
  const { id } = await takePledge(asOf(ctx, agency, pledge.ago), {
    partnerId,
    purposeKind: need ? 'need' : 'free',
    purposeId: need?.id ?? '',
    offerId: null,
    form,
    what,
    quantity,
    unit,
    value: null,
    dueOn: dayOf(ctx, pledge.due),
  })
  const next = async () => ({ id, version: (await getPledge(ctx, id)).version })
  for (const { ago, ...delivery } of pledge.deliveries)
    await noteDelivery(asOf(ctx, agency, ago), { ...(await next()), day: dayOf(ctx, -ago), ...delivery })
  const as = asOf(ctx, agency)
  if (pledge.worth) await valuePledge(as, { ...(await next()), worth: pledge.worth.rupiah, basis: pledge.worth.basis })
  if (pledge.thanked) await thankOtherwise(as, { ...(await next()), day: dayOf(ctx, 0), how: pledge.thanked })
  if (pledge.cancelled) await cancelOwnPledge(as, { ...(await next()), reason: pledge.cancelled })
}

interface Need {
  readonly id: string
  readonly agencyId: string
}

async function addTerms(ctx: Context, sample: Sample, idOf: (key: string) => string) {
  const needs = new Map<string, Need>()
  for (const { key, agency, ...terms } of sample.needs) {
    const agencyOf = await agencyId(ctx, agency)
    const { id } = await addNeed(asOf(ctx, agencyOf), { ...termsOf(ctx, terms), agencyId: agencyOf, subject: null })
    needs.set(key, { id, agencyId: agencyOf })
  }
  for (const { partner, ...terms } of sample.offers) await addOffer(ctx, { ...termsOf(ctx, terms), id: idOf(partner) })
  return needs
}

/** Partners of the sample with contact persons, agreements, needs, offers and pledges in every state. */
export const fillSamplePartnersJob: JobKind<Record<string, never>> = {
  kind: 'setup.fill-sample-partners',
  input: z.object({}),
  run: async (job) => {
    const sample = Sample.parse(JSON.parse(await readFile(path.join(SAMPLE.folder, 'partners.json'), 'utf8')))
    await job.step(async (ctx) => {
      const ids = await addPartners(ctx, sample)
      const idOf = (key: string) => ids.get(key) ?? ''
      for (const { partner, from, until, agencies, ...fields } of sample.agreements) {
        const agencyIds = await Promise.all(agencies.map((name) => agencyId(ctx, name)))
        const days = { signedOn: dayOf(ctx, from), startsOn: dayOf(ctx, from), endsOn: dayOf(ctx, until) }
        await addAgreement(ctx, { id: idOf(partner), ...fields, ...days, agencyIds })
      }
      const needs = await addTerms(ctx, sample, idOf)
      for (const pledge of sample.pledges) await addPledge(ctx, pledge, idOf(pledge.partner), needs)
      return { value: undefined }
    })
    return { partners: sample.partners.length }
  },
}
