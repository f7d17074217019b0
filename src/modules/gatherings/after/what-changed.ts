import type { After, ReviewFigures, Tally } from '#contract/gatherings/after/after.ts'
import { type Followup, isOverdue } from '#modules/followups/index.ts'

/** What became of some promises on a day of the region. */
export function tally(followups: readonly Pick<Followup, 'state' | 'dueOn'>[], today: string): Tally {
  const count = (fits: (one: Pick<Followup, 'state' | 'dueOn'>) => boolean) => followups.filter(fits).length
  const late = count((one) => isOverdue(one, today))
  return {
    all: followups.length,
    done: count(({ state }) => state === 'done'),
    late,
    open: count(({ state }) => state === 'open') - late,
    dropped: count(({ state }) => state === 'dropped'),
  }
}

/** The part of a source's id after the slash: the session, if it is known which. */
const sessionOf = ({ source }: Pick<Followup, 'source'>): string | null => source.id.split('/')[1] ?? null

export const tallyByAgency = (followups: readonly Followup[], today: string): After['byAgency'] =>
  [...Map.groupBy(followups, ({ owner }) => owner.id).values()]
    .flatMap((own) => (own[0] ? [{ agency: own[0].owner, tally: tally(own, today) }] : []))
    .toSorted((a, b) => b.tally.late - a.tally.late || a.agency.shortName.localeCompare(b.agency.shortName))

/** In the order of the agenda; what belongs to no session (any more) last. */
export function tallyBySession(
  followups: readonly Followup[],
  sessions: readonly { readonly id: string; readonly title: string }[],
  today: string,
): After['bySession'] {
  const known = new Set(sessions.map(({ id }) => id))
  const groups = Map.groupBy(followups, (followup) => {
    const session = sessionOf(followup)
    return session !== null && known.has(session) ? session : null
  })
  const rows = sessions.flatMap(({ id, title }) => {
    const own = groups.get(id)
    return own ? [{ session: { id, title }, tally: tally(own, today) }] : []
  })
  const rest = groups.get(null)
  return rest ? [...rows, { session: null, tally: tally(rest, today) }] : rows
}

/** Programmes, priorities and activities that were tied to a promise, those with most promises first. */
export function tallyBySubject(followups: readonly Followup[], today: string): After['subjects'] {
  const ties = followups.flatMap((followup) =>
    followup.subjects.flatMap(({ kind, id, title }) =>
      kind === 'overlap_pair' ? [] : [{ kind, id, title, followup }],
    ),
  )
  return [...Map.groupBy(ties, ({ kind, id }) => `${kind} ${id}`).values()]
    .flatMap((own) => {
      const [first] = own
      if (!first) return []
      const { kind, id, title } = first
      return [
        {
          kind,
          id,
          title,
          tally: tally(
            own.map((tie) => tie.followup),
            today,
          ),
        },
      ]
    })
    .toSorted((a, b) => b.tally.all - a.tally.all || a.title.localeCompare(b.title))
}

/** The pairs of plans that promises were tied to, once each: `<activity>/<activity>` and the title as it was then. */
export const tiedPairs = (followups: readonly Followup[]): readonly { id: string; title: string }[] => [
  ...new Map(
    followups
      .flatMap(({ subjects }) => subjects)
      .filter(({ kind }) => kind === 'overlap_pair')
      .map(({ id, title }) => [id, { id, title }]),
  ).values(),
]

/** What is frozen with a check. */
export const figuresOf = (seen: Pick<After, 'tally' | 'byAgency' | 'subjects' | 'overlaps'>): ReviewFigures => ({
  tally: seen.tally,
  byAgency: seen.byAgency,
  programmes: seen.subjects.filter(({ kind }) => kind === 'programme').length,
  overlapsTied: seen.overlaps.length,
  overlapsDecided: seen.overlaps.filter(({ decidedAt }) => decidedAt !== null).length,
})
