import type { SplitFigures, Standing } from '#contract/monitoring/shapes.ts'
import type { AgencyName } from '#contract/plans/shapes.ts'
import type { StrategicProgramme, YearTarget } from '#contract/plans/strategic.ts'
import { forecastYear, plannedOf } from '#modules/plans/index.ts'
import { BUNDLE, bundleSplit, countsOf } from '../counting/in-bundles.ts'
import { cumulate, type Split, sumAll, sumByDistrict } from '../counting/sum-up.ts'
import type { Loaded } from './load-counted.ts'

/** A year as it is looked at on a day. */
export interface Look {
  readonly year: number
  readonly today: string
  readonly districts: ReadonlyMap<string, string>
}

/** The last day of a month, `2026-02` → `2026-02-28`. */
export function endOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

const endOfQuarter = (year: number, quarter: number) => endOfMonth(`${year}-${String(quarter * 3).padStart(2, '0')}`)
const earlier = (a: string, b: string) => (a < b ? a : b)

/**
 * The day until which results are known. A room counts as things happen, so that is today; agencies report by quarter, so it is the end of the
 * last quarter with a report. Null: nothing was reported yet.
 */
function knownUntil({ measure }: StrategicProgramme, { reports }: Loaded, { year, today }: Look): string | null {
  const present = earlier(today, `${year}-12-31`)
  if (measure !== 'reported') return present
  const last = Math.max(0, ...reports.map(({ quarter }) => quarter))
  return last === 0 ? null : earlier(endOfQuarter(year, last), present)
}

/** Reached by the end of each month until a day; the last point is that day itself. */
function pointsOf({ counted }: Loaded, year: number, until: string | null): Standing['points'] {
  if (until === null) return []
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  const begun = months.filter((month) => `${month}-01` <= until)
  const reached = cumulate(counted, begun)
  return begun.map((month, at) => ({ day: earlier(endOfMonth(month), until), reached: reached[at] ?? 0 }))
}

/** The last quarter of a year that has ended, if one has. */
const lastEnded = ({ year, today }: Look) => [4, 3, 2, 1].find((quarter) => endOfQuarter(year, quarter) < today)

/** Agencies with targets that reported nothing for the last quarter that has ended. */
function silentOf({ measure, parts }: StrategicProgramme, { reports }: Loaded, look: Look): AgencyName[] {
  const { year } = look
  const ended = lastEnded(look)
  if (measure !== 'reported' || ended === undefined) return []
  const spoke = new Set(
    reports.filter(({ quarter }) => quarter === ended).flatMap(({ shares }) => shares.map(({ agencyId }) => agencyId)),
  )
  const promised = parts.filter(({ targets }) =>
    targets.some(
      (target) => target.year === year && (target.quarters[ended - 1] ?? 0) > (target.quarters[ended - 2] ?? 0),
    ),
  )
  return promised.map(({ agency }) => agency).filter(({ id }) => !spoke.has(id))
}

/** A district against its part of the target. */
export interface DistrictPace {
  readonly code: string
  readonly reached: number
  readonly target: number
  readonly expected: number | null
  /** How much of the target the forecast lacks; 0 where nothing can be said yet. */
  readonly shortfall: number
}

/** Districts that have a part of the target, the one that falls furthest short first. */
export function pacesOf(
  target: YearTarget | undefined,
  loaded: Loaded,
  look: Look,
  asOf: string | null,
): DistrictPace[] {
  const reachedIn = sumByDistrict(loaded.counted)
  return (target?.byDistrict ?? [])
    .map(({ code, amount }) => {
      const reached = reachedIn.get(code)?.amount ?? 0
      const { expected } = forecastYear({ year: look.year, reached, target: amount, asOf, today: look.today })
      const shortfall = expected === null ? 0 : Math.max(0, amount - expected)
      return { code, reached, target: amount, expected, shortfall }
    })
    .sort((a, b) => b.shortfall - a.shortfall || (a.code < b.code ? -1 : 1))
}

const NOTHING: Split = {
  amount: 0,
  female: 0,
  male: 0,
  sexUnknown: 0,
  disabled: 0,
  notDisabled: 0,
  disabilityUnknown: 0,
}

const eachOf = (split: Omit<Split, 'amount'>, of: (count: number) => number | null): SplitFigures => ({
  female: of(split.female),
  male: of(split.male),
  sexUnknown: of(split.sexUnknown),
  disabled: of(split.disabled),
  notDisabled: of(split.notDisabled),
  disabilityUnknown: of(split.disabilityUnknown),
})

const HIDDEN: SplitFigures = eachOf(NOTHING, () => null)

/** Of one district, or of all; a null is hidden. */
export interface ShownRow {
  readonly amount: number | null
  readonly split: SplitFigures
}

/** By district of the region, then of no known one where there is any; of persons in bundles, what is less than one is hidden. */
export function shownByDistrict(
  programme: StrategicProgramme,
  { counted, isBundled, lot }: Loaded,
  { districts }: Pick<Look, 'districts'>,
  isOpen: boolean,
) {
  const reachedIn = sumByDistrict(counted)
  const codes = [...districts.keys(), ...(reachedIn.has(null) ? [null] : [])]
  const isOfOwners = countsOf(programme) === 'owners' && !isOpen
  const least = isBundled || isOfOwners ? 1 : 0
  const shown = (count: number) => (count < least ? null : count)
  const byCode = codes.map((code): [string | null, ShownRow] => {
    const { amount, ...split } = reachedIn.get(code) ?? NOTHING
    // How many houses of a district are known is exact, so not even bundles of their owners are safe beside it.
    return [code, { amount: isOfOwners ? amount : shown(amount), split: isOfOwners ? HIDDEN : eachOf(split, shown) }]
  })
  const { amount: _, ...whole } = sumAll(counted)
  return { byCode: new Map(byCode), whole: eachOf(isOfOwners ? bundleSplit(whole, lot) : whole, shown) }
}

/** How far a programme is in a year, and where its pace leads. */
export function standingOf(programme: StrategicProgramme, loaded: Loaded, look: Look): Standing {
  const { id, name, question, unit, measure, countsPeople, state } = programme
  const target = programme.targets.find(({ year }) => year === look.year)
  const asOf = knownUntil(programme, loaded, look)
  const reached = sumAll(loaded.counted).amount
  const forecast = forecastYear({
    ...{ year: look.year, reached, target: target?.target ?? null },
    ...{ asOf, today: look.today },
  })
  const short = pacesOf(target, loaded, look, asOf).filter(({ shortfall }) => shortfall > 0)
  const shown = loaded.isBundled ? shownByDistrict(programme, loaded, look, false).byCode : null
  return {
    id,
    name,
    question,
    unit,
    measure,
    countsPeople,
    state,
    year: look.year,
    target: target?.target ?? null,
    reached,
    asOf,
    forecast,
    planned: plannedOf(programme, look.year),
    points: pointsOf(loaded, look.year, asOf),
    shortDistricts: short.flatMap(({ code, target: own, expected }) =>
      expected === null
        ? []
        : [
            {
              ...{ code, name: look.districts.get(code) ?? code, target: own },
              expected: shown?.get(code)?.amount === null ? null : expected,
            },
          ],
    ),
    silent: silentOf(programme, loaded, look),
    hiddenBelow: loaded.isBundled ? BUNDLE : null,
    silentQuarter: lastEnded(look) ?? null,
  }
}
