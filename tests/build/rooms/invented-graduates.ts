import type { OutcomeStatus } from '#contract/training/shapes.ts'
import type { Cohort } from '../../../src/modules/training/results/figures/figures.ts'
import type { Graduate } from '../../../src/modules/training/results/figures/graduate.ts'
import type { Outcome } from '../../../src/modules/training/results/outcomes/outcome.ts'
import type { Standing } from '../../../src/modules/training/results/outcomes/standing.ts'
import { COHORT } from './known-graduates.ts'

/** As in `seed/training/small-cells.csv`, which a region may change. */
export const THRESHOLDS = { people: 5, shares: 20, incomes: 10, income_quartiles: 20, income_step: 100_000 }

const [first] = COHORT.graduates
const example = first?.standings[12].kind === 'answered' ? first.standings[12].outcome : undefined

export const answered = (status: OutcomeStatus): Standing => ({
  kind: 'answered',
  outcome: { ...example, status } as Outcome,
})
/** Lots as good as by chance: the first bits of a hash of the name. */
export const lotOf = (seed: number) => (name: string) => {
  let hash = seed
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x5bd1e995) ^ (hash >>> 13)
  return (hash >>> 0) / 2 ** 32
}

export const BATCHES = [
  { batchId: 'A', agencyId: 'x', field: 'welding' },
  { batchId: 'B', agencyId: 'x', field: 'garment' },
  { batchId: 'C', agencyId: 'y', field: 'garment' },
] as const
/** Invented graduates of these batches, for who may not read them. */
export const cohortOf = (
  graduates: readonly (Omit<Graduate, 'id'> & Pick<Cohort['graduates'][number], 'standings'>)[],
): Cohort => ({
  costs: new Map(BATCHES.map(({ batchId }) => [batchId, 10_000_000])),
  isOwn: () => false,
  lot: lotOf(1),
  graduates: graduates.map((one, id) => ({ ...one, id: String(id) })),
})
