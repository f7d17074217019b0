import type { Context } from '#platform/context.ts'
import { newOpaqueId } from '#platform/ids.ts'
import { insertPersons, movePlaced, type NewLink, readHoldings, readStanding, writeLinks } from '../queries/links.ts'
import { refreshFigures } from '../queries/planner-figures.ts'
import { type Choice, type Cluster, choosePersons, type Standing } from './choose-persons.ts'
import { refreshPersons } from './person-values.ts'

export interface Applied {
  /** Persons whose records were looked at. */
  readonly persons: number
  readonly created: number
  /** Persons left without a record, and gone. */
  readonly removed: number
  /** Records that belonged to another person before. */
  readonly moved: number
}

/**
 * Makes the answer of a run true, some hundred to some thousand clusters at once. A cluster keeps the person most of its records had, so persons keep
 * their ids from run to run; what staff linked stays. The same chunk applied again changes nothing. Afterwards the caller brings the households up
 * to date (`refreshHouseholds`) and publishes `people.changed` once for the whole run.
 */
export async function applyClusters(
  ctx: Context,
  { runId, clusters }: { runId: string; clusters: readonly Cluster[] },
): Promise<Applied> {
  const recordIds = clusters.flatMap((cluster) => cluster.recordIds)
  const standing = await readStanding(ctx, recordIds)
  const before = [...new Set([...standing.values()].map(({ personId }) => personId))]
  const choice = choosePersons(clusters, standing, await readHoldings(ctx, before, runId, recordIds), newOpaqueId)
  const moves = choice.displaced.map((from) => ({ from, to: newOpaqueId() }))
  await insertPersons(ctx, [...choice.created, ...moves.map(({ to }) => to)])
  await movePlaced(ctx, runId, moves)
  await writeLinks(ctx, linksOf(clusters, choice), runId)
  const affected = [...new Set([...before, ...choice.personOf.values(), ...moves.map(({ to }) => to)])]
  const held = [...standing].map(([recordId, { personId }]) => ({ recordId, personId }))
  const gone = await refreshPersons(ctx, affected, held)
  await refreshFigures(ctx)
  return {
    persons: affected.length - gone.length,
    created: choice.created.length + moves.length,
    removed: gone.length,
    moved: [...choice.personOf].filter(([recordId, personId]) => hasMoved(standing.get(recordId), personId)).length,
  }
}

const hasMoved = (before: Standing | undefined, personId: string) =>
  before !== undefined && before.personId !== personId

function linksOf(clusters: readonly Cluster[], { personOf }: Choice): NewLink[] {
  return clusters.flatMap(({ recordIds, links }) => {
    const ties = new Map(links.map((link) => [link.recordId, link]))
    return recordIds.flatMap((recordId) => {
      const personId = personOf.get(recordId)
      if (!personId) return []
      const tie = ties.get(recordId)
      const origin = recordIds.length === 1 ? 'alone' : 'machine'
      return [{ recordId, personId, origin, score: tie?.score ?? null, evidence: tie?.evidence ?? null } as const]
    })
  })
}
