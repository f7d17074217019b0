import type { z } from 'zod'
import type {
  ActivityFilter,
  ActivityOverview,
  ActivityRow,
  ActivitySort,
  ActivityTree,
} from '#contract/plans/activities.ts'
import type { Context } from '#platform/context.ts'
import { can } from './policy.ts'
import {
  type Branch,
  type ListedActivity,
  overviewActivities,
  pageActivities,
  sumActivities,
  sumBranches,
} from './queries/activity-views.ts'
import { forgiveSearch } from './queries/forgive-search.ts'

type ListAsk = ActivityFilter & { readonly sort: ActivitySort; readonly page: number; readonly pageSize: number }

const present = ({ actor }: Context, row: ListedActivity): ActivityRow => ({
  id: row.id,
  sourceId: row.sourceId,
  code: row.code,
  name: row.name,
  agency: { id: row.agencyId, shortName: row.agencyShort, name: row.agencyName },
  outputKind: row.outputKind,
  targetText: row.targetText,
  areaText: row.areaText,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  expectedPeople: row.expectedPeople,
  unit: row.unit,
  budget: row.budget,
  status: row.status,
  updatedAt: row.updatedAt.toISOString(),
  can: { edit: can.editActivity(actor, row) },
})

/** One page of the activities that match, with how many there are in all and what they cost together (rupiah). */
export async function listActivities(ctx: Context, typed: ListAsk) {
  const ask = await forgiveSearch(ctx, typed)
  const rows = await pageActivities(ctx, ask, ask)
  const { activities, budget } = await sumActivities(ctx, ask)
  return {
    rows: rows.map((row) => present(ctx, row)),
    total: activities,
    page: ask.page,
    pageSize: ask.pageSize,
    budget,
    searchedFor: ask.q === typed.q ? null : (ask.q ?? null),
  }
}

/** The figures over all activities that match. */
export const describeActivities = async (
  ctx: Context,
  filter: ActivityFilter,
): Promise<z.infer<typeof ActivityOverview>> => overviewActivities(ctx, await forgiveSearch(ctx, filter))

const total = (branches: readonly Branch[]) => ({
  activities: branches.reduce((sum, { activities }) => sum + activities, 0),
  budget: branches.reduce((sum, { budget }) => sum + budget, 0),
})

/** The activities that match as a tree of sums: agency or priority, then programme; a null id is what has none. */
export async function treeActivities(
  ctx: Context,
  { by, ...filter }: ActivityFilter & { readonly by: 'agency' | 'priority' },
): Promise<ActivityTree> {
  const groups = Map.groupBy(await sumBranches(ctx, await forgiveSearch(ctx, filter), by), ({ groupId }) => groupId)
  return [...groups].map(([id, branches]) => ({
    id,
    name: branches[0]?.groupName ?? '',
    ...total(branches),
    programmes: branches.map(({ programmeId, programmeCode, programmeName, activities, budget }) => ({
      id: programmeId,
      code: programmeCode,
      name: programmeName,
      activities,
      budget,
    })),
  }))
}
