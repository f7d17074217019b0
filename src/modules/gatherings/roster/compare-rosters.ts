import type { RosterDifference } from '#contract/gatherings/roster/shapes.ts'
import type { Answer } from '#contract/gatherings/shapes.ts'
import { type Call, nameKey, type Roster, type RosterAgency } from './roster.ts'

/** Somebody who was called for a post when the call was made. */
export interface Frozen {
  readonly id: string
  readonly agency: RosterAgency | null
  readonly positionId: string
  readonly otherPositions: readonly string[]
  readonly title: string
  readonly personName: string
  readonly nip: string | null
  readonly capacity: Call['capacity'] | null
  readonly answer: Answer
}

export interface Difference extends Omit<RosterDifference, 'after'> {
  readonly participantId: string | null
  readonly after: Call | null
}

type Person = Pick<Call, 'personName' | 'nip'>
const isSame = (a: Person, b: Person) =>
  a.nip && b.nip ? a.nip === b.nip : nameKey(a.personName) === nameKey(b.personName)

const positionsOf = ({ positionId, others }: Call) => [positionId, ...others.map((other) => other.positionId)]

/**
 * What has become of those who were called, against whom the rule would call now: another holder, another capacity or post of the same person,
 * nobody, the post gone; and people for whom no call was made. Whoever was taken off the list by hand does not come back. Pure; nothing is done by it.
 */
export function compareRosters(
  frozen: readonly Frozen[],
  dismissed: readonly (Person & { readonly positionId: string })[],
  { calls, gaps }: Roster,
): Difference[] {
  const callFor = new Map(calls.flatMap((call) => positionsOf(call).map((id) => [id, call] as const)))
  const vacant = new Set(gaps.map(({ positionId }) => positionId))
  const covered = new Set<Call>()

  const changed = frozen.flatMap((one): Difference[] => {
    const line = (kind: Difference['kind'], after: Call | null): Difference => {
      const before = { personName: one.personName, capacity: one.capacity, answer: one.answer }
      return { key: one.id, kind, participantId: one.id, agency: one.agency, title: one.title, before, after }
    }
    const ofPost = callFor.get(one.positionId)
    const ofPerson = [one.positionId, ...one.otherPositions]
      .map((id) => callFor.get(id))
      .find((call) => call && isSame(one, call))
    const now = ofPerson ?? ofPost
    if (!now) return [line(vacant.has(one.positionId) ? 'left' : 'ended', null)]
    covered.add(now)
    if (!ofPerson) return [line('replaced', now)]
    const isAsBefore = now.positionId === one.positionId && now.capacity === one.capacity
    return isAsBefore ? [] : [line('acting', now)]
  })
  const isDismissed = (call: Call) => dismissed.some((one) => one.positionId === call.positionId && isSame(one, call))
  const added = calls
    .filter((call) => !covered.has(call) && !isDismissed(call))
    .map((call): Difference => {
      const { positionId, agency, title } = call
      return { key: positionId, kind: 'added', participantId: null, agency, title, before: null, after: call }
    })
  return [...changed, ...added]
}
