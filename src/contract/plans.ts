import { activities } from './plans/activities.ts'

/** Priorities → indicators → programmes → activities, and the nomenclature they are coded by. */
export const plans = { activities }
