import type { PairState } from '#contract/overlaps/shapes.ts'
import type { Need, NeedToSave, PlannedActivity } from '#modules/plans/index.ts'
import { areasOf, sharedAreas } from '../areas.ts'
import type { Need as EngineNeed, NeedAssessment, WrongAgency } from '../engine/index.ts'
import type { MeetingPair } from '../host/messages.ts'
import type { AssessedActivity, AssessedNeed, FoundPair } from '../queries/write-run.ts'
import { targetClassOf } from '../target-class.ts'

/** Activities as a run keeps them, by id. */
export function assessActivities(
  activities: readonly PlannedActivity[],
  wrong: readonly WrongAgency[],
  region: string,
): Map<string, AssessedActivity> {
  const wrongById = new Map(wrong.map((found) => [found.id, found]))
  return new Map(
    activities.map((activity) => [
      activity.id,
      {
        id: activity.id,
        agencyId: activity.agencyId,
        contentHash: activity.contentHash,
        budget: activity.budget ?? 0,
        targetClass: targetClassOf(activity.target, `${activity.targetText} ${activity.title}`),
        areas: areasOf(activity.placeCodes, region),
        wrongAgency: wrongById.get(activity.id) ?? null,
      },
    ]),
  )
}

/** A pair with what lists filter by; undefined when a side is unknown, which means that it left meanwhile. */
export function toFoundPair(
  pair: MeetingPair,
  activities: ReadonlyMap<string, AssessedActivity>,
  region: string,
  state: PairState,
): FoundPair | undefined {
  const [a, b] = [activities.get(pair.idA), activities.get(pair.idB)]
  return a && b && { pair, a, b, state, areas: sharedAreas(a.areas, b.areas, region) }
}

export function assessedNeeds(
  needs: readonly Need[],
  assessments: readonly NeedAssessment[],
  region: string,
): AssessedNeed[] {
  const byId = new Map(needs.map((need) => [need.id, need]))
  return assessments.flatMap((assessment) => {
    const need = byId.get(assessment.needId)
    if (!need) return []
    const targetClass = targetClassOf(need.target, `${need.targetText} ${need.title}`)
    return [{ assessment, targetClass, areas: areasOf(need.areaCodes, region) }]
  })
}

/** A need as the engine reads it; `id` when it is not stored, or shall answer under another name. */
export const toEngineNeed = (need: (Need | NeedToSave) & { readonly id?: string }): EngineNeed => ({
  id: need.id ?? need.sourceId,
  priority: need.priority,
  need: need.title,
  placeText: need.areaText,
  placeCodes: need.areaCodes,
  targetText: need.targetText,
  target: need.target,
  expectedOutput: need.expectedOutput,
})
