import { agreements } from './agreements.ts'
import { contacts } from './contacts.ts'
import { guest } from './guest.ts'
import { needs, offers } from './needs.ts'
import { register } from './partners.ts'
import { pledges } from './pledges.ts'
import { thanks } from './thanks.ts'

/** Partners (mitra): who they are, whom to ask for, agreements, needs and offers, pledges, and thanks. */
export const partners = { register, contacts, agreements, needs, offers, pledges, guest, thanks }
