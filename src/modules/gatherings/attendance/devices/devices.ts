import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { isGenuine, type LinkToken, signLink } from '#platform/vault/links.ts'
import type { Gathering } from '../../gathering.ts'
import { getChangeable, getOrganised } from '../../get-gathering.ts'
import { findGathering } from '../../queries/gatherings.ts'
import { type Device, findDevice, insertDevice, listDevices, updateDevice } from '../queries/devices.ts'

/** A device with the address of its page; null once it is revoked. */
export type LinkedDevice = Device & { readonly path: string | null }

const linked = ({ vault, region }: Context, device: Device): LinkedDevice => ({
  ...device,
  path: device.revokedAt
    ? null
    : `/presensi/${signLink(vault, 'device', { region, id: device.id, turn: device.linkTurn })}`,
})

/** The devices of a gathering; the organiser's. Throws `not_found`, `forbidden`. */
export async function listDevicesOf(ctx: Context, gatheringId: string): Promise<LinkedDevice[]> {
  await getOrganised(ctx, gatheringId)
  return (await listDevices(ctx, gatheringId)).map((device) => linked(ctx, device))
}

async function getDevice(ctx: Context, deviceId: string, gatheringId: string): Promise<Device> {
  const device = await findDevice(ctx, deviceId)
  assert(device?.gatheringId === gatheringId, 'not_found')
  return device
}

/** A phone or laptop of the committee. Throws `not_found`, `forbidden`, `gathering_over`, `duplicate`. */
export async function registerDevice(
  ctx: Context,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<LinkedDevice> {
  await getChangeable(ctx, id)
  const deviceId = newId()
  await mapConstraints({ attendance_devices__name: ['duplicate', { what: 'device' }] }, () =>
    insertDevice(ctx, { id: deviceId, gatheringId: id, name }),
  )
  await record(ctx, 'attendance.device.register', { kind: 'attendance_device', id: deviceId }, { gatheringId: id })
  return linked(ctx, await getDevice(ctx, deviceId, id))
}

/** A new link for the same device, whose unsent facts go on under it; the old link opens nothing. Also brings back a revoked one. */
export async function renewDevice(ctx: Context, at: { id: string; deviceId: string }): Promise<LinkedDevice> {
  await getOrganised(ctx, at.id)
  const { linkTurn } = await getDevice(ctx, at.deviceId, at.id)
  await updateDevice(ctx, at.deviceId, { linkTurn: linkTurn + 1, revokedAt: null })
  await record(ctx, 'attendance.device.renew', { kind: 'attendance_device', id: at.deviceId })
  return linked(ctx, await getDevice(ctx, at.deviceId, at.id))
}

/** Its link opens nothing any more; what it has told stays. */
export async function revokeDevice(ctx: Context, at: { id: string; deviceId: string }): Promise<LinkedDevice> {
  await getOrganised(ctx, at.id)
  await getDevice(ctx, at.deviceId, at.id)
  await updateDevice(ctx, at.deviceId, { revokedAt: ctx.clock.now() })
  await record(ctx, 'attendance.device.revoke', { kind: 'attendance_device', id: at.deviceId })
  return linked(ctx, await getDevice(ctx, at.deviceId, at.id))
}

/** The device and the gathering of a link. Throws `link_invalid` for what we did not sign or have replaced, `device_revoked`. */
export async function deviceOfLink(ctx: Context, link: LinkToken): Promise<{ device: Device; gathering: Gathering }> {
  assert(isGenuine(ctx.vault, 'device', link), 'link_invalid')
  const device = await findDevice(ctx, link.id)
  assert(device && device.linkTurn === link.turn, 'link_invalid')
  assert(device.revokedAt === null, 'device_revoked')
  const gathering = await findGathering(ctx, device.gatheringId)
  assert(gathering, 'link_invalid')
  return { device, gathering }
}
