import { listNeeds } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { engineHost } from '../host/engine-host.ts'
import { listCovering } from '../queries/gaps.ts'
import { deleteAssessedNeeds, insertAssessedNeeds } from '../queries/write-run.ts'
import type { Run } from '../run.ts'
import { assessedNeeds, toEngineNeed } from './assess.ts'

interface Change {
  /** The opened index. */
  readonly key: string
  readonly differing: readonly string[]
  readonly changed: readonly string[]
}

/** Assesses again the needs that a changed activity covered or covers now; an activity covers a need whatever the others do. */
export async function refreshNeeds(ctx: Context, run: Run, { key, differing, changed }: Change): Promise<void> {
  const covering = await listCovering(ctx, run.id)
  const needs = (await listNeeds(ctx, run.year)).filter(({ id }) => covering.has(id))
  const left = new Set(differing)
  const byChanged = await engineHost.ask('covering', {
    key,
    asked: needs.map((need) => ({ need: toEngineNeed(need), activityIds: changed })),
  })
  const coveredNow = new Map(byChanged.map(({ needId, activityIds }) => [needId, activityIds]))

  const asked = needs.flatMap((need) => {
    const before = covering.get(need.id) ?? []
    const stay = before.filter((id) => !left.has(id))
    const join = coveredNow.get(need.id) ?? []
    return stay.length < before.length || join.length > 0
      ? [{ need: toEngineNeed(need), activityIds: [...stay, ...join] }]
      : []
  })
  if (asked.length === 0) return
  const assessments = await engineHost.ask('covering', { key, asked })
  await deleteAssessedNeeds(
    ctx,
    run.id,
    asked.map(({ need }) => need.id),
  )
  await insertAssessedNeeds(ctx, run.id, assessedNeeds(needs, assessments, ctx.region))
}
