import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Paging, pageOf } from '../shapes.ts'
import {
  AgencyName,
  AreaCode,
  Changed,
  Day,
  One,
  PartnerKind,
  PartnerName,
  PartnerState,
  Reason,
  Rupiah,
  Version,
  Words,
} from './shapes.ts'

const Name = z.string().trim().min(2).max(200)
const Place = z.object({ code: AreaCode, name: z.string() })

export const PartnerRow = PartnerName.extend({
  area: Place.nullable(),
  does: z.string(),
  state: PartnerState,
  /** Who registered it; null: the coordinators. */
  agency: AgencyName.nullable(),
  /** In force today. */
  agreements: z.number().int(),
  openOffers: z.number().int(),
  /** Still to be delivered. */
  openPledges: z.number().int(),
  /** Rupiah of everything delivered and valued. */
  worth: Rupiah,
})
export type PartnerRow = z.infer<typeof PartnerRow>

export const Partner = PartnerRow.extend({
  address: z.string(),
  stateReason: z.string(),
  thanksConsentOn: Day.nullable(),
  publicName: z.string(),
  /** Its page by link: off unless chosen; the address for whoever may give it away. */
  link: z.object({ isOn: z.boolean(), url: z.string().nullable() }),
  /** Delivered and valued, year by year of the last delivery, the latest first. */
  years: z.array(z.object({ year: z.number().int(), pledges: z.number().int(), worth: Rupiah })),
  pledged: z.number().int(),
  delivered: z.number().int(),
  version: Version,
  can: z.object({ edit: z.boolean(), pledge: z.boolean() }),
})
export type Partner = z.infer<typeof Partner>

export const PartnerFields = z.object({
  kind: PartnerKind,
  name: Name,
  areaCode: AreaCode.nullable().default(null),
  address: Words.default(''),
  does: Words.default(''),
  /** It agreed to be thanked publicly, on this day, under this name; null: it did not. */
  thanksConsentOn: Day.nullable().default(null),
  publicName: z.string().trim().max(200).default(''),
})
export type PartnerFields = z.infer<typeof PartnerFields>

const filters = {
  q: z.string().trim().max(200).optional(),
  kind: PartnerKind.optional(),
  areaCode: AreaCode.optional(),
  state: PartnerState.optional(),
}
const writing = errors('partner_public_name', 'partner_outside_region', 'day_in_future')

const HistoryEntry = z.object({
  id: z.string(),
  at: z.string(),
  /** Who did it; `link`: the partner itself by its link; null: Selaras. */
  by: z.string().nullable(),
  /** The operation of the audit trail: `partner.pledge_delivered`. */
  operation: z.string(),
})

/** Who the partners are. */
export const register = {
  list: base
    .route({ method: 'GET', path: '/partners', summary: 'Partners of the region by name' })
    .input(Paging.extend(filters))
    .output(pageOf(PartnerRow).extend({ can: z.object({ add: z.boolean() }) })),
  export: base
    .route({
      method: 'GET',
      path: '/partners/export',
      summary: 'The same partners as a spreadsheet, without contact persons',
    })
    .input(z.object(filters))
    .output(z.file()),
  names: base
    .route({ method: 'GET', path: '/partners/names', summary: 'Active partners for a choice in a form' })
    .input(z.object({ q: z.string().trim().max(200).default('') }))
    .output(z.object({ partners: z.array(PartnerName) })),
  like: base
    .route({ method: 'GET', path: '/partners/like', summary: 'Partners with a like name, before a double is made' })
    .input(z.object({ name: z.string().trim().max(200).default('') }))
    .output(z.object({ partners: z.array(PartnerName) })),
  get: base.route({ method: 'GET', path: '/partners/{id}' }).input(One).output(Partner),
  history: base
    .route({ method: 'GET', path: '/partners/{id}/history', summary: 'What happened with a partner, the latest first' })
    .input(One.extend(Paging.shape))
    .output(pageOf(HistoryEntry)),
  add: base
    .route({ method: 'POST', path: '/partners' })
    .errors({ ...writing, ...errors('partner_like_named') })
    .input(PartnerFields.extend({ isAnother: z.boolean().default(false) }))
    .output(Partner),
  edit: base
    .route({ method: 'PUT', path: '/partners/{id}' })
    .errors({ ...writing, ...errors('conflict') })
    .input(PartnerFields.extend(Changed.shape))
    .output(Partner),
  rest: base
    .route({ method: 'POST', path: '/partners/{id}/rest', summary: 'No longer active, with the reason' })
    .errors(errors('conflict', 'wrong_state'))
    .input(Changed.extend({ reason: Reason }))
    .output(Partner),
  revive: base
    .route({ method: 'POST', path: '/partners/{id}/revive' })
    .errors(errors('conflict', 'wrong_state'))
    .input(Changed)
    .output(Partner),
  renewLink: base
    .route({
      method: 'POST',
      path: '/partners/{id}/link',
      summary: 'A new link to its own page; the older opens nothing more',
    })
    .errors(errors('conflict', 'partner_resting'))
    .input(Changed)
    .output(Partner),
  withdrawLink: base
    .route({ method: 'POST', path: '/partners/{id}/unlink', summary: 'Its page opens by no link any more' })
    .errors(errors('conflict'))
    .input(Changed)
    .output(Partner),
}
