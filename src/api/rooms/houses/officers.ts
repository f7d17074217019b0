import { api } from '#api/kit.ts'
import type { Officer as Shape } from '#contract/houses/field/officers.ts'
import {
  changeOfficer,
  type LinkedOfficer,
  listOfficersOf,
  registerOfficer,
  renewOfficer,
  revokeOfficer,
} from '#modules/houses/index.ts'

const routes = api.houses.officers

const present = ({
  agencyId,
  agency,
  linkTurn: _,
  createdAt,
  revokedAt,
  lastSeenAt,
  areas,
  ...officer
}: LinkedOfficer): Shape => ({
  ...officer,
  areas: [...areas],
  agency: { id: agencyId, name: agency },
  createdAt: createdAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
})

export const officers = {
  list: routes.list.handler(async ({ context }) => ({
    rows: (await listOfficersOf(context.ctx)).map(present),
    can: { register: true },
  })),
  register: routes.register.handler(async ({ context, input }) => present(await registerOfficer(context.ctx, input))),
  change: routes.change.handler(async ({ context, input }) => present(await changeOfficer(context.ctx, input))),
  renew: routes.renew.handler(async ({ context, input }) => present(await renewOfficer(context.ctx, input.id))),
  revoke: routes.revoke.handler(async ({ context, input }) => present(await revokeOfficer(context.ctx, input.id))),
}
