import { NO_AGENCY } from '#api/guest.ts'
import { open } from '#api/kit.ts'
import { readThanksPage } from '#modules/partners/index.ts'
import { type Actor, inRegion } from '#platform/context.ts'
import { timezoneOf } from '#platform/regions.ts'

/** Whoever reads: nobody in particular. */
const reader: Actor = { userId: 'public', role: 'viewer', agencyId: NO_AGENCY, areaCode: null }

export const thanks = {
  page: open.partners.thanks.page.handler(async ({ context, input }) => {
    const { database, clock } = context.services
    const { code: region } = input
    const scope = { region, timezone: timezoneOf(region), actor: reader, requestId: context.requestId, clock }
    const page = await inRegion(database, scope, readThanksPage)
    context.resHeaders?.set('cache-control', 'public, max-age=300')
    return page
  }),
}
