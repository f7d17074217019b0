import { parseCode } from '../nomenclature-code.ts'
import type { PlannedActivity } from '../types.ts'

/** Programme 01 of every affair supports the agency itself (`x.xx.01…`); others are told by their title. */
export function isSupportRow(activity: PlannedActivity, titleSaysSo: boolean): boolean {
  return titleSaysSo || (activity.code !== null && parseCode(activity.code)?.programme === '01')
}
