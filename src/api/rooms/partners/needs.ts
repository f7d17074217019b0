import { api } from '#api/kit.ts'
import {
  addNeed,
  addOffer,
  closeNeed,
  closeOffer,
  editNeed,
  getNeed,
  listNeeds,
  listOffers,
} from '#modules/partners/index.ts'

export const needs = {
  list: api.partners.needs.list.handler(({ context: { ctx }, input }) => listNeeds(ctx, input)),
  get: api.partners.needs.get.handler(({ context: { ctx }, input }) => getNeed(ctx, input.id)),
  add: api.partners.needs.add.handler(({ context: { ctx }, input }) => addNeed(ctx, input)),
  edit: api.partners.needs.edit.handler(({ context: { ctx }, input }) => editNeed(ctx, input)),
  close: api.partners.needs.close.handler(({ context: { ctx }, input }) => closeNeed(ctx, input)),
}

export const offers = {
  list: api.partners.offers.list.handler(({ context: { ctx }, input }) => listOffers(ctx, input)),
  add: api.partners.offers.add.handler(({ context: { ctx }, input }) => addOffer(ctx, input)),
  close: api.partners.offers.close.handler(({ context: { ctx }, input }) => closeOffer(ctx, input)),
}
