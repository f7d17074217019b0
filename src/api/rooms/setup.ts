import { type Incoming, open } from '#api/kit.ts'
import { findAreas } from '#modules/places/index.ts'
import { assertFirstStart, listSamplePeople, makeSample, setUpRegion } from '#modules/setup/index.ts'
import { asSystem } from '#platform/regions.ts'

const MAX_FOUND = 12
const COUNTRY = ''

const assertOpen = ({ services }: Incoming, token: string) =>
  assertFirstStart(services.database, services.firstStart, token)

export const setup = {
  open: open.setup.open.handler(async ({ context, input }) => {
    await assertOpen(context, input.token)
    return { isOpen: true as const }
  }),

  findRegions: open.setup.findRegions.handler(async ({ context, input }) => {
    await assertOpen(context, input.token)
    const { database, clock } = context.services
    const found = await asSystem(database, COUNTRY, clock, async (ctx) => [
      ...(await findAreas(ctx, { query: input.q, level: 'regency', limit: MAX_FOUND })),
      ...(await findAreas(ctx, { query: input.q, level: 'province', limit: MAX_FOUND })),
    ])
    return found.slice(0, MAX_FOUND).map(({ code, fullName }) => ({ code, name: fullName }))
  }),

  setUp: open.setup.setUp.handler(async ({ context, input }) => {
    await assertOpen(context, input.token)
    return setUpRegion(context.services, input)
  }),

  makeSample: open.setup.makeSample.handler(async ({ context, input }) => {
    await assertOpen(context, input.token)
    const { database, clock } = context.services
    const { userId } = await makeSample(database, clock, undefined, input.region)
    await context.services.afterCommit()
    return { userId }
  }),

  listPeople: open.setup.listPeople.handler(({ context }) =>
    listSamplePeople(context.services.database, context.services.clock),
  ),
}
