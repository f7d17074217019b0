import type { Presence } from '#contract/gatherings/minutes/shapes.ts'
import type { Followup } from '#modules/followups/index.ts'
import { pagePositions } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Session } from '../agenda/session.ts'
import type { Gathering } from '../gathering.ts'
import { getGathering } from '../get-gathering.ts'
import { type Carried, listCarried } from './carry/list-carried.ts'
import { listItems } from './items.ts'
import { type Head, sessionOf, type WrittenNote } from './minutes.ts'
import { listOutcomes } from './outcomes/list-outcomes.ts'
import { can } from './policy.ts'
import { readPresence } from './presence.ts'
import { getHead } from './queries/head.ts'
import { listNotes } from './queries/notes.ts'
import { listRemarks, listRevisions, type WrittenRemark } from './queries/remarks.ts'

/** One agenda item with what was written, decided and carried over under it. */
export interface WrittenItem {
  readonly session: Session
  readonly notes: readonly WrittenNote[]
  readonly outcomes: readonly Followup[]
  readonly carried: readonly Carried[]
}

export interface WrittenMinutes {
  readonly gathering: Gathering
  readonly head: Head
  readonly presence: Presence
  readonly items: readonly WrittenItem[]
  readonly remarks: readonly WrittenRemark[]
  readonly revisions: Awaited<ReturnType<typeof listRevisions>>
}

/** Whoever leads the organiser on the first day is proposed as the chair, until somebody says otherwise. */
async function proposeChair(ctx: Context, { organiser, startsOn }: Gathering): Promise<Head['chair']> {
  const { rows } = await pagePositions(ctx, {
    agencyId: organiser.id,
    headsOnly: true,
    onDay: startsOn,
    page: 1,
    pageSize: 1,
  })
  const [post] = rows
  const holder = post?.holders.at(-1)
  return post && holder
    ? { name: holder.personName, title: post.title, nip: holder.nip ?? '' }
    : { name: '', title: post?.title ?? '', nip: '' }
}

/** The minutes as they stand. Throws `not_found` for what the actor may not read: a draft is the organiser's own. */
export async function readMinutes(ctx: Context, id: string): Promise<WrittenMinutes> {
  const gathering = await getGathering(ctx, id)
  const head = await getHead(ctx, id)
  assert(can.read(ctx.actor, gathering, head), 'not_found')
  const notes = await listNotes(ctx, id)
  const outcomes = await listOutcomes(ctx, gathering)
  const carried = (await listCarried(ctx, id)).filter(({ state }) => state === 'accepted' || state === 'resolved')
  const items = (await listItems(ctx, id)).map((session) => ({
    session,
    notes: notes.filter(({ sessionId }) => sessionId === session.id),
    outcomes: outcomes.filter(({ source }) => sessionOf(source.id) === session.id),
    carried: carried.filter(({ sessionId }) => sessionId === session.id),
  }))
  return {
    gathering,
    head: head.version === 0 ? { ...head, chair: await proposeChair(ctx, gathering) } : head,
    presence: await readPresence(ctx, id),
    items,
    remarks: await listRemarks(ctx, id),
    revisions: await listRevisions(ctx, id),
  }
}
