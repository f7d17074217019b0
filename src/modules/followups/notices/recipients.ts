import { type GrantedPerson, listPeopleIn, works } from '#modules/accounts/index.ts'
import { describePosts, findSecretary } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

/** Who is told. Agencies without an account reach nobody, unless `orCoordinators`. */
export interface Recipients {
  /** Persons, if they still work in this region. */
  readonly userIds?: readonly string[]
  /** The heads and operators of these agencies. */
  readonly agencyIds?: readonly string[]
  /** The heads of these agencies; its operators where no head has an account. */
  readonly headsOf?: readonly string[]
  /** The agencies of these posts; of a head post the head as well as who works for it. Ended posts reach nobody. */
  readonly positionIds?: readonly string[]
  readonly coordinators?: boolean
  /** The head of the region's secretariat; the coordinators where none is registered or has an account. */
  readonly secretary?: boolean
  /** The coordinators, where nobody of the others has an account. */
  readonly orCoordinators?: boolean
}

/** Somebody to be told, and for which agency. */
export interface Recipient {
  readonly userId: string
  readonly agencyId: string | null
}

const workersOf = (people: readonly GrantedPerson[], agencyIds: readonly string[]) =>
  people.filter((person) => works(person) && person.agencyId !== null && agencyIds.includes(person.agencyId))

function headsOf(people: readonly GrantedPerson[], agencyIds: readonly string[]) {
  return agencyIds.flatMap((id) => {
    const workers = workersOf(people, [id])
    const heads = workers.filter(({ role }) => role === 'head')
    return heads.length > 0 ? heads : workers
  })
}

/** Everybody meant, each once. */
export async function findRecipients(ctx: Context, to: Recipients): Promise<Recipient[]> {
  const today = todayOf(ctx)
  const posts = [...(await describePosts(ctx, to.positionIds ?? [], today)).values()]
  const secretariat = to.secretary ? (await findSecretary(ctx, today))?.agency.id : undefined
  const agencyIds = [
    ...(to.agencyIds ?? []),
    ...posts.filter(({ state }) => state !== 'ended').map((post) => post.agencyId),
  ]
  const asked = [...agencyIds, ...(to.headsOf ?? []), ...(secretariat ? [secretariat] : [])]
  const userIds = to.userIds ?? []
  const people = await listPeopleIn(ctx, { agencyIds: [...asked, null], userIds }, today)
  const secretary = secretariat ? headsOf(people, [secretariat]) : []
  const meant = [
    ...people.filter(({ userId }) => userIds.includes(userId)),
    ...workersOf(people, agencyIds),
    ...headsOf(people, to.headsOf ?? []),
    ...secretary,
  ]
  const wantsCoordinators =
    to.coordinators || (to.secretary && secretary.length === 0) || (to.orCoordinators && meant.length === 0)
  const found = [...meant, ...(wantsCoordinators ? people.filter(({ role }) => role === 'coordinator') : [])]
  return [...new Map(found.toReversed().map(({ userId, agencyId }) => [userId, { userId, agencyId }])).values()]
}
