import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Id } from '../../shapes.ts'

export const Device = z.object({
  id: Id,
  name: z.string(),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  /** Milliseconds by which its clock was behind the server's at its last report. */
  lastOffsetMs: z.number().int().nullable(),
  facts: z.number().int(),
  /** Address of its page, from the root; null once it is revoked. */
  path: z.string().nullable(),
})
export type Device = z.infer<typeof Device>

const Of = z.object({ id: Id, deviceId: Id })

export const devices = {
  list: base
    .route({ method: 'GET', path: '/gatherings/{id}/devices', summary: 'Devices that take attendance' })
    .input(z.object({ id: Id }))
    .output(z.array(Device)),
  register: base
    .route({ method: 'POST', path: '/gatherings/{id}/devices' })
    .errors(errors('duplicate', 'gathering_over'))
    .input(z.object({ id: Id, name: z.string().trim().min(2).max(80) }))
    .output(Device),
  renew: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/devices/{deviceId}/renew',
      summary: 'A new link; the old one opens no more',
    })
    .input(Of)
    .output(Device),
  revoke: base.route({ method: 'POST', path: '/gatherings/{id}/devices/{deviceId}/revoke' }).input(Of).output(Device),
}
