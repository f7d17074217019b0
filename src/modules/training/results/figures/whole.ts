import type { Evidence, OutcomeStatus } from '#contract/training/shapes.ts'
import { isWorking } from '../outcomes/outcome.ts'
import { SILENCES, type Silence, type Standing } from '../outcomes/standing.ts'
import { type Cell, type Otherwise, type Sum, suppress } from '../suppression/suppress.ts'
import { type Answer, countAnswers, type Shown, sharedWithGroups } from './split.ts'

type Known = Exclude<OutcomeStatus, 'unreachable'>
const WORKING: readonly Known[] = ['formal', 'informal', 'own_business']
const OTHER: readonly Known[] = ['internship', 'school', 'not_yet']
const EVIDENCE: readonly Evidence[] = ['self_reported', 'employer_confirmed', 'payroll']

/** Everybody of one year at one point; null: hidden. */
export interface Whole {
  /**
   * Old enough to be asked, whatever became of them: the base, and who died or moved before they answered. How many are gone follows from the sizes of the
   * batches and the base, so it is shown; who of them died is not, where it is few.
   */
  readonly due: number
  readonly died: number | null
  readonly moved: number | null
  /** Of whom one asks. */
  readonly counts: Shown
  /** Somebody tried to reach them or knows of them. */
  readonly asked: number | null
  readonly silences: Readonly<Record<Silence, number>>
  readonly statuses: Readonly<Record<Known, number | null>>
  /** Of those in work. */
  readonly evidence: Readonly<Record<Evidence, number | null>>
}

/** Of somebody who is in the base: whether they work. */
export const worksOf = (standing: Standing): Answer =>
  standing.kind !== 'answered' ? 'unknown' : isWorking(standing.outcome.status) ? 'yes' : 'no'

export const isInBase = ({ kind }: Standing): boolean => kind === 'answered' || kind === 'silent'

/** The counts over everybody, protected: how many are asked and answer is never hidden. Undefined when so few are in the base that nothing can be shown. With what groups must agree with. */
export function showWhole(
  standings: readonly Standing[],
  threshold: number,
): { readonly whole: Whole; readonly otherwise: readonly Otherwise[] } | undefined {
  const base = standings.filter(isInBase)
  const counts = countAnswers(base.map(worksOf))
  if (counts.base < threshold) return undefined
  const of = (test: (standing: Standing) => boolean) => standings.filter(test).length
  const status = (one: Known) => of((s) => s.kind === 'answered' && s.outcome.status === one)
  const evidence = (one: Evidence) =>
    of((s) => s.kind === 'answered' && worksOf(s) === 'yes' && s.outcome.evidence === one)
  const [died, moved] = (['died', 'moved'] as const).map((life) => of((s) => s.kind === 'gone' && s.life === life))
  const gone = (died ?? 0) + (moved ?? 0)
  const secrets = [
    { key: 'yes', value: counts.yes, loss: 30 },
    { key: 'no', value: counts.no, loss: 30 },
    ...[...WORKING, ...OTHER].map((key) => ({ key, value: status(key), loss: 3 })),
    ...EVIDENCE.map((key) => ({ key, value: evidence(key), loss: 2 })),
    { key: 'died', value: died ?? 0, loss: 1 },
    { key: 'moved', value: moved ?? 0, loss: 1 },
  ].map((cell) => ({ ...cell, isSecret: true }))
  const cells: Cell[] = [
    ...secrets,
    { key: 'base', value: counts.base, isKnown: true, loss: 0 },
    { key: 'answered', value: counts.answered, isKnown: true, loss: 0 },
    { key: 'unknown', value: counts.unknown, isKnown: true, loss: 0 },
    { key: 'gone', value: gone, isKnown: true, loss: 0 },
  ]
  const sums: Sum[] = [
    { total: 'gone', parts: ['died', 'moved'] },
    { total: 'base', parts: ['answered', 'unknown'] },
    { total: 'answered', parts: ['yes', 'no'] },
    { total: 'yes', parts: WORKING },
    { total: 'no', parts: OTHER },
    { total: 'yes', parts: EVIDENCE },
  ]
  const found = suppress(cells, sums, { threshold })
  const shown = (key: string) =>
    !found || found.hidden.has(key) ? null : (cells.find((cell) => cell.key === key)?.value ?? null)
  const silence = (why: Silence) => [why, of((s) => s.kind === 'silent' && s.why === why)] as const
  const silences = Object.fromEntries(SILENCES.map(silence)) as Record<Silence, number>
  return {
    whole: {
      due: counts.base + gone,
      died: shown('died'),
      moved: shown('moved'),
      counts: {
        ...counts,
        yes: shown('yes'),
        no: shown('no'),
      },
      asked: counts.base - silences.not_asked,
      silences,
      statuses: Object.fromEntries([...WORKING, ...OTHER].map((key) => [key, shown(key)])) as Whole['statuses'],
      evidence: Object.fromEntries(EVIDENCE.map((key) => [key, shown(key)])) as Whole['evidence'],
    },
    otherwise: sharedWithGroups(found?.otherwise ?? []),
  }
}
