import type { Snapshot } from '#contract/gatherings/attendance/check-in.ts'
import type { Context } from '#platform/context.ts'
import type { LinkToken } from '#platform/vault/links.ts'
import { badgeHash } from '../codes.ts'
import { updateDevice } from '../queries/devices.ts'
import { type AttendanceSession, listAttendanceSessions, listAttendees } from '../queries/roster.ts'
import { rulesOf } from '../rules.ts'
import { deviceOfLink } from './devices.ts'

export const presentSession = ({ id, title, startsAt, endsAt, place }: AttendanceSession) => ({
  id,
  title,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  place,
})

/** All that a device needs to take attendance without signal: names and posts, no phone, no health. Throws `link_invalid`, `device_revoked`. */
export async function openDevice(ctx: Context, link: LinkToken): Promise<Snapshot> {
  const { device, gathering } = await deviceOfLink(ctx, link)
  const now = ctx.clock.now()
  await updateDevice(ctx, device.id, { lastSeenAt: now })
  const { id, title, place, startsOn, endsOn, state } = gathering
  const attendees = await listAttendees(ctx, [gathering.id])
  return {
    now: now.toISOString(),
    timezone: ctx.timezone,
    device: { id: device.id, name: device.name },
    gathering: { id, title, place, startsOn, endsOn, state },
    sessions: (await listAttendanceSessions(ctx, [gathering.id])).map(presentSession),
    roster: attendees.map((person) => ({
      id: person.id,
      name: person.name,
      title: person.title,
      agency: person.agency,
      codeHash: badgeHash(ctx.vault, person.id, person.linkTurn),
      isRemoved: person.isRemoved,
    })),
    lateMinutes: (await rulesOf(ctx, gathering.id)).lateMinutes,
  }
}
