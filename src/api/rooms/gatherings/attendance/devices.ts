import { api } from '#api/kit.ts'
import type { Device as Shape } from '#contract/gatherings/attendance/devices.ts'
import {
  type LinkedDevice,
  listDevicesOf,
  registerDevice,
  renewDevice,
  revokeDevice,
} from '#modules/gatherings/index.ts'

const routes = api.gatherings.devices

const present = ({ id, name, createdAt, revokedAt, lastSeenAt, lastOffsetMs, facts, path }: LinkedDevice): Shape => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
  lastOffsetMs,
  facts,
  path,
})

export const devices = {
  list: routes.list.handler(async ({ context, input }) => (await listDevicesOf(context.ctx, input.id)).map(present)),
  register: routes.register.handler(async ({ context, input }) => present(await registerDevice(context.ctx, input))),
  renew: routes.renew.handler(async ({ context, input }) => present(await renewDevice(context.ctx, input))),
  revoke: routes.revoke.handler(async ({ context, input }) => present(await revokeDevice(context.ctx, input))),
}
