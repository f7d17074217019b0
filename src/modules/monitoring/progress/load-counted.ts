import type { Measure, StrategicProgramme } from '#contract/plans/strategic.ts'
import type { Context } from '#platform/context.ts'
import type { Stored } from '../contributions/contribution.ts'
import { type Counted, fromReport, fromTally } from '../counting/counted.ts'
import { listReported } from '../queries/contributions.ts'
import { SOURCES } from './sources.ts'

/** What counts towards a programme in a year, each once. */
export interface Loaded {
  readonly counted: readonly Counted[]
  /** The reports among it. */
  readonly reports: readonly Stored[]
}

/** Loads what counts towards programmes in a year, by programme. */
export async function loadCounted(
  ctx: Context,
  programmes: readonly StrategicProgramme[],
  { year, today, districts }: { year: number; today: string; districts: ReadonlySet<string> },
): Promise<Map<string, Loaded>> {
  const reported = programmes.filter(({ measure }) => measure === 'reported')
  const reports = await listReported(
    ctx,
    reported.map(({ id }) => id),
    year,
  )
  const byMeasure = new Map<Measure, Counted[]>()
  for (const measure of new Set(programmes.map((programme) => programme.measure))) {
    const tallies = (await SOURCES[measure]?.(ctx, { from: `${year}-01-01`, until: `${year}-12-31` })) ?? []
    byMeasure.set(
      measure,
      tallies.map((tally) => fromTally(tally, districts)),
    )
  }
  return new Map(
    programmes.map(({ id, measure }) => {
      const own = reports.filter(({ programmeId }) => programmeId === id)
      const counted = measure === 'reported' ? own.map((report) => fromReport(report, today)) : byMeasure.get(measure)
      return [id, { counted: counted ?? [], reports: own }]
    }),
  )
}
