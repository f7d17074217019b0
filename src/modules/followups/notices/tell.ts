import type { NoticeTopic } from '#contract/followups/topics.ts'
import type { Context } from '#platform/context.ts'
import type { Followup } from '../followup.ts'
import { type NoticeData, notify } from './notify.ts'
import type { Recipients } from './recipients.ts'

const MOST_WORDS = 200
const shorten = (text: string) => (text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS - 1)}…` : text)

/** What a notice says of a followup. Of an internal one never what it is: notices leave by mail. */
export const noticeData = (followup: Followup): NoticeData => ({
  owner: followup.owner.shortName,
  dueOn: followup.dueOn,
  ...(followup.audience === 'concerned' && { what: shorten(followup.what) }),
})

export const linkOf = ({ id }: Pick<Followup, 'id'>): string => `/tindak-lanjut?id=${id}`

/** Who answers for it: the person named, or the people of the agency. */
export const ownersOf = ({ owner, person }: Followup): Recipients =>
  person ? { userIds: [person.id], headsOf: [owner.id] } : { agencyIds: [owner.id] }

const tell = (ctx: Context, followup: Followup, topic: NoticeTopic, to: Recipients, more: NoticeData = {}) =>
  notify(ctx, { topic, data: { ...noticeData(followup), ...more }, link: linkOf(followup), to })

/** Tells whoever owes it. */
export const tellOwner = (ctx: Context, followup: Followup, topic: NoticeTopic) =>
  tell(ctx, followup, topic, ownersOf(followup))

/** Tells the owner, the agencies concerned and the one waited for; of another due day the coordinators, too. An internal one: the owner alone. */
export function tellConcerned(ctx: Context, followup: Followup, topic: NoticeTopic, more: NoticeData = {}) {
  const owners = ownersOf(followup)
  if (followup.audience === 'internal') return tell(ctx, followup, topic, owners, more)
  const awaited = followup.waiting ? [followup.waiting.agency.id] : []
  return tell(
    ctx,
    followup,
    topic,
    {
      ...owners,
      agencyIds: [...(owners.agencyIds ?? []), ...followup.concernedAgencies, ...awaited],
      coordinators: topic === 'followup.extended',
    },
    more,
  )
}

/** Tells the agency that is waited for; nobody of an internal one. */
export async function tellAwaited(ctx: Context, followup: Followup): Promise<void> {
  const { waiting, audience } = followup
  if (!waiting || audience === 'internal') return
  const more = { agency: waiting.agency.shortName }
  await tell(ctx, followup, 'followup.awaited', { agencyIds: [waiting.agency.id] }, more)
}
