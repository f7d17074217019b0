import { notify } from '#modules/followups/index.ts'
import type { Context } from '#platform/context.ts'
import type { Gathering } from './gathering.ts'

type Topic = 'gathering.invited' | 'gathering.moved' | 'gathering.agenda' | 'gathering.cancelled'

export const pageOfGathering = (id: string): string => `/rapat/${id}?tab=participants`

/** Agencies that learn of it: those called; of an internal one the organiser alone, whoever is called. */
export const agenciesToTell = ({ visibility, organiser, calledAgencies }: Gathering): readonly string[] =>
  visibility === 'internal' ? [organiser.id] : calledAgencies

/** Tells the people of the agencies that are called. */
export async function tellAgencies(ctx: Context, gathering: Gathering, topic: Topic): Promise<void> {
  await notify(ctx, {
    topic,
    data: { title: gathering.title, organiser: gathering.organiser.shortName, startsOn: gathering.startsOn },
    link: pageOfGathering(gathering.id),
    to: { agencyIds: agenciesToTell(gathering) },
  })
}
