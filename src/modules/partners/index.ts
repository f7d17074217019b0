/**
 * Partners (mitra): who gives what to the region's work, whether it came, what it was worth, and that it was thanked for.
 * Nouns: partner, contact person (and who knows whom), agreement (Kesepakatan Bersama, PKS), need of an agency, offer of a partner, proposal (a need an
 * offer may meet, with its reasons), pledge (janji) with deliveries and steps.
 * Verbs: register, agree, renew, terminate, need, offer, pledge, deliver, confirm, value, thank, correct, cancel.
 * States of a pledge: pledged → partly → delivered → valued → thanked, or cancelled; they follow from its deliveries by one rule (`progressOf`).
 * A later room that has givers of its own (a house, a training batch) notes them here with `recordPledge`, `recordDelivery`, `correctPledge`,
 * `withdrawDelivery` and `cancelPledge`, and confirms what a partner reported with `confirmDelivery`; these do not ask who may. Its stack stays its own; the pledge is what the partner sees on its page.
 * Walls: every agency reads partners; phones are open to who knows the person; a partner's link opens its own items only; the public page has no
 * persons and only who agreed.
 */
export { addAgreement, editAgreement, renewAgreement, terminateAgreement } from './agreements/keep-agreement.ts'
export { getAgreement, listAgreements } from './agreements/read-agreements.ts'
export { remindOfAgreements } from './agreements/remind.ts'
export {
  confirmContact,
  consentByLink,
  offerByLink,
  pledgeByLink,
  readOwnPage,
  reportByLink,
} from './guest/act-by-link.ts'
export { addNeed, closeNeed, editNeed } from './needs/keep-need.ts'
export { addOffer, closeOffer } from './needs/keep-offer.ts'
export { getNeed, listNeeds, listOffers } from './needs/read-terms.ts'
export { exportPartners } from './people/export-partners.ts'
export { getPartner, listPartnerNames } from './people/find-partner.ts'
export { addContact, editContact, endContact, forgetAcquaintance, introduce } from './people/keep-contact.ts'
export {
  addPartner as registerPartner,
  editPartner,
  renewPartnerLink,
  restPartner,
  revivePartner,
  withdrawPartnerLink,
} from './people/keep-partner.ts'
export { listContacts } from './people/read-contacts.ts'
export { readPartnerHistory } from './people/read-history.ts'
export { describePartner, listLikeNamed, listPartners } from './people/read-partner.ts'
export {
  cancelOwnPledge,
  confirmReported,
  correctOwnPledge,
  getReported,
  noteDelivery,
  type ReportedDelivery,
  refuseReported,
  takePledge,
  thankOtherwise,
  valuePledge,
  withdrawOwnDelivery,
} from './pledges/keep-pledge.ts'
export {
  cancelPledge,
  confirmDelivery,
  correctPledge,
  findReport,
  listPledgesFor,
  recordDelivery,
  withdrawDelivery,
} from './pledges/move-pledge.ts'
export { outstanding } from './pledges/pledge.ts'
export { getPledge, listPledges } from './pledges/read-pledges.ts'
export { recordPledge } from './pledges/record-pledge.ts'
export { remindOfPartnersJob } from './remind-job.ts'
export { sealedColumns as sealedInPartners } from './sealed-columns.ts'
export { thankByLetter, writeLetterOfThanks } from './thanks/letter-of-thanks.ts'
export { readThanksPage } from './thanks/public-thanks.ts'
