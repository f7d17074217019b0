import { calendarSources } from '#api/calendar-sources.ts'
import { guest } from '#api/guest.ts'
import { api, type Services } from '#api/kit.ts'
import { daysAfter } from '#contract/calendar/days.ts'
import type { CalendarFeed } from '#contract/followups/calendar.ts'
import {
  actAsOwnerOf,
  type CalendarEntry,
  followupEntry,
  readFeed,
  renewFeed,
  stopFeed,
  writeCalendar,
} from '#modules/followups/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

/** Whoever subscribes keeps a quarter behind and a year ahead. */
const DAYS_BEHIND = 90
const DAYS_AHEAD = 366

const addressOf = (path: string | null, { publicUrl }: Pick<Services, 'publicUrl'>): CalendarFeed => ({
  url: path && `${publicUrl}${path}`,
})

const fileOf = (name: string, entries: readonly CalendarEntry[], ctx: Context, { publicUrl }: Services) =>
  new File([writeCalendar('Selaras', entries, { timezone: ctx.timezone, publicUrl })], name, {
    type: 'text/calendar; charset=utf-8',
  })

export const calendar = {
  feed: api.followups.calendar.feed.handler(async ({ context: { ctx, signedIn, services } }) =>
    addressOf(await readFeed(ctx, signedIn.grant.id), services),
  ),
  renew: api.followups.calendar.renew.handler(async ({ context: { ctx, signedIn, services } }) =>
    addressOf(await renewFeed(ctx, signedIn.grant.id), services),
  ),
  stop: api.followups.calendar.stop.handler(async ({ context: { ctx, signedIn } }) => {
    await stopFeed(ctx, signedIn.grant.id)
    return { url: null }
  }),
  subscribe: guest.followups.calendar.subscribe.handler(async ({ context: { ctx: unknown, link, services } }) => {
    const ctx = await actAsOwnerOf(unknown, link)
    const today = todayOf(ctx)
    const period = { from: daysAfter(today, -DAYS_BEHIND), until: daysAfter(today, DAYS_AHEAD) }
    const entries: CalendarEntry[] = []
    for (const source of calendarSources) entries.push(...(await source(ctx, period)))
    return fileOf('selaras.ics', entries, ctx, services)
  }),
  followup: api.followups.calendar.followup.handler(async ({ context: { ctx, language, services }, input }) =>
    fileOf('tindak-lanjut.ics', [await followupEntry(ctx, input.id, language)], ctx, services),
  ),
}
