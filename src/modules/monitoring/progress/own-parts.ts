import type { OwnPart } from '#contract/monitoring/contributions.ts'
import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { nameAgencies, namedAgency } from '#modules/organisations/index.ts'
import { listStrategic } from '#modules/plans/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { sharersOf } from '../contributions/contribution.ts'
import { listDistricts } from '../districts.ts'
import { can } from '../policy.ts'
import { type Loaded, loadCounted, NOTHING_LOADED } from './load-counted.ts'
import { agenciesOf, partsOf } from './read-progress.ts'

interface Asked {
  readonly agencyId?: string | undefined
  readonly year?: number | undefined
  readonly quarter?: number | undefined
}

/**
 * The parts of an agency (default: the actor's own) in the programmes of a year with what is asked of it for a quarter; by default the present
 * one. Whoever works for no agency and names none gets none.
 */
export async function readOwnParts(ctx: Context, asked: Asked) {
  const today = todayOf(ctx)
  const year = asked.year ?? Number(today.slice(0, 4))
  const quarter = asked.quarter ?? Math.ceil(Number(today.slice(5, 7)) / 3)
  const agencyId = asked.agencyId ?? ctx.actor.agencyId
  if (agencyId === null) return { agency: null, year, quarter, parts: [], can: { report: false } }

  const all = await listStrategic(ctx, year)
  const programmes = all.filter(
    ({ state, parts }) => state === 'active' && parts.some(({ agency }) => agency.id === agencyId),
  )
  const districts = new Set((await listDistricts(ctx)).keys())
  const loaded = await loadCounted(ctx, programmes, { year, today, districts }, 'who asks')
  const concerned = programmes.flatMap((one) => agenciesOf(one, loaded.get(one.id) ?? NOTHING_LOADED))
  const names = await nameAgencies(ctx, [agencyId, ...concerned])
  const parts = programmes.flatMap((programme): OwnPart[] => {
    const own = loaded.get(programme.id) ?? NOTHING_LOADED
    const result = partsOf(programme, own, { year, silent: [] }, names).find(({ agency }) => agency?.id === agencyId)
    if (!result) return []
    const { id, name, unit, measure, countsPeople } = programme
    const { role, targets, share, full, sharedWith } = result
    const askedFor = measure === 'reported' ? askedOf(programme, own, { agencyId, year, quarter }) : []
    return [
      { programme: { id, name, unit, measure, countsPeople }, role, targets, share, full, sharedWith, asked: askedFor },
    ]
  })
  return {
    agency: namedAgency(names, agencyId),
    year,
    quarter,
    parts,
    can: { report: can.reportFor(ctx.actor, agencyId) },
  }
}

/** What is asked of an agency for a quarter: a report of each activity of its part, or its word on a share that was proposed. */
function askedOf(
  programme: StrategicProgramme,
  { reports }: Loaded,
  { agencyId, quarter }: { agencyId: string; year: number; quarter: number },
): OwnPart['asked'] {
  const part = programme.parts.find(({ agency }) => agency.id === agencyId)
  const places = [...(part?.activities ?? []).map(({ id, name }) => ({ id, name })), null]
  return places.map((activity) => {
    const activityId = activity?.id ?? null
    const report = reports.find(
      (one) =>
        one.quarter === quarter && one.activityId === activityId && (activityId !== null || one.agencyId === agencyId),
    )
    const share = report?.shares.find((one) => one.agencyId === agencyId)
    const sharers = sharersOf(programme, { activityId, agencyId })
    return {
      activity,
      sharers: programme.parts.flatMap(({ agency }) => {
        const sharer = sharers.find((one) => one.agencyId === agency.id)
        return sharer ? [{ ...agency, weight: sharer.weight }] : []
      }),
      what: !report ? ('report' as const) : share && !share.agreedAt ? ('agree' as const) : ('done' as const),
      contributionId: report?.id ?? null,
    }
  })
}
