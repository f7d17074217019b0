/**
 * Counts people in bundles for who may not read them: a year of a programme of a whole region (33 districts, 12 months, 8 agencies, by sex and disability), and a
 * year of graduates at one point (60 batches, 33 districts, 7 fields, deciles, with kept jobs). Prints milliseconds (median and worst) and the ratio to counting
 * the same as it is in the same run. Bar: 200 ms.
 *
 *   node bench/bundles.ts [rounds]
 */
import { inBundles } from '../src/modules/monitoring/counting/in-bundles.ts'
import { sumAll, sumByAgency, sumByDistrict } from '../src/modules/monitoring/counting/sum-up.ts'
import { figuresAt, keptFigures } from '../src/modules/training/results/figures/figures.ts'
import { answered, lotOf, THRESHOLDS } from '../tests/build/rooms/invented-graduates.ts'

const ROUNDS = Number(process.argv[2] ?? 20)
const [DISTRICTS, AGENCIES] = [33, 8]

/** Numbers from 0 up to a bound, the same in every run. */
function drawer(seed: number) {
  const lot = lotOf(seed)
  let drawn = 0
  return (below: number) => Math.floor(lot(`draw ${drawn++}`) * below)
}

function programmeOf(people: number) {
  const draw = drawer(people)
  return Array.from({ length: people }, () => {
    const [isFemale, isDisabled] = [draw(10) < 6, draw(12) === 0]
    return {
      month: `2026-${String(draw(12) + 1).padStart(2, '0')}`,
      agencyIds: draw(4) === 0 ? ['agency-0', `agency-${1 + draw(AGENCIES - 1)}`] : [`agency-${draw(AGENCIES)}`],
      activityId: null,
      shares: null,
      contributionId: null,
      rows: [
        {
          districtCode: `35.07.${draw(DISTRICTS) + 1}`,
          amount: 1,
          female: isFemale ? 1 : 0,
          male: isFemale ? 0 : 1,
          disabled: isDisabled ? 1 : 0,
          notDisabled: isDisabled ? 0 : 1,
        },
      ],
    }
  })
}

function cohortOf(people: number, isOwn: boolean) {
  const draw = drawer(people)
  const standing = () => {
    const lot = draw(100)
    if (lot < 3) return { kind: 'gone', life: 'died' } as const
    return lot < 20 ? ({ kind: 'silent', why: 'not_asked' } as const) : answered(lot < 70 ? 'formal' : 'not_yet')
  }
  const graduates = Array.from({ length: people }, (_, at) => ({
    id: String(at),
    sex: draw(2) === 0 ? ('L' as const) : ('P' as const),
    disabilities: draw(12) === 0 ? (['physical'] as const) : [],
    decile: draw(10) + 1,
    field: `field-${Math.floor(at / 20) % 7}`,
    districtCode: `35.07.${draw(DISTRICTS) + 1}`,
    batchId: `batch-${Math.floor(at / 20)}`,
    agencyId: `agency-${Math.floor(at / 200)}`,
    standings: { 3: standing(), 6: standing(), 12: standing() },
  }))
  return { graduates, costs: new Map<string, number | null>(), isOwn: () => isOwn, lot: lotOf(1) }
}

function timesOf(work: () => unknown): number[] {
  work()
  return Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((a, b) => a - b)
}

const sums = (counted: ReturnType<typeof programmeOf>) => [
  sumAll(counted),
  sumByDistrict(counted),
  sumByAgency(counted),
]
const page = (cohort: ReturnType<typeof cohortOf>) => [
  figuresAt(cohort, 12, THRESHOLDS),
  keptFigures(cohort, THRESHOLDS),
]
const [programme, large, open, closed] = [
  programmeOf(1500),
  programmeOf(10_000),
  cohortOf(1200, true),
  cohortOf(1200, false),
]
const CASES: readonly (readonly [string, () => unknown, () => unknown])[] = [
  ['programme of 1,500 people', () => inBundles(programme, lotOf(1)), () => sums(programme)],
  ['programme of 10,000 people', () => inBundles(large, lotOf(1)), () => sums(large)],
  ['1,200 graduates at 12 months', () => page(closed), () => page(open)],
]
const ms = (value: number | undefined) => (value ?? 0).toFixed(1).padStart(8)
console.log('  median    worst   as it is    ratio')
for (const [name, work, baseline] of CASES) {
  const [times, plain] = [timesOf(work), timesOf(baseline)]
  const [own, base] = [times[Math.floor(ROUNDS / 2)] ?? 0, plain[Math.floor(ROUNDS / 2)] ?? 1]
  console.log(`${ms(own)} ${ms(times.at(-1))}  ${ms(base)}  ${(own / base).toFixed(1).padStart(8)}  ${name}`)
}
