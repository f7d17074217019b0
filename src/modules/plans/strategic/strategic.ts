import type { StrategicChange, StrategicProgramme, YearTarget } from '#contract/plans/strategic.ts'
import { assert } from '#platform/errors.ts'

export type Target = YearTarget
type Quarters = readonly [number, number, number, number]

/** A promise of the region for some years. */
export interface Programme {
  readonly id: string
  readonly name: string
  readonly question: string
  readonly legalBasis: string
  readonly measure: StrategicProgramme['measure']
  readonly countsPeople: boolean
  readonly unit: string
  readonly firstYear: number
  readonly lastYear: number
  readonly priorityId: string | null
  readonly state: 'active' | 'ended'
  readonly stateReason: string
  readonly version: number
}

/** What one agency does for it. */
export interface Part {
  readonly programmeId: string
  readonly agencyId: string
  readonly role: string
  readonly activities: readonly { readonly activityId: string; readonly weight: number }[]
  readonly targets: readonly { readonly year: number; readonly quarters: Quarters }[]
  readonly lockedBy: string | null
  readonly lockedAt: Date | null
  readonly lockReason: string
  readonly version: number
}

const MOST_YEARS = 10

/** Whether its unit is a person: graduates are, houses are not; of what agencies report they say so. */
export const countsPeople = (measure: Programme['measure'], said: boolean): boolean =>
  measure === 'graduates_working' || (measure === 'reported' && said)

/** Throws `strategic_years`. */
export function assertYears({ firstYear, lastYear }: Pick<Programme, 'firstYear' | 'lastYear'>): void {
  assert(lastYear >= firstYear && lastYear - firstYear < MOST_YEARS, 'strategic_years')
}

/** Throws `strategic_year_outside`. */
export function assertYear({ firstYear, lastYear }: Programme, year: number): void {
  assert(year >= firstYear && year <= lastYear, 'strategic_year_outside', { year, from: firstYear, until: lastYear })
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/**
 * A split adds up to the target or is not given; a target of people is split by sex or says why not. Throws `strategic_split_sum`,
 * `people_split_missing`.
 */
export function assertTarget(programme: Programme, { target, bySex, sexReason, byDisability, byDistrict }: Target) {
  const splits = {
    sex: bySex && [bySex.female, bySex.male],
    disability: byDisability && [byDisability.yes, byDisability.no],
    district: byDistrict.length > 0 ? byDistrict.map(({ amount }) => amount) : null,
  }
  for (const [what, amounts] of Object.entries(splits))
    if (amounts) assert(sumOf(amounts) === target, 'strategic_split_sum', { what, sum: sumOf(amounts), target })
  if (programme.countsPeople) assert(bySex || sexReason, 'people_split_missing')
}

/** Targets of quarters count from the beginning of the year. Throws `strategic_falls`, `strategic_year_outside`. */
export function assertQuarters(programme: Programme, targets: Part['targets']): void {
  for (const { year, quarters } of targets) {
    assertYear(programme, year)
    quarters.forEach((amount, at) => {
      assert(at === 0 || amount >= (quarters[at - 1] ?? 0), 'strategic_falls', { quarter: at + 1, year })
    })
  }
}

type Facts = Readonly<Record<string, string | null>>

/** What differs between two states, each as texts by field; a field that one of them lacks counts as empty there. */
export function changesBetween(before: Facts, after: Facts): StrategicChange['changes'] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields
    .map((field) => ({ field, from: before[field] || null, to: after[field] || null }))
    .filter(({ from, to }) => from !== to)
}

/** A programme as texts by field, for its history; its priority by name, which no other priority has. */
export const factsOfProgramme = (
  row: Omit<Programme, 'id' | 'version' | 'state' | 'stateReason'>,
  priority: string | null,
): Facts => ({
  name: row.name,
  question: row.question,
  legalBasis: row.legalBasis,
  unit: row.unit,
  firstYear: String(row.firstYear),
  lastYear: String(row.lastYear),
  priority,
})

/** The target of a year as texts by field; `district 35.07.01` is the part of a district. */
export const factsOfTarget = (row: Target | undefined): Facts =>
  row
    ? {
        target: String(row.target),
        female: row.bySex && String(row.bySex.female),
        male: row.bySex && String(row.bySex.male),
        sexReason: row.sexReason,
        disabled: row.byDisability && String(row.byDisability.yes),
        notDisabled: row.byDisability && String(row.byDisability.no),
        ...Object.fromEntries(row.byDistrict.map(({ code, amount }) => [`district ${code}`, String(amount)])),
      }
    : {}

const ACTIVITY = 'activity '

/**
 * A part as texts by field; `2026/3` is the target by the end of a quarter, `activity <id>` the weight of an activity: by its id, since two
 * activities may have one name.
 */
const factsOfPart = (row: Pick<Part, 'role' | 'activities' | 'targets'> | undefined): Facts =>
  row
    ? {
        role: row.role,
        ...Object.fromEntries(
          row.activities.map(({ activityId, weight }) => [`${ACTIVITY}${activityId}`, String(weight)]),
        ),
        ...Object.fromEntries(
          row.targets.flatMap(({ year, quarters }) =>
            quarters.map((amount, at) => [`${year}/${at + 1}`, String(amount)] as const),
          ),
        ),
      }
    : {}

/** The changes of a part, those of activities with the name beside the id. */
export const changesOfPart = (
  before: Parameters<typeof factsOfPart>[0],
  after: Parameters<typeof factsOfPart>[0],
  nameOf: (activityId: string) => string,
): StrategicChange['changes'] =>
  changesBetween(factsOfPart(before), factsOfPart(after)).map((change) =>
    change.field.startsWith(ACTIVITY) ? { ...change, name: nameOf(change.field.slice(ACTIVITY.length)) } : change,
  )
