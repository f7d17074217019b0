import type { Measure, StrategicProgramme } from '#contract/plans/strategic.ts'
import { lotOf } from '#platform/bundles/lot.ts'
import type { Context } from '#platform/context.ts'
import type { Stored } from '../contributions/contribution.ts'
import { type Counted, fromReport, fromTally } from '../counting/counted.ts'
import { countsOf, inBundles } from '../counting/in-bundles.ts'
import { can } from '../policy.ts'
import { listReported } from '../queries/contributions.ts'
import { SOURCES } from './sources.ts'

/** What counts towards a programme in a year, each once, as a reader may see it. */
export interface Loaded {
  readonly counted: readonly Counted[]
  /** Whether some of it is people whom the reader may not read, so that they are in bundles. */
  readonly isBundled: boolean
  /** By which this year's bundles are drawn. */
  readonly lot: (name: string) => number
  /** The reports among it. */
  readonly reports: readonly Stored[]
}

export const NOTHING_LOADED: Loaded = { counted: [], isBundled: false, lot: () => 0, reports: [] }

/** For whom something is read: for the actor, or for a paper that is handed on. */
export type Reader = 'who asks' | 'anybody'

/** Of people, those whom the reader may not read are in bundles; everything else is as it is. Every figure, row and report of this room is read through here. */
function seenBy(
  { actor }: Context,
  reader: Reader,
  programme: StrategicProgramme,
  counted: readonly Counted[],
  lot: Loaded['lot'],
): Pick<Loaded, 'counted' | 'isBundled'> {
  if (countsOf(programme) !== 'people') return { counted, isBundled: false }
  const { open = [], closed = [] } = Object.groupBy(counted, ({ agencyIds }) =>
    reader === 'who asks' && can.readRows(actor, agencyIds) ? 'open' : 'closed',
  )
  return { counted: [...open, ...inBundles(closed, lot)], isBundled: closed.length > 0 }
}

/** Loads what counts towards programmes in a year, by programme, as the reader may see it. */
export async function loadCounted(
  ctx: Context,
  programmes: readonly StrategicProgramme[],
  { year, today, districts }: { year: number; today: string; districts: ReadonlySet<string> },
  reader: Reader,
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
    programmes.map((programme) => {
      const { id, measure } = programme
      const own = reports.filter(({ programmeId }) => programmeId === id)
      const counted = measure === 'reported' ? own.map((report) => fromReport(report, today)) : byMeasure.get(measure)
      const lot = lotOf(ctx, `${id} ${year}`)
      return [id, { ...seenBy(ctx, reader, programme, counted ?? [], lot), lot, reports: own }]
    }),
  )
}
