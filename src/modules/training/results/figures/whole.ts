import type { Evidence, OutcomeStatus } from '#contract/training/shapes.ts'
import { type Bundling, bundleParts } from '#platform/bundles/to-bundles.ts'
import { isWorking } from '../outcomes/outcome.ts'
import { SILENCES, type Silence, type Standing } from '../outcomes/standing.ts'
import {
  type Answer,
  addTallies,
  bundleTally,
  countsOf,
  type Person,
  type Shown,
  show,
  type Tally,
  tallyOf,
} from './split.ts'

type Known = Exclude<OutcomeStatus, 'unreachable'>
const WORKING: readonly Known[] = ['formal', 'informal', 'own_business']
const OTHER: readonly Known[] = ['internship', 'school', 'not_yet']
const EVIDENCE: readonly Evidence[] = ['self_reported', 'employer_confirmed', 'payroll']

/** Everybody of one year at one point; null: fewer than may be shown. */
export interface Whole {
  /** Old enough to be asked, whatever became of them: the base, and who died or moved before they answered. */
  readonly due: number
  /** Died or moved before they answered. */
  readonly gone: number | null
  readonly died: number | null
  readonly moved: number | null
  /** Of whom one asks. */
  readonly counts: Shown
  /** Somebody tried to reach them or knows of them. */
  readonly asked: number | null
  readonly silences: Readonly<Record<Silence, number | null>>
  readonly statuses: Readonly<Record<Known, number | null>>
  /** Of those in work. */
  readonly evidence: Readonly<Record<Evidence, number | null>>
}

/** Of somebody who is in the base: whether they work. */
export const worksOf = (standing: Standing): Answer =>
  standing.kind !== 'answered' ? 'unknown' : isWorking(standing.outcome.status) ? 'yes' : 'no'

export const isInBase = ({ kind }: Standing): boolean => kind === 'answered' || kind === 'silent'

/** Every count over some graduates at one point. */
export interface Everybody {
  readonly early: number
  readonly died: number
  readonly moved: number
  readonly tally: Tally
  readonly silences: Tally
  readonly statuses: Tally
  readonly evidence: Tally
}

const countBy = (keys: readonly string[], found: readonly string[]): Tally =>
  new Map(keys.map((key) => [key, found.filter((one) => one === key).length]))

export function countEverybody(people: readonly (Person & { readonly standing: Standing })[]): Everybody {
  const standings = people.map(({ standing }) => standing)
  const of = (test: (standing: Standing) => boolean) => standings.filter(test).length
  const answered = standings.flatMap((one) => (one.kind === 'answered' ? [one.outcome] : []))
  return {
    early: of(({ kind }) => kind === 'early'),
    died: of((one) => one.kind === 'gone' && one.life === 'died'),
    moved: of((one) => one.kind === 'gone' && one.life === 'moved'),
    tally: tallyOf(people),
    silences: countBy(
      SILENCES,
      standings.flatMap((one) => (one.kind === 'silent' ? [one.why] : [])),
    ),
    statuses: countBy(
      [...WORKING, ...OTHER],
      answered.map(({ status }) => status),
    ),
    evidence: countBy(
      EVIDENCE,
      answered.flatMap(({ status, evidence }) => (isWorking(status) ? [evidence] : [])),
    ),
  }
}

/**
 * The same in whole bundles, from all of them down, so that every sum of the page holds; who is not due yet follows from days that everybody knows. `possible`:
 * all answers there can be to the questions of the tally.
 */
export function bundleEverybody(
  { early, died, moved, tally, ...rest }: Everybody,
  possible: readonly string[],
  bundling: Bundling,
): Everybody {
  const part = (of: Tally, keys: readonly string[], name: string, total: number): [string, number][] =>
    Object.entries(bundleParts(Object.fromEntries(keys.map((key) => [key, of.get(key) ?? 0])), bundling, name, total))
  const top = bundleParts({ base: countsOf(tally, 0).base, gone: died + moved }, bundling, 'due')
  const all = bundleTally(tally, possible, bundling, top.base)
  const { yes, no, unknown } = countsOf(all, 0)
  return {
    early,
    ...bundleParts({ died, moved }, bundling, 'gone', top.gone),
    tally: all,
    silences: new Map(part(rest.silences, SILENCES, 'unknown', unknown)),
    statuses: new Map([...part(rest.statuses, WORKING, 'working', yes), ...part(rest.statuses, OTHER, 'other', no)]),
    evidence: new Map(part(rest.evidence, EVIDENCE, 'evidence', yes)),
  }
}

export const addEverybody = (a: Everybody, b: Everybody): Everybody => ({
  early: a.early + b.early,
  died: a.died + b.died,
  moved: a.moved + b.moved,
  tally: addTallies([a.tally, b.tally]),
  silences: addTallies([a.silences, b.silences]),
  statuses: addTallies([a.statuses, b.statuses]),
  evidence: addTallies([a.evidence, b.evidence]),
})

/** What may be shown of it. */
export function showWhole({ died, moved, tally, ...rest }: Everybody, isExact: boolean): Whole {
  const one = (count: number | undefined) => (isExact || count ? (count ?? 0) : null)
  const all = <K extends string>(of: Tally, keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, one(of.get(key))])) as Record<K, number | null>
  const counts = countsOf(tally, 0)
  return {
    due: counts.base + died + moved,
    gone: one(died + moved),
    died: one(died),
    moved: one(moved),
    counts: show(counts, isExact),
    asked: one(counts.base - (rest.silences.get('not_asked') ?? 0)),
    silences: all(rest.silences, SILENCES),
    statuses: all(rest.statuses, [...WORKING, ...OTHER]),
    evidence: all(rest.evidence, EVIDENCE),
  }
}
