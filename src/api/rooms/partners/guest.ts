import { guest as byLink } from '#api/guest.ts'
import {
  confirmContact,
  consentByLink,
  offerByLink,
  pledgeByLink,
  readOwnPage,
  reportByLink,
} from '#modules/partners/index.ts'

const routes = byLink.partners.guest

export const guest = {
  open: routes.open.handler(({ context: { ctx, link } }) => readOwnPage(ctx, link)),
  confirmContact: routes.confirmContact.handler(({ context: { ctx, link }, input }) =>
    confirmContact(ctx, link, input),
  ),
  consent: routes.consent.handler(({ context: { ctx, link }, input }) => consentByLink(ctx, link, input.publicName)),
  offer: routes.offer.handler(({ context: { ctx, link }, input: { token: _, ...offer } }) =>
    offerByLink(ctx, link, offer),
  ),
  pledge: routes.pledge.handler(({ context: { ctx, link }, input }) => pledgeByLink(ctx, link, input)),
  report: routes.report.handler(({ context: { ctx, link }, input }) => reportByLink(ctx, link, input)),
}
