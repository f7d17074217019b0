import { events } from './events.ts'

export const gatherings = { events }
