import type { Language } from '#contract/errors.ts'
import type { FollowupKind } from '#contract/followups/shapes.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { getFollowup } from '../deeds/get-followup.ts'
import type { Followup } from '../followup.ts'
import { linkOf } from '../notices/tell.ts'
import { pageFollowups } from '../queries/followups.ts'
import type { CalendarEntry } from './entry.ts'

const WORDS = {
  id: {
    promise: 'Komitmen',
    finding: 'Temuan',
    obstacle: 'Hambatan',
    decision: 'Putusan',
    due: 'Tenggat',
    done: 'Selesai',
    owner: 'Pemilik',
    internal: 'tindak lanjut internal',
  },
  en: {
    promise: 'Commitment',
    finding: 'Finding',
    obstacle: 'Obstacle',
    decision: 'Decision',
    due: 'Due',
    done: 'Done',
    owner: 'Owner',
    internal: 'internal followup',
  },
} as const satisfies Record<Language, Record<FollowupKind, string> & Record<string, string>>

/** The due day of a followup. An internal one is not named: a calendar lies with others. */
function entryOf(followup: Followup, language: Language): CalendarEntry {
  const words = WORDS[language]
  const what = followup.audience === 'internal' ? words.internal : followup.what
  return {
    id: `followup-${followup.id}`,
    sequence: followup.version - 1,
    title: `${followup.state === 'done' ? words.done : words.due}: ${what}`,
    text: `${words[followup.kind]}. ${words.owner}: ${followup.owner.shortName}.`,
    link: linkOf(followup),
    when: { from: followup.dueOn, until: followup.dueOn },
    isCancelled: followup.state === 'dropped',
    changedAt: followup.closedAt ?? followup.createdAt,
  }
}

/** One due day. Throws `not_found`. */
export const followupEntry = async (ctx: Context, id: string, language: Language): Promise<CalendarEntry> =>
  entryOf(await getFollowup(ctx, id), language)

/** The due days of a period: of an agency's people what is theirs, of whoever acts for the region everything. At most 2,000. */
export async function followupEntries(
  ctx: Context,
  period: { readonly from: string; readonly until: string },
): Promise<CalendarEntry[]> {
  const { rows } = await pageFollowups(
    ctx,
    {
      scope: ctx.actor.agencyId === null ? 'all' : 'mine',
      state: ['open', 'done', 'dropped'],
      dueFrom: period.from,
      dueUntil: period.until,
      sort: 'dueOn',
      page: 1,
      pageSize: 2000,
    },
    todayOf(ctx),
  )
  return rows.map((row) => entryOf(row, 'id'))
}
