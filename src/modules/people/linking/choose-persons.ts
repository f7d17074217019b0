/** Records that a run says are one person. */
export interface Cluster {
  readonly recordIds: readonly string[]
  /** What ties each record to another of the cluster; a cluster of one has none. */
  readonly links: readonly ClusterLink[]
}

export interface ClusterLink {
  readonly recordId: string
  /** Probability, 0 to 1. */
  readonly score: number
  /** Codes and weights, no values: `{ with, levels: [{ comparison, level, weight }] }`. */
  readonly evidence: unknown
}

/** Where a record stands before the run's answer is applied. */
export interface Standing {
  readonly personId: string
  readonly isStaff: boolean
}

/** What is known of a person that records of the clusters belong to. */
export interface Holding {
  /** Records linked to it now. */
  readonly records: number
  readonly staffRecords: number
  /** Records linked to it that this very run has placed already. */
  readonly placed: number
}

export interface Choice {
  /** Record to person, for every record that may move. */
  readonly personOf: ReadonlyMap<string, string>
  /** Persons that are new. */
  readonly created: readonly string[]
  /** Persons whose records of an earlier chunk of this run must go to a new person, since more of the person's records are here. */
  readonly displaced: readonly string[]
}

/**
 * Which person each cluster is. A cluster keeps the person that most of its records had; of two clusters that had the same one, the one with most
 * of its records keeps it. What staff linked stays where it is, and takes the cluster's other records along.
 */
export function choosePersons(
  clusters: readonly Cluster[],
  standing: ReadonlyMap<string, Standing>,
  holdings: ReadonlyMap<string, Holding>,
  makeId: () => string,
): Choice {
  const personOf = new Map<string, string>()
  const created: string[] = []
  const displaced: string[] = []
  const taken = new Set<string>()
  // Clusters with more of a person's records speak first, so that nobody here needs to be displaced.
  const voted = clusters
    .map((cluster) => ({ cluster, votes: countVotes(cluster, standing) }))
    .sort((a, b) => (b.votes[0]?.count ?? 0) - (a.votes[0]?.count ?? 0))
  for (const { cluster, votes } of voted) {
    let chosen = votes.find(({ staff }) => staff > 0)?.personId
    for (const { personId, count } of chosen ? [] : votes) {
      const holding = holdings.get(personId)
      // Staff tied it to records that are not here.
      if (!holding || holding.staffRecords > 0 || taken.has(personId)) continue
      if (holding.placed > 0 && count * 2 <= holding.records) continue
      if (holding.placed > 0) displaced.push(personId)
      chosen = personId
      break
    }
    if (!chosen) {
      chosen = makeId()
      created.push(chosen)
    }
    taken.add(chosen)
    for (const recordId of cluster.recordIds) if (!standing.get(recordId)?.isStaff) personOf.set(recordId, chosen)
  }
  return { personOf, created, displaced }
}

interface Votes {
  readonly personId: string
  readonly count: number
  readonly staff: number
}

/** The persons a cluster's records had, those with most of them first; of equals the same one each time. */
function countVotes({ recordIds }: Cluster, standing: ReadonlyMap<string, Standing>): Votes[] {
  const votes = new Map<string, { count: number; staff: number }>()
  for (const recordId of recordIds) {
    const now = standing.get(recordId)
    if (!now) continue
    const vote = votes.get(now.personId) ?? { count: 0, staff: 0 }
    vote.count++
    if (now.isStaff) vote.staff++
    votes.set(now.personId, vote)
  }
  return [...votes]
    .map(([personId, vote]) => ({ personId, ...vote }))
    .sort((a, b) => b.count - a.count || (a.personId < b.personId ? -1 : 1))
}
