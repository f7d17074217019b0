import { events } from './gatherings.ts'

/** Meetings, visits and retreats: who is called, what is held, who came, what was promised. */
export const gatherings = { events }
