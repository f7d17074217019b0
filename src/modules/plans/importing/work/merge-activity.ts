import {
  type Activity,
  type ActivityFields,
  changedFields,
  EMPTY_ACTIVITY,
  fieldsOf,
  hasSplitOrReason,
  NO_SPLIT_IN_FILE,
} from '../../activity.ts'
import type { ImportRow } from '../plan-import.ts'
import type { RowFields } from '../rows/read-row.ts'

/**
 * The state an activity is in after a row was taken: what the file has columns for is as the file says, empty cells too; the rest stays. A split
 * by sex that was entered by hand stays as long as the file does not change the count it belongs to.
 */
export function mergeActivity(before: Activity | undefined, fields: RowFields, agencyId: string): ActivityFields {
  const base = before ? fieldsOf(before) : { ...EMPTY_ACTIVITY, agencyId, name: fields.name }
  const merged: ActivityFields = { ...base, ...fields, agencyId, sourceId: fields.sourceId ?? base.sourceId }
  const keepsSplit =
    before !== undefined &&
    fields.expectedFemale == null &&
    merged.expectedPeople === before.expectedPeople &&
    merged.unit === before.unit
  const { expectedFemale, expectedMale, splitReason } = keepsSplit ? before : merged
  const whole = { ...merged, expectedFemale, expectedMale, splitReason }
  return hasSplitOrReason(whole)
    ? whole
    : { ...whole, expectedFemale: null, expectedMale: null, splitReason: NO_SPLIT_IN_FILE }
}

type Name = keyof ActivityFields

function inWords(name: Name, fields: ActivityFields, agencyName: (id: string) => string): string {
  const value = fields[name]
  if (name === 'agencyId') return agencyName(fields.agencyId)
  if (Array.isArray(value)) return value.join('; ')
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** What a row changes about an activity, field by field, before and after. */
export function describeChanges(
  before: ActivityFields,
  after: ActivityFields,
  agencyName: (id: string) => string,
): ImportRow['changes'] {
  return changedFields(before, after).map((field) => ({
    field,
    before: inWords(field, before, agencyName),
    after: inWords(field, after, agencyName),
  }))
}
