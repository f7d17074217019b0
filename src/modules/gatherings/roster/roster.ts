import type { PostOnDay } from '#modules/organisations/index.ts'

export type RosterAgency = PostOnDay['agency']
type PostHolder = PostOnDay['holders'][number]
type Capacity = PostHolder['capacity']

/** One person who is called, for one post or several. */
export interface Call {
  readonly positionId: string
  readonly agency: RosterAgency
  readonly title: string
  readonly rank: string
  readonly holderId: string
  readonly personName: string
  readonly nip: string | null
  readonly sex: 'L' | 'P' | null
  readonly capacity: Capacity
  /** The holder who is away, where a Plh is called for him. */
  readonly standsInFor: string | null
  readonly others: readonly { readonly positionId: string; readonly title: string; readonly agency: RosterAgency }[]
}

export interface Gap {
  readonly positionId: string
  readonly agency: RosterAgency
  readonly title: string
  readonly rank: string
}

export interface Roster {
  readonly calls: readonly Call[]
  /** Posts that nobody holds. */
  readonly gaps: readonly Gap[]
}

// A Plh stands before the holder who is away; a post has one of the others at a time.
const FIRST: readonly Capacity[] = ['plh', 'definitif', 'pj', 'plt']

function callOf(post: PostOnDay): Call | undefined {
  const called = FIRST.map((capacity) => post.holders.find((holder) => holder.capacity === capacity)).find(Boolean)
  if (!called) return undefined
  const away = called.capacity === 'plh' ? post.holders.find(({ capacity }) => capacity === 'definitif') : undefined
  return {
    positionId: post.id,
    agency: post.agency,
    title: post.title,
    rank: post.rank,
    holderId: called.id,
    personName: called.personName,
    nip: called.nip,
    sex: called.sex,
    capacity: called.capacity,
    standsInFor: away?.personName ?? null,
    others: [],
  }
}

/** A name without capitals, marks and double spaces, to tell whether two are written alike. */
export const nameKey = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Whether two posts are held by one person. The same NIP says so; the same name only where a NIP is missing and at least one of the posts is held as
 * an acting official, since nobody holds two posts as definitif and two people may bear one name.
 */
function isSamePerson(a: Call, b: Call): boolean {
  if (a.nip && b.nip) return a.nip === b.nip
  return (a.capacity !== 'definitif' || b.capacity !== 'definitif') && nameKey(a.personName) === nameKey(b.personName)
}

/** The post of one's own before those one stands in for. */
const byOwnPost = (a: Call, b: Call) => Number(b.capacity === 'definitif') - Number(a.capacity === 'definitif')

/** Calls each person once; further posts stand with the first. */
function callOnce(calls: readonly Call[]): Call[] {
  const people = new Map<string, Call[][]>()
  const byNip = new Map<string, Call[]>()
  const groups: Call[][] = []
  for (const call of calls) {
    const name = nameKey(call.personName)
    const known =
      (call.nip ? byNip.get(call.nip) : undefined) ??
      people.get(name)?.find((group) => group.every((other) => isSamePerson(other, call)))
    if (known) known.push(call)
    const group = known ?? [call]
    if (!known) {
      groups.push(group)
      people.set(name, [...(people.get(name) ?? []), group])
    }
    if (call.nip) byNip.set(call.nip, group)
  }
  return groups.flatMap((group) => {
    const [own, ...rest] = group.toSorted(byOwnPost)
    if (!own) return []
    return [{ ...own, others: rest.map(({ positionId, title, agency }) => ({ positionId, title, agency })) }]
  })
}

/**
 * Whom posts call on their day: the Plh instead of a holder who is away, else the holder, the Pj or the Plt; a person with two posts once; a post
 * with nobody is a gap.
 */
export function rosterOf(posts: readonly PostOnDay[]): Roster {
  const calls: Call[] = []
  const gaps: Gap[] = []
  for (const post of posts) {
    const call = callOf(post)
    if (call) calls.push(call)
    else gaps.push({ positionId: post.id, agency: post.agency, title: post.title, rank: post.rank })
  }
  return { calls: callOnce(calls), gaps }
}

/** How many posts, people and gaps there are by kind of agency, in the order of the roster. */
export function countByKind({ calls, gaps }: Roster) {
  const kinds = new Map<RosterAgency['kind'], { posts: number; called: number; vacant: number }>()
  const of = (kind: RosterAgency['kind']) => {
    const found = kinds.get(kind) ?? { posts: 0, called: 0, vacant: 0 }
    kinds.set(kind, found)
    return found
  }
  for (const { agency, others } of calls) {
    of(agency.kind).posts++
    of(agency.kind).called++
    for (const other of others) of(other.agency.kind).posts++
  }
  for (const { agency } of gaps) {
    of(agency.kind).posts++
    of(agency.kind).vacant++
  }
  return [...kinds].map(([kind, counts]) => ({ kind, ...counts }))
}
