import { activities } from './plans/activities.ts'
import { indicators, priorities, programmes } from './plans/cascade.ts'
import { history } from './plans/history.ts'
import { nomenclature } from './plans/nomenclature.ts'
import { strategic } from './plans/strategic.ts'
import { views } from './plans/views.ts'

/** Priorities → indicators → programmes → activities, the nomenclature they are coded by, and the region's strategic programmes. */
export const plans = { activities, history, priorities, indicators, programmes, nomenclature, strategic, views }
