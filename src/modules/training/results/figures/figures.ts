import type { OutcomeMonths } from '#contract/training/shapes.ts'
import { keptJob, type Standing } from '../outcomes/standing.ts'
import { FAMILIES, type Graduate, type Group, keyOf } from './graduate.ts'
import { type Income, incomeOf, type JobCost, jobCostOf, type Rates, ratesOf } from './rates.ts'
import { type Answer, type Person, type Shown, type ShownGroup, showAll, showGroups } from './split.ts'
import { isInBase, showWhole, type Whole, worksOf } from './whole.ts'

/** Everybody who finished in one calendar year: years do not overlap and are never added up, so that none can be subtracted from another. */
export interface Cohort {
  readonly graduates: readonly (Graduate & { readonly standings: Readonly<Record<OutcomeMonths, Standing>> })[]
  /** Whole rupiah by batch; null: not said. */
  readonly costs: ReadonlyMap<string, number | null>
}

export interface Thresholds {
  readonly people: number
  readonly incomes: number
  readonly income_quartiles: number
}

export interface GroupFigures {
  readonly group: Group
  readonly counts: Shown
  readonly rates: Rates
  readonly income: Income | null
}

export interface PointFigures {
  readonly months: OutcomeMonths
  /** Not old enough to be asked yet. */
  readonly early: number
  /** Null: fewer than the threshold are due, so nothing is shown. */
  readonly whole: (Whole & { readonly rates: Rates; readonly income: Income | null }) | null
  readonly groups: readonly GroupFigures[]
}

/** Who worked at 6 and at 12 months, and what that cost. */
export interface KeptFigures {
  readonly whole: { readonly counts: Shown; readonly rates: Rates; readonly cost: JobCost | null } | null
  readonly groups: readonly { group: Group; counts: Shown; rates: Rates; cost: JobCost | null }[]
  /** Batches that say nothing of their cost. */
  readonly batchesWithoutCost: number
}

const leastOf = ({ incomes, income_quartiles }: Thresholds) => ({ median: incomes, quartiles: income_quartiles })

const incomesOf = (members: readonly { readonly standing: Standing }[]) =>
  members.flatMap(({ standing }) =>
    standing.kind === 'answered' && worksOf(standing) === 'yes' && standing.outcome.monthlyIncome !== null
      ? [standing.outcome.monthlyIncome]
      : [],
  )

/** All tables of one year at one point, protected together. */
export function figuresAt({ graduates }: Cohort, months: OutcomeMonths, thresholds: Thresholds): PointFigures {
  const all = graduates.map((graduate) => ({ ...graduate, standing: graduate.standings[months] }))
  const early = all.filter(({ standing }) => standing.kind === 'early').length
  const found = showWhole(
    all.map(({ standing }) => standing),
    thresholds.people,
  )
  if (!found) return { months, early, whole: null, groups: [] }
  const base = all
    .filter(({ standing }) => isInBase(standing))
    .map((one) => ({ ...one, answer: worksOf(one.standing) }))
  const income = (members: readonly { readonly standing: Standing }[], { yes }: Shown) =>
    yes === null ? null : incomeOf(incomesOf(members), leastOf(thresholds))
  const groups = inFamilies(base, thresholds.people, found.otherwise).map(({ group, counts, members }) => ({
    group,
    counts,
    rates: ratesOf(counts, thresholds.people),
    income: income(members, counts),
  }))
  const { whole } = found
  const rates = ratesOf(whole.counts, thresholds.people)
  return { months, early, whole: { ...whole, rates, income: income(base, whole.counts) }, groups }
}

function inFamilies<P extends Person>(
  people: readonly P[],
  threshold: number,
  mustAgree: readonly ReadonlyMap<string, number>[],
): (ShownGroup & { readonly members: readonly P[] })[] {
  return FAMILIES.flatMap((family) => {
    const members = Map.groupBy(
      people.flatMap((person) => family.groupsOf(person).map((group) => ({ key: keyOf(group), person }))),
      ({ key }) => key,
    )
    return showGroups(people, family, { threshold, mustAgree }).map((shown) => ({
      ...shown,
      members: (members.get(keyOf(shown.group)) ?? []).map(({ person }) => person),
    }))
  })
}

const asAnswer = (kept: ReturnType<typeof keptJob>): Answer | undefined =>
  kept === 'gone' || kept === 'early' ? undefined : kept

const NOBODY: KeptFigures = { whole: null, groups: [], batchesWithoutCost: 0 }

/** Kept jobs of one year, with their cost for the whole and by batch, agency and field. */
export function keptFigures({ graduates, costs }: Cohort, { people: threshold }: Thresholds): KeptFigures {
  const people = graduates.flatMap((graduate) => {
    const answer = asAnswer(keptJob(graduate.standings[6], graduate.standings[12]))
    return answer ? [{ ...graduate, answer }] : []
  })
  if (people.length < threshold) return NOBODY
  const { counts: all, otherwise } = showAll(
    people.map(({ answer }) => answer),
    threshold,
  )
  const costOf = (members: readonly Graduate[], counts: Shown) => {
    const batches = [...new Set(members.map(({ batchId }) => batchId))].map((id) => costs.get(id) ?? null)
    return jobCostOf(batches.includes(null) ? null : batches.reduce((sum: number, one) => sum + (one ?? 0), 0), counts)
  }
  const withCost = ['batch', 'agency', 'field']
  const batches = new Set(people.map(({ batchId }) => batchId))
  return {
    whole: { counts: all, rates: ratesOf(all, threshold), cost: costOf(people, all) },
    groups: inFamilies(people, threshold, otherwise).map(({ group, counts, members }) => ({
      group,
      counts,
      rates: ratesOf(counts, threshold),
      cost: withCost.includes(group.dimension) ? costOf(members, counts) : null,
    })),
    batchesWithoutCost: [...batches].filter((id) => (costs.get(id) ?? null) === null).length,
  }
}
