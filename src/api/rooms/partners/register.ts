import { api } from '#api/kit.ts'
import {
  addContact,
  describePartner,
  editContact,
  editPartner,
  endContact,
  exportPartners,
  forgetAcquaintance,
  introduce,
  listContacts,
  listLikeNamed,
  listPartnerNames,
  listPartners,
  readPartnerHistory,
  registerPartner,
  renewPartnerLink,
  restPartner,
  revivePartner,
  withdrawPartnerLink,
} from '#modules/partners/index.ts'
import type { Context } from '#platform/context.ts'

interface Asking {
  readonly ctx: Context
  readonly services: { readonly publicUrl: string }
}

const describe = ({ ctx, services }: Asking, id: string) =>
  describePartner(ctx, id, (token) => `${services.publicUrl}/halaman-mitra/${token}`)

const routes = api.partners.register

export const register = {
  list: routes.list.handler(({ context: { ctx }, input }) => listPartners(ctx, input)),
  export: routes.export.handler(({ context: { ctx }, input }) => exportPartners(ctx, input)),
  names: routes.names.handler(async ({ context: { ctx }, input }) => ({
    partners: await listPartnerNames(ctx, input),
  })),
  like: routes.like.handler(async ({ context: { ctx }, input }) => ({
    partners: await listLikeNamed(ctx, input.name),
  })),
  get: routes.get.handler(({ context, input }) => describe(context, input.id)),
  history: routes.history.handler(({ context: { ctx }, input }) => readPartnerHistory(ctx, input)),
  add: routes.add.handler(async ({ context, input }) => describe(context, await registerPartner(context.ctx, input))),
  edit: routes.edit.handler(async ({ context, input }) => describe(context, await editPartner(context.ctx, input))),
  rest: routes.rest.handler(async ({ context, input }) => describe(context, await restPartner(context.ctx, input))),
  revive: routes.revive.handler(async ({ context, input }) =>
    describe(context, await revivePartner(context.ctx, input)),
  ),
  renewLink: routes.renewLink.handler(async ({ context, input }) =>
    describe(context, await renewPartnerLink(context.ctx, input)),
  ),
  withdrawLink: routes.withdrawLink.handler(async ({ context, input }) =>
    describe(context, await withdrawPartnerLink(context.ctx, input)),
  ),
}

export const contacts = {
  list: api.partners.contacts.list.handler(({ context: { ctx }, input }) => listContacts(ctx, input.id)),
  add: api.partners.contacts.add.handler(({ context: { ctx }, input }) => addContact(ctx, input)),
  edit: api.partners.contacts.edit.handler(({ context: { ctx }, input }) => editContact(ctx, input)),
  leave: api.partners.contacts.leave.handler(({ context: { ctx }, input }) => endContact(ctx, input)),
  introduce: api.partners.contacts.introduce.handler(({ context: { ctx }, input }) => introduce(ctx, input)),
  forget: api.partners.contacts.forget.handler(({ context: { ctx }, input }) => forgetAcquaintance(ctx, input.id)),
}
