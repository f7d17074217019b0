import { agreements } from './agreements.ts'
import { guest } from './guest.ts'
import { needs, offers } from './needs.ts'
import { pledges } from './pledges.ts'
import { contacts, register } from './register.ts'
import { thanks } from './thanks.ts'

export const partners = { register, contacts, agreements, needs, offers, pledges, guest, thanks }
