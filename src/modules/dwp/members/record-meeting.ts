import { recordHeld } from '#modules/gatherings/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getUnitFacts } from '../boards/read-unit.ts'
import { can } from '../policy.ts'
import { listCurrentMembers } from '../queries/members.ts'
import { loadStanding } from '../queries/units.ts'

/**
 * A meeting of the unit that was held, as a gathering of its own: all who were members that day were called. Throws `not_found`, `forbidden`,
 * `day_in_future`, `period_invalid`, `unknown_reference` for somebody who is no member of the unit.
 */
export async function recordMeeting(
  ctx: Context,
  input: {
    readonly id: string
    readonly title: string
    readonly place: string
    readonly day: string
    readonly startTime: string
    readonly endTime: string
    readonly cameIds: readonly string[]
  },
): Promise<{ gatheringId: string }> {
  const unit = await getUnitFacts(ctx, input.id)
  assert(can.edit(await loadStanding(ctx), unit.id), 'forbidden')
  assert(input.endTime > input.startTime, 'period_invalid')
  const members = await listCurrentMembers(ctx, unit.id)
  const came = new Set(input.cameIds)
  assert(
    [...came].every((id) => members.some((member) => member.id === id)),
    'unknown_reference',
    { what: 'dwp_member' },
  )
  const called = members.filter(({ id, joinedOn }) => joinedOn <= input.day || came.has(id))
  const { id } = await recordHeld(ctx, {
    input: {
      kind: 'meeting',
      title: input.title,
      purpose: '',
      legalBase: '',
      organiserAgencyId: unit.id,
      visibility: 'invited',
      place: input.place,
      areaCode: null,
      startsOn: input.day,
      endsOn: input.day,
    },
    startTime: input.startTime,
    endTime: input.endTime,
    people: called.map((member) => ({ name: member.name, came: came.has(member.id) })),
  })
  return { gatheringId: id }
}
