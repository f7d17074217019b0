import { z } from 'zod'
import { base, errors } from './errors.ts'
import { AreaCode, Day, Id, Paging, pageOf, severalOf } from './shapes.ts'

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
  /** In the name of any agency of the region, else only of one's own. */
  actForAll: z.boolean(),
  readPlans: z.boolean(),
  createActivity: z.boolean(),
  importPlans: z.boolean(),
  importLists: z.boolean(),
  decideOverlaps: z.boolean(),
  readPeople: z.boolean(),
  reviewMatches: z.boolean(),
  readServices: z.boolean(),
  askAboutCandidates: z.boolean(),
  createGathering: z.boolean(),
  readLetters: z.boolean(),
  sendOfficers: z.boolean(),
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
  can: z.object({ withdraw: z.boolean() }),
})
export type Invitation = z.infer<typeof Invitation>

/** One link of the region's audit chain. */
export const AuditEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  /** Null: Selaras itself, or somebody who no longer works here. */
  by: z.string().nullable(),
  operation: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  details: z.record(z.string(), z.unknown()),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const Account = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  twoFactorEnabled: z.boolean(),
  /** Grants of this region that are not revoked; one whose period has ended still stands here. */
  grants: z.array(Grant.omit({ region: true }).extend({ can: z.object({ revoke: z.boolean() }) })),
  can: z.object({ grant: z.boolean() }),
})
export type Account = z.infer<typeof Account>

const NewGrant = z.object({
  role: Role,
  agencyId: Id.nullable(),
  areaCode: AreaCode.nullable(),
  validUntil: Day.nullable(),
})

const Token = z.string().min(20).max(100)

export const accounts = {
  session: base
    .route({ method: 'GET', path: '/session', summary: 'Who I am, in whose name I act, what I may do' })
    .output(Session),
  actAs: base
    .route({ method: 'POST', path: '/session/act-as', summary: 'Choose the grant I act under' })
    .input(z.object({ grantId: Id }))
    .output(Session),
  list: base
    .route({ method: 'GET', path: '/accounts', summary: 'Everybody who works in this region' })
    .input(
      Paging.extend({ q: z.string().max(100).optional(), operation: severalOf(z.string().max(60), 60).optional() }),
    )
    .output(pageOf(Account)),
  grant: base
    .route({ method: 'POST', path: '/accounts/{userId}/grants' })
    .errors(errors('unknown_reference', 'agency_missing', 'role_of_region', 'period_invalid'))
    .input(NewGrant.extend({ userId: z.string().max(100) }))
    .output(Account),
  revoke: base
    .route({ method: 'POST', path: '/grants/{id}/revoke' })
    .errors(errors('last_administrator', 'wrong_state'))
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
  invitations: base
    .route({ method: 'GET', path: '/invitations', summary: 'Links that are neither used, withdrawn nor expired' })
    .output(z.array(Invitation)),
  invite: base
    .route({ method: 'POST', path: '/invitations', summary: 'Make a one-time link; it is shown once' })
    .errors(errors('unknown_reference', 'agency_missing', 'role_of_region', 'period_invalid'))
    .input(NewGrant.extend({ email: z.email().max(200).nullable(), name: z.string().max(200).nullable() }))
    .output(z.object({ invitation: Invitation, link: z.url() })),
  withdrawInvitation: base
    .route({ method: 'POST', path: '/invitations/{id}/withdraw' })
    .errors(errors('wrong_state'))
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
  openInvitation: base
    .route({ method: 'GET', path: '/open-invitations/{token}', summary: 'What a link offers, before signing in' })
    .errors(errors('link_invalid'))
    .input(z.object({ token: Token }))
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
    .errors(errors('link_invalid', 'duplicate', 'invitation_of_another'))
    .input(
      z.object({
        token: Token,
        name: z.string().trim().min(2).max(200),
        email: z.email().max(200),
        password: z.string().min(12).max(128),
      }),
    )
    .output(z.object({ email: z.string() })),
  joinInvitation: base
    .route({
      method: 'POST',
      path: '/open-invitations/{token}/join',
      summary: 'Take an invitation with the account I am signed in with',
    })
    .errors(errors('link_invalid', 'invitation_of_another'))
    .input(z.object({ token: Token }))
    .output(z.object({ grantId: Id })),

  audit: base
    .route({ method: 'GET', path: '/audit', summary: 'What was done in this region, the latest first' })
    .input(
      Paging.extend({ q: z.string().max(100).optional(), operation: severalOf(z.string().max(60), 60).optional() }),
    )
    .output(pageOf(AuditEntry)),
  auditChain: base
    .route({ method: 'GET', path: '/audit/chain', summary: 'Whether the audit trail is whole' })
    .output(z.object({ length: z.number().int(), brokenAt: z.number().int().nullable() })),
}
