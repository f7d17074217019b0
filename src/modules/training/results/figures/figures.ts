import type { OutcomeMonths } from '#contract/training/shapes.ts'
import type { Bundling } from '#platform/bundles/to-bundles.ts'
import { keptJob, type Standing } from '../outcomes/standing.ts'
import { FAMILIES, type Graduate, type Group } from './graduate.ts'
import { type Income, incomeOf, type JobCost, jobCostOf, type Least, type Rates, ratesOf } from './rates.ts'
import {
  type Answer,
  type Counts,
  countsOf,
  type GroupTally,
  type Person,
  type Shown,
  show,
  tallyGroups,
} from './split.ts'
import {
  addEverybody,
  bundleEverybody,
  countEverybody,
  type Everybody,
  isInBase,
  showWhole,
  type Whole,
  worksOf,
} from './whole.ts'

type Standings = Readonly<Record<OutcomeMonths, Standing>>

/** Everybody who finished in one calendar year: years do not overlap and are never added up. */
export interface Cohort {
  readonly graduates: readonly (Graduate & { readonly standings: Standings })[]
  /** Whole rupiah by batch; null: not said. */
  readonly costs: ReadonlyMap<string, number | null>
  /** Whether the reader may read the people of an agency anyway: theirs are counted as they are, all others in bundles. */
  readonly isOwn: (agencyId: string) => boolean
  /** A number between 0 and 1 by a name, always the same, known to nobody. */
  readonly lot: Bundling['lot']
}

/** From how many people on something is shown; `people` is the size of a bundle too. `income_step`: whole rupiah. */
export type Thresholds = Readonly<Record<'people' | 'shares' | 'incomes' | 'income_quartiles' | 'income_step', number>>

export interface GroupFigures {
  readonly group: Group
  /** Whether nothing in it is rounded to bundles. */
  readonly isExact: boolean
  readonly counts: Shown
  readonly rates: Rates
  readonly income: Income | null
}

export interface PointFigures {
  readonly months: OutcomeMonths
  /** Not old enough to be asked yet. */
  readonly early: number
  readonly isExact: boolean
  /** Null: fewer than the threshold are due, so nothing is shown. */
  readonly whole: (Whole & { readonly rates: Rates; readonly income: Income | null }) | null
  readonly groups: readonly GroupFigures[]
}

/** Who worked at 6 and at 12 months, and what that cost. */
export interface KeptFigures {
  readonly whole: { readonly counts: Shown; readonly rates: Rates; readonly cost: JobCost | null } | null
  readonly groups: readonly {
    readonly group: Group
    readonly isExact: boolean
    readonly counts: Shown
    readonly rates: Rates
    readonly cost: JobCost | null
  }[]
  /** Batches that say nothing of their cost. */
  readonly batchesWithoutCost: number
}

type Member = Person & { readonly standing: Standing }

/** Whether they kept a job is asked of the same people as whether they work at the last point, so both stand in one table. */
const KEPT_AT: OutcomeMonths = 12
const [WORKS, KEPT] = [0, 1] as const

function answersOf(standings: Standings, months: OutcomeMonths): Answer[] {
  if (!isInBase(standings[months])) return []
  const works = worksOf(standings[months])
  const kept = keptJob(standings[6], standings[12])
  return months === KEPT_AT && kept !== 'gone' && kept !== 'early' ? [works, kept] : [works]
}

/** All answers there can be at a point, joined: who works at the last one may have kept a job, nobody else can have. */
const possibleAt = (months: OutcomeMonths): readonly string[] =>
  months === KEPT_AT
    ? ['no no', 'unknown no', 'unknown unknown', 'yes no', 'yes unknown', 'yes yes']
    : ['no', 'unknown', 'yes']

interface Tables {
  readonly people: readonly Member[]
  readonly all: Everybody
  /** Groups of enough people who are due; how many are due is no secret, it follows from the days on which batches ended. */
  readonly groups: readonly (GroupTally<Member> & { readonly isOpen: boolean })[]
  readonly isExact: boolean
}

