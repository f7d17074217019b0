import type { CalendarEntry } from '#modules/followups/index.ts'
import type { Context } from '#platform/context.ts'
import type { Session } from './agenda/session.ts'
import type { Gathering } from './gathering.ts'
import { listMyGatherings } from './get-gathering.ts'
import { listSessions } from './queries/sessions.ts'

/** A calendar lies with others: what is internal is not named in it. */
const titleOf = ({ visibility, title }: Gathering) => (visibility === 'internal' ? 'Acara internal' : title)

function common(gathering: Gathering) {
  return {
    sequence: gathering.version,
    link: `/rapat/${gathering.id}`,
    changedAt: gathering.moved?.at ?? gathering.announcedAt ?? new Date(`${gathering.startsOn}T00:00:00Z`),
  }
}

/** A gathering without an agenda: its days. */
const wholeDays = (gathering: Gathering): CalendarEntry => ({
  ...common(gathering),
  id: `gathering-${gathering.id}`,
  title: titleOf(gathering),
  text: gathering.organiser.shortName,
  place: gathering.visibility === 'internal' ? '' : gathering.place,
  when: { from: gathering.startsOn, until: gathering.endsOn },
  isCancelled: false,
})

function sessionEntry(gathering: Gathering, session: Session): CalendarEntry {
  const isInternal = gathering.visibility === 'internal'
  return {
    ...common(gathering),
    id: `session-${session.id}`,
    title: isInternal ? titleOf(gathering) : `${gathering.title}: ${session.title}`,
    text: gathering.organiser.shortName,
    place: isInternal ? '' : session.place || gathering.place,
    when: { startsAt: session.startsAt, endsAt: session.endsAt },
    isCancelled: session.cancelledReason !== '',
  }
}

async function entriesOf(ctx: Context, gathering: Gathering): Promise<CalendarEntry[]> {
  const sessions = (await listSessions(ctx, gathering.id)).filter(({ kind }) => kind !== 'break')
  return sessions.length === 0 ? [wholeDays(gathering)] : sessions.map((session) => sessionEntry(gathering, session))
}

/** What the actor's agency holds or is called to in a period, session by session. Drafts stay out: nobody is to come yet. */
export async function gatheringEntries(
  ctx: Context,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<CalendarEntry[]> {
  const entries: CalendarEntry[] = []
  for (const gathering of await listMyGatherings(ctx, from, until))
    if (gathering.state !== 'draft') entries.push(...(await entriesOf(ctx, gathering)))
  return entries
}
