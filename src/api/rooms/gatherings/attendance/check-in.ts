import { guest } from '#api/guest.ts'
import { open } from '#api/kit.ts'
import { openDevice, openOwnAttendance, scanCodes, takeFacts } from '#modules/gatherings/index.ts'

export const checkIn = {
  clock: open.gatherings.checkIn.clock.handler(({ context }) => ({ now: context.services.clock.now().toISOString() })),
  open: guest.gatherings.checkIn.open.handler(({ context: { ctx, link } }) => openDevice(ctx, link)),
  sync: guest.gatherings.checkIn.sync.handler(async ({ context: { ctx, link }, input }) => ({
    now: ctx.clock.now().toISOString(),
    answers: await takeFacts(ctx, link, input),
  })),
}

export const myAttendance = {
  open: guest.gatherings.myAttendance.open.handler(({ context: { ctx, link } }) => openOwnAttendance(ctx, link)),
  scan: guest.gatherings.myAttendance.scan.handler(async ({ context: { ctx, link }, input }) => ({
    answers: await scanCodes(ctx, link, input.items),
  })),
}
