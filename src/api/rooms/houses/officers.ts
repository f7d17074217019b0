import { api, during, signedIn } from '#api/kit.ts'
import type { Officer as Shape } from '#contract/houses/field/officers.ts'
import {
  changeOfficer,
  expectPhoto,
  keepPhoto,
  type LinkedOfficer,
  listOfficersOf,
  preparePicture,
  registerOfficer,
  renewOfficer,
  revokeOfficer,
  takeFile,
} from '#modules/houses/index.ts'

const routes = api.houses.officers
// Pictures are worked on outside of a transaction, which the embedded database has only one of.
const outside = signedIn.houses.officers

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
  list: routes.list.handler(async ({ context, input }) => {
    const { rows, total } = await listOfficersOf(context.ctx, input)
    return { rows: rows.map(present), total, page: input.page, pageSize: input.pageSize, can: { register: true } }
  }),
  register: routes.register.handler(async ({ context, input }) => present(await registerOfficer(context.ctx, input))),
  change: routes.change.handler(async ({ context, input }) => present(await changeOfficer(context.ctx, input))),
  renew: routes.renew.handler(async ({ context, input }) => present(await renewOfficer(context.ctx, input.id))),
  takeAnswers: routes.takeAnswers.handler(({ context, input }) => takeFile(context.ctx, input)),
  takePhoto: outside.takePhoto.handler(async ({ context, input }) => {
    const { file, officerId, ...told } = input
    const known = await during(context, (ctx) => expectPhoto(ctx, { officerId }, told))
    if (known) return known
    const files = context.services.database.filesOf(context.signedIn.grant.region.code)
    const picture = await preparePicture(files, file, told.sha256)
    const kept = await during(context, (ctx) => keepPhoto(ctx, { officerId }, told, picture))
    await context.services.afterCommit()
    return kept
  }),
  revoke: routes.revoke.handler(async ({ context, input }) => present(await revokeOfficer(context.ctx, input.id))),
}
