import type { ActivityChange } from '#contract/plans/history.ts'

/** The fields that an overlap depends on, and the word for each. Structured twins of a text are left to the text. */
const FIELDS = {
  name: 'name',
  purpose: 'purpose',
  outputKind: 'output',
  skillField: 'skill',
  targetText: 'target',
  areaText: 'area',
  startsOn: 'starts',
  endsOn: 'ends',
} as const
type Field = keyof typeof FIELDS

export interface PlanChange {
  field: Field
  label: (typeof FIELDS)[Field]
  isDay: boolean
  from: string | null
  to: string | null
  by: string | null
}

const isField = (field: string): field is Field => field in FIELDS

/**
 * What became different since an instant (ISO 8601), one line a field: from what stood then to what stands now. A field
 * that was changed and changed back is not listed.
 * @param history of one activity, the newest first
 */
export function changesSince(history: readonly ActivityChange[], since: string): PlanChange[] {
  const found = new Map<Field, PlanChange>()
  for (const { at, by, changes } of [...history].reverse()) {
    if (Date.parse(at) <= Date.parse(since)) continue
    for (const { field, from, to } of changes) {
      if (!isField(field)) continue
      const earlier = found.get(field)
      const isDay = field === 'startsOn' || field === 'endsOn'
      found.set(field, { field, label: FIELDS[field], isDay, from: earlier ? earlier.from : from, to, by })
    }
  }
  return [...found.values()].filter(({ from, to }) => from !== to)
}
