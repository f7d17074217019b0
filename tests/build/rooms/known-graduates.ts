import type { Evidence, OutcomeStatus } from '#contract/training/shapes.ts'
import type { Cohort } from '../../../src/modules/training/results/figures/figures.ts'
import type { Graduate } from '../../../src/modules/training/results/figures/graduate.ts'
import type { AttemptResult, Outcome } from '../../../src/modules/training/results/outcomes/outcome.ts'
import { currentOf, standingAt } from '../../../src/modules/training/results/outcomes/standing.ts'
import { pointOf } from '../../../src/modules/training/results/settings.ts'

/** A day on which all who finished are due at 12 months. */
export const TODAY = '2026-11-22'
const FINISHED = '2025-10-01'

interface Said {
  readonly status: OutcomeStatus
  readonly evidence?: Evidence
  readonly income?: number | null
}

interface Life {
  readonly six: readonly Said[]
  readonly twelve: readonly Said[]
  readonly attempt?: AttemptResult
  readonly life?: 'living' | 'died' | 'moved'
  readonly isDenied?: boolean
}

/** A chain of rows, each replacing the one before. */
const chain = (traineeId: string, months: 6 | 12, said: readonly Said[]): Outcome[] =>
  said.map(({ status, evidence = 'self_reported', income = null }, at) => ({
    id: `${traineeId}-${months}-${at}`,
    traineeId,
    months,
    status,
    employerName: '',
    partnerId: null,
    work: '',
    workingSince: null,
    monthlyIncome: income,
    hasBusinessNumber: null,
    evidence,
    evidenceNote: '',
    means: 'call',
    saidOn: TODAY,
    replaces: at === 0 ? null : `${traineeId}-${months}-${at - 1}`,
    correctionReason: at === 0 ? '' : 'salah dengar',
    recordedBy: 'clerk',
    at: new Date(0),
  }))

type Kind = Omit<Graduate, 'id'>
const WELDING: Omit<Kind, 'decile'> = {
  sex: 'L',
  disabilities: [],
  field: 'welding',
  districtCode: '35.07.13',
  batchId: 'A',
  agencyId: 'manpower',
}
const SEWING: Omit<Kind, 'decile'> = {
  ...WELDING,
  sex: 'P',
  field: 'garment',
  batchId: 'B',
  agencyId: 'women',
}
const formal: Said = { status: 'formal', income: 3_000_000 }
const notYet: Said = { status: 'not_yet' }
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

/** 44 invented graduates of two batches, whose figures `known-truth.test.ts` has worked out by hand. */
const PEOPLE: readonly (readonly [Kind, Life])[] = [
  ...times(8, (at): [Kind, Life] => {
    const evidence = at < 3 ? 'payroll' : at < 6 ? 'employer_confirmed' : 'self_reported'
    return [
      { ...WELDING, decile: 3 },
      { six: [formal], twelve: [{ ...formal, evidence }] },
    ]
  }),
  ...times(5, (): [Kind, Life] => [
    { ...WELDING, decile: 6 },
    { six: [{ status: 'informal' }], twelve: [notYet] },
  ]),
  // Out of reach at 12 months: one noted as such, one who refused; both worked at 6.
  [
    { ...WELDING, decile: 3 },
    { six: [formal], twelve: [{ status: 'unreachable' }] },
  ],
  [
    { ...WELDING, decile: 3 },
    { six: [formal], twelve: [], attempt: 'refused' },
  ],
  [
    { ...WELDING, decile: 3 },
    { six: [formal], twelve: [], life: 'died' },
  ],
  ...times(9, (at): [Kind, Life] => {
    const own: Said = { status: 'own_business', income: (at + 1) * 1_000_000 }
    return [
      { ...SEWING, decile: 2 },
      { six: [own], twelve: [own] },
    ]
  }),
  ...times(6, (): [Kind, Life] => [
    { ...SEWING, decile: 7 },
    { six: [notYet], twelve: [notYet] },
  ]),
  ...times(5, (): [Kind, Life] => [
    { ...SEWING, decile: null },
    { six: [notYet], twelve: [] },
  ]),
  [
    { ...SEWING, decile: 2 },
    { six: [notYet], twelve: [], life: 'moved' },
  ],
  // She says she works, the employer says she does not.
  [
    { ...SEWING, decile: 2 },
    { six: [formal], twelve: [formal], isDenied: true },
  ],
  ...times(5, (): [Kind, Life] => [
    { ...SEWING, decile: 3, disabilities: ['physical'] },
    { six: [{ status: 'formal' }], twelve: [{ status: 'internship' }] },
  ]),
  // First heard wrong, then corrected.
  [
    { ...SEWING, decile: 3, disabilities: ['physical'] },
    { six: [{ status: 'formal' }], twelve: [notYet, { status: 'formal' }] },
  ],
]

export const COHORT: Cohort = {
  isOwn: () => true,
  lot: () => 0.5,
  costs: new Map([
    ['A', 60_000_000],
    ['B', 30_000_000],
  ]),
  graduates: PEOPLE.map(([kind, { six, twelve, attempt, life = 'living', isDenied = false }], at) => {
    const id = `graduate-${at}`
    const known = { finishedOn: FINISHED, life, lastAttempt: attempt } as const
    const standing = (months: 3 | 6 | 12, said: readonly Said[], denied: boolean) =>
      standingAt(
        { ...known, isDenied: denied, outcome: months === 3 ? undefined : currentOf(chain(id, months, said)) },
        pointOf(months),
        TODAY,
      )
    return {
      ...kind,
      id,
      standings: { 3: standing(3, [], false), 6: standing(6, six, false), 12: standing(12, twelve, isDenied) },
    }
  }),
}
