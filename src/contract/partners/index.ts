import { pledges } from './pledges.ts'

/** Partners (mitra): who they are, whom to ask for, agreements, needs and offers, pledges, and thanks. */
export const partners = { pledges }