/** All tables of one year at one point. */
function tablesAt({ graduates, isOwn, lot }: Cohort, months: OutcomeMonths, { people: size }: Thresholds): Tables {
  const people = graduates.map((one): Member => {
    const answers = answersOf(one.standings, months)
    return { ...one, standing: one.standings[months], answers, isOwn: isOwn(one.agencyId) }
  })
  const bundling = { size, lot: (name: string) => lot(`${months} ${name}`) }
  const others = bundleEverybody(countEverybody(people.filter((one) => !one.isOwn)), possibleAt(months), bundling)
  const due = people.filter(({ standing }) => standing.kind !== 'early')
  const groups = FAMILIES.flatMap((family) => tallyGroups(due, family, bundling, others.tally))
  return {
    people: due,
    all: addEverybody(countEverybody(people.filter((one) => one.isOwn)), others),
    groups: groups.map((one) => ({ ...one, isOpen: one.isExact || one.members.length >= size })),
    isExact: people.every((one) => one.isOwn),
  }
}

const CLOSED: Shown = { base: null, answered: null, yes: null, no: null, unknown: null }
const NO_RATES: Rates = { response: null, share: null }

/** The counts and shares of one question of a group. */
function questionOf({ tally, isExact, isOpen }: Tables['groups'][number], question: number, thresholds: Thresholds) {
  const counts = countsOf(tally, question)
  if (!isOpen) return { counts: CLOSED, rates: NO_RATES, count: undefined }
  return { counts: show(counts, isExact), rates: ratesOf(counts, leastOf(thresholds, isExact)), count: counts }
}

const leastOf = ({ people, shares }: Thresholds, isExact: boolean): Least => ({
  answered: isExact ? people : shares,
  isExact,
})

const incomesOf = (members: readonly Member[]) =>
  members.flatMap(({ standing }) =>
    standing.kind === 'answered' && worksOf(standing) === 'yes' && standing.outcome.monthlyIncome !== null
      ? [standing.outcome.monthlyIncome]
      : [],
  )

/** What a year looks like at one point, by groups. */
export function figuresAt(cohort: Cohort, months: OutcomeMonths, thresholds: Thresholds): PointFigures {
  const { people, all, groups, isExact } = tablesAt(cohort, months, thresholds)
  const { early } = all
  if (people.length < thresholds.people) return { months, early, isExact, whole: null, groups: [] }
  const rates = ratesOf(countsOf(all.tally, WORKS), leastOf(thresholds, isExact))
  return {
    months,
    early,
    isExact,
    whole: { ...showWhole(all, isExact), rates, income: incomeOf(incomesOf(people), thresholds) },
    groups: groups.map((one) => {
      const { counts, rates: ofGroup } = questionOf(one, WORKS, thresholds)
      const income = counts.yes === null ? null : incomeOf(incomesOf(one.members), thresholds)
      return { group: one.group, isExact: one.isExact, counts, rates: ofGroup, income }
    }),
  }
}

const WITH_COST = ['batch', 'agency', 'field']

/** Kept jobs of one year, with their cost for the whole and by batch, agency and field. */
export function keptFigures(cohort: Cohort, thresholds: Thresholds): KeptFigures {
  const { people, all, groups, isExact } = tablesAt(cohort, KEPT_AT, thresholds)
  if (people.length < thresholds.people) return { whole: null, groups: [], batchesWithoutCost: 0 }
  const costOf = (members: readonly Graduate[], counts: Counts) => {
    const batches = [...new Set(members.map(({ batchId }) => batchId))].map((id) => cohort.costs.get(id) ?? null)
    return jobCostOf(batches.includes(null) ? null : batches.reduce((sum: number, one) => sum + (one ?? 0), 0), counts)
  }
  const counts = countsOf(all.tally, KEPT)
  return {
    whole: {
      counts: show(counts, isExact),
      rates: ratesOf(counts, leastOf(thresholds, isExact)),
      cost: costOf(people, counts),
    },
    groups: groups.map((one) => {
      const { count, ...shown } = questionOf(one, KEPT, thresholds)
      const cost = count && WITH_COST.includes(one.group.dimension) ? costOf(one.members, count) : null
      return { group: one.group, isExact: one.isExact, ...shown, cost }
    }),
    batchesWithoutCost: [...new Set(people.map(({ batchId }) => batchId))].filter(
      (id) => (cohort.costs.get(id) ?? null) === null,
    ).length,
  }
}
