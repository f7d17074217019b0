import type { StrategicChange, StrategicProgramme } from '#contract/plans/strategic.ts'
import { coordinates, findNames } from '#modules/accounts/index.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { findPriorityNames } from '../cascade/priority-queries.ts'
import { findActivityNames, listPartRows } from './part-queries.ts'
import { can } from './policy.ts'
import type { Part, Programme } from './strategic.ts'
import { findProgrammeRow, listChanges, listProgrammeRows, listTargets } from './strategic-queries.ts'

/** The strategic programmes of the region, those that cover a year where one is given, in the order they were named. */
export const listStrategic = async (ctx: Context, year?: number): Promise<StrategicProgramme[]> =>
  present(ctx, await listProgrammeRows(ctx, year))

/** Throws `not_found`. */
export async function getStrategic(ctx: Context, id: string): Promise<StrategicProgramme> {
  const [programme] = await present(ctx, [await getProgrammeRow(ctx, id)])
  assert(programme, 'not_found')
  return programme
}

/** Throws `not_found`. */
export async function getProgrammeRow(ctx: Context, id: string): Promise<Programme> {
  const row = await findProgrammeRow(ctx, id)
  assert(row, 'not_found')
  return row
}

async function present(ctx: Context, rows: readonly Programme[]): Promise<StrategicProgramme[]> {
  const ids = rows.map(({ id }) => id)
  const parts = await listPartRows(ctx, ids)
  const [targets, priorities] = [await listTargets(ctx, ids), await findPriorityNames(ctx, rows)]
  const activities = await findActivityNames(ctx, [...new Set(parts.flatMap((part) => part.activities.map(idOf)))])
  const agencies = await nameAgencies(ctx, [
    ...new Set([...parts.map(({ agencyId }) => agencyId), ...[...activities.values()].map((one) => one.agencyId)]),
  ])
  const people = await findNames(ctx, [...new Set(parts.flatMap(({ lockedBy }) => lockedBy ?? []))])
  const nameOf = (id: string) => agencies.get(id) ?? { id, shortName: '…', name: '…' }

  const presentPart = (part: Part, programme: Programme, all: readonly Part[]) => ({
    agency: nameOf(part.agencyId),
    role: part.role,
    activities: part.activities.flatMap(({ activityId, weight }) => {
      const activity = activities.get(activityId)
      const others = all.filter((other) => other !== part && other.activities.some((one) => idOf(one) === activityId))
      return activity
        ? [
            {
              id: activityId,
              name: activity.name,
              agency: nameOf(activity.agencyId),
              weight,
              sharedWith: others.map(({ agencyId }) => nameOf(agencyId)),
            },
          ]
        : []
    }),
    targets: part.targets.map(({ year, quarters }) => ({
      year,
      quarters: [...quarters] as [number, number, number, number],
    })),
    lock: part.lockedAt && {
      reason: part.lockReason,
      by: people.get(part.lockedBy ?? '') ?? null,
      at: part.lockedAt.toISOString(),
    },
    version: part.version,
    can: {
      edit: programme.state === 'active' && !part.lockedAt && can.planPart(ctx.actor, part.agencyId),
      lock: !part.lockedAt && can.lock(ctx.actor),
      unlock: part.lockedAt !== null && can.lock(ctx.actor),
    },
  })

  return rows.map(({ priorityId, ...programme }) => {
    const own = parts.filter(({ programmeId }) => programmeId === programme.id)
    const row = { ...programme, priorityId }
    const presented = own.map((part) => presentPart(part, row, own))
    return {
      ...programme,
      priority: priorities.get(priorityId ?? '') ?? null,
      targets: targets.get(programme.id) ?? [],
      parts: presented.sort((a, b) => a.agency.shortName.localeCompare(b.agency.shortName, 'id')),
      can: { edit: can.define(ctx.actor), addPart: addableParts(ctx, row, own) },
    }
  })
}

const idOf = ({ activityId }: { readonly activityId: string }) => activityId

function addableParts({ actor }: Context, { state }: Programme, parts: readonly Part[]): 'all' | 'own' | 'none' {
  if (state !== 'active') return 'none'
  if (coordinates(actor)) return 'all'
  const { agencyId } = actor
  const isMissing = agencyId !== null && !parts.some((part) => part.agencyId === agencyId)
  return isMissing && can.planPart(actor, agencyId) ? 'own' : 'none'
}

/** Every change of a programme, its targets and its parts, the newest first. Throws `not_found`. */
export async function showStrategicHistory(ctx: Context, id: string): Promise<StrategicChange[]> {
  await getProgrammeRow(ctx, id)
  const rows = await listChanges(ctx, id)
  const agencies = await nameAgencies(ctx, [...new Set(rows.flatMap(({ agencyId }) => agencyId ?? []))])
  const people = await findNames(ctx, [...new Set(rows.map(({ by }) => by))])
  return rows.map(({ agencyId, by, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    by: people.get(by) ?? null,
    agency: agencies.get(agencyId ?? '') ?? null,
  }))
}
