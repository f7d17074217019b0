import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getUnitFacts } from '../boards/read-unit.ts'
import { can } from '../policy.ts'
import { loadStanding } from '../queries/units.ts'
import { insertVisits } from '../queries/visits.ts'

/**
 * Keeps that a unit was visited on a day before Selaras, so that the order of visits is right from the first round on. Throws `not_found`, `forbidden`,
 * `day_in_future`.
 */
export async function keepEarlierVisit(ctx: Context, { unitId, day }: { unitId: string; day: string }): Promise<void> {
  await getUnitFacts(ctx, unitId)
  assert(can.planRounds(await loadStanding(ctx)), 'forbidden')
  assert(day <= todayOf(ctx), 'day_in_future')
  const id = newId()
  await insertVisits(ctx, [{ id, roundId: null, unitId, day, state: 'held', gatheringId: null }])
  await record(ctx, 'dwp.visit_earlier', { kind: 'dwp_visit', id }, { unit: unitId, day })
}
