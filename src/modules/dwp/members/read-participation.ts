import { daysAfter } from '#contract/calendar/days.ts'
import type { Participation } from '#contract/dwp/members.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { listCurrentMembers } from '../queries/members.ts'
import { listUnitFacts, loadStanding } from '../queries/units.ts'
import { RULES_OF_DWP } from '../seed-tables.ts'
import { byQuarter, steadinessOf, unitSteadiness } from './participation.ts'
import { nameKey, readMeetings } from './read-meetings.ts'

/** How far back participation is read. */
const DAYS = 365

export type UnitShare = ReturnType<typeof unitSteadiness>

/** The share of members who come, of some units, by id. */
export async function readShares(ctx: Context, unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitShare>> {
  const meetings = await readMeetings(ctx, unitIds, daysAfter(todayOf(ctx), -DAYS))
  return new Map([...meetings].map(([id, held]) => [id, unitSteadiness(held, RULES_OF_DWP)]))
}

/**
 * Who comes to a unit's meetings of the last twelve months and who begins to stay away; the names are her own unit's alone. Throws `not_found`,
 * `forbidden`.
 */
export async function readParticipation(ctx: Context, unitId: string): Promise<Participation> {
  const [facts] = await listUnitFacts(ctx, todayOf(ctx), unitId)
  assert(facts, 'not_found')
  const standing = await loadStanding(ctx)
  assert(can.readInside(standing, unitId), 'forbidden')
  const held = (await readMeetings(ctx, [unitId], daysAfter(todayOf(ctx), -DAYS))).get(unitId) ?? []
  const members = can.readFallingAway(standing, unitId) ? await listCurrentMembers(ctx, unitId) : null
  return {
    quarters: byQuarter(held),
    meetings: held
      .toSorted((a, b) => (a.day < b.day ? 1 : -1))
      .map(({ gatheringId, day, title, came, called }) => ({
        gatheringId,
        day,
        title,
        came: came.size,
        called: called.size,
      })),
    ...unitSteadiness(held, RULES_OF_DWP),
    fallingAway:
      members?.flatMap(({ id, name }) => {
        const { isFallingAway, ...steady } = steadinessOf(nameKey(name), held, RULES_OF_DWP)
        return isFallingAway ? [{ memberId: id, name, ...steady }] : []
      }) ?? null,
  }
}
