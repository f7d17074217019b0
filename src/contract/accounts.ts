import { z } from 'zod'
import { base, errors } from './errors.ts'
import { AreaCode, Day, Id, Paging, pageOf } from './shapes.ts'

export const Role = z.enum(['admin', 'coordinator', 'head', 'operator', 'viewer'])
export type Role = z.infer<typeof Role>

const RegionName = z.object({ code: AreaCode, name: z.string() })
const AgencyName = z.object({ id: Id, shortName: z.string(), name: z.string() })

export const Grant = z.object({
  id: Id,
  role: Role,
  region: RegionName,
  agency: AgencyName.nullable(),
  areaCode: AreaCode.nullable(),
  validFrom: Day,
  validUntil: Day.nullable(),
})
export type Grant = z.infer<typeof Grant>

/** What a person may open or do at all; per record the answer carries its own `can`. */
export const Abilities = z.object({
  readPlans: z.boolean(),
  createActivity: z.boolean(),
  importPlans: z.boolean(),
  decideOverlaps: z.boolean(),
  manageOrganisations: z.boolean(),
  manageAccounts: z.boolean(),
  readAudit: z.boolean(),
})

export const Session = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), twoFactorEnabled: z.boolean() }),
  actingAs: z.object({
    grantId: Id,
    role: Role,
    region: RegionName,
    timezone: z.string(),
    agency: AgencyName.nullable(),
  }),
  grants: z.array(Grant),
  can: Abilities,
  isSample: z.boolean(),
  personas: z.array(z.object({ userId: z.string(), name: z.string(), role: Role, agency: z.string().nullable() })),
})
export type Session = z.infer<typeof Session>

export const Invitation = z.object({
  id: Id,
  email: z.string().nullable(),
  name: z.string().nullable(),
  role: Role,
  agency: AgencyName.nullable(),
  areaCode: AreaCode.nullable(),
  validUntil: Day.nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
})

export const Account = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  twoFactorEnabled: z.boolean(),
  grants: z.array(Grant.omit({ region: true })),
  can: z.object({ revoke: z.boolean() }),
})

const NewGrant = z.object({
  role: Role,
  agencyId: Id.nullable(),
  areaCode: AreaCode.nullable(),
  validUntil: Day.nullable(),
})

export const accounts = {
  session: base
    .route({ method: 'GET', path: '/session', summary: 'Who I am, in whose name I act, what I may do' })
    .output(Session),
  actAs: base
    .route({ method: 'POST', path: '/session/act-as', summary: 'Choose the grant I act under' })
    .input(z.object({ grantId: Id }))
    .output(Session),
  list: base
    .route({ method: 'GET', path: '/accounts' })
    .input(Paging.extend({ q: z.string().max(100).optional() }))
    .output(pageOf(Account)),
  grant: base
    .route({ method: 'POST', path: '/accounts/{userId}/grants' })
    .errors(errors('unknown_reference'))
    .input(NewGrant.extend({ userId: z.string().max(100) }))
    .output(Account),
  revoke: base
    .route({ method: 'POST', path: '/grants/{id}/revoke' })
    .errors(errors('last_administrator'))
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
  invitations: base.route({ method: 'GET', path: '/invitations' }).output(z.array(Invitation)),
  invite: base
    .route({ method: 'POST', path: '/invitations', summary: 'Make a one-time link; it is shown once' })
    .errors(errors('unknown_reference'))
    .input(NewGrant.extend({ email: z.email().max(200).nullable(), name: z.string().max(200).nullable() }))
    .output(z.object({ invitation: Invitation, link: z.url() })),
  withdrawInvitation: base
    .route({ method: 'POST', path: '/invitations/{id}/withdraw' })
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
  openInvitation: base
    .route({ method: 'GET', path: '/open-invitations/{token}', summary: 'What a link offers, before signing in' })
    .errors(errors('link_invalid'))
    .input(z.object({ token: z.string().min(20).max(100) }))
    .output(
      z.object({
        region: RegionName,
        role: Role,
        agency: z.string().nullable(),
        email: z.string().nullable(),
        name: z.string().nullable(),
      }),
    ),
  acceptInvitation: base
    .route({
      method: 'POST',
      path: '/open-invitations/{token}/accept',
      summary: 'Make the account; then sign in with the password',
    })
    .errors(errors('link_invalid', 'duplicate'))
    .input(
      z.object({
        token: z.string().min(20).max(100),
        name: z.string().trim().min(2).max(200),
        email: z.email().max(200),
        password: z.string().min(12).max(128),
      }),
    )
    .output(z.object({ email: z.string() })),
}
