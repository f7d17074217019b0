import { api } from '#api/kit.ts'
import {
  addAgreement,
  editAgreement,
  getAgreement,
  listAgreements,
  renewAgreement,
  terminateAgreement,
} from '#modules/partners/index.ts'

const routes = api.partners.agreements

export const agreements = {
  list: routes.list.handler(({ context: { ctx }, input }) => listAgreements(ctx, input)),
  get: routes.get.handler(({ context: { ctx }, input }) => getAgreement(ctx, input.id)),
  add: routes.add.handler(({ context: { ctx }, input }) => addAgreement(ctx, input)),
  edit: routes.edit.handler(({ context: { ctx }, input }) => editAgreement(ctx, input)),
  renew: routes.renew.handler(({ context: { ctx }, input }) => renewAgreement(ctx, input)),
  terminate: routes.terminate.handler(({ context: { ctx }, input }) => terminateAgreement(ctx, input)),
}
