import type { Context } from '#platform/context.ts'
import { mapConstraints } from '#platform/errors.ts'
import type { Part } from './strategic.ts'

const NAMES = {
  strategic_parts__agency: ['unknown_reference', { what: 'agency' }],
  strategic_part_activities__activity: ['unknown_reference', { what: 'activity' }],
} as const

/** Parts of some programmes, by the agency's id. */
export async function listPartRows({ tx, region }: Context, programmeIds: readonly string[]): Promise<Part[]> {
  if (programmeIds.length === 0) return []
  const ids = [...programmeIds]
  const parts = await tx
    .selectFrom('strategic_parts')
    .select(['programme_id as programmeId', 'agency_id as agencyId', 'role', 'version'])
    .select(['locked_by as lockedBy', 'locked_at as lockedAt', 'lock_reason as lockReason'])
    .where('region_id', '=', region)
    .where('programme_id', 'in', ids)
    .orderBy('programme_id')
    .orderBy('agency_id')
    .execute()
  const targets = await tx
    .selectFrom('strategic_part_targets')
    .select(['programme_id as programmeId', 'agency_id as agencyId', 'year', 'quarter', 'amount'])
    .where('region_id', '=', region)
    .where('programme_id', 'in', ids)
    .orderBy('year')
    .orderBy('quarter')
    .execute()
  const activities = await tx
    .selectFrom('strategic_part_activities')
    .select(['programme_id as programmeId', 'agency_id as agencyId', 'activity_id as activityId', 'weight'])
    .where('region_id', '=', region)
    .where('programme_id', 'in', ids)
    .orderBy('activity_id')
    .execute()
  return parts.map((part) => {
    const isOwn = (row: { readonly programmeId: string; readonly agencyId: string }) =>
      row.programmeId === part.programmeId && row.agencyId === part.agencyId
    const byYear = Map.groupBy(targets.filter(isOwn), ({ year }) => year)
    const of = (rows: readonly { readonly quarter: number; readonly amount: number }[], quarter: number) =>
      rows.find((row) => row.quarter === quarter)?.amount ?? 0
    return {
      ...part,
      activities: activities.filter(isOwn).map(({ activityId, weight }) => ({ activityId, weight })),
      targets: [...byYear].map(([year, rows]) => ({
        year,
        quarters: [of(rows, 1), of(rows, 2), of(rows, 3), of(rows, 4)] as const,
      })),
    }
  })
}

/** Makes a part, or writes over it when nobody else did since that version; false when somebody did. */
export async function savePartRow(
  { tx, region }: Context,
  part: Pick<Part, 'programmeId' | 'agencyId' | 'role' | 'activities' | 'targets'> & {
    readonly version: number | null
  },
): Promise<boolean> {
  const at = { region_id: region, programme_id: part.programmeId, agency_id: part.agencyId }
  const written =
    part.version === null
      ? await mapConstraints(NAMES, () =>
          tx
            .insertInto('strategic_parts')
            .values({ ...at, role: part.role })
            .onConflict((conflict) => conflict.constraint('strategic_parts__pk').doNothing())
            .returning('version')
            .executeTakeFirst(),
        )
      : await tx
          .updateTable('strategic_parts')
          .set({ role: part.role, version: part.version + 1 })
          .where('region_id', '=', region)
          .where('programme_id', '=', part.programmeId)
          .where('agency_id', '=', part.agencyId)
          .where('version', '=', part.version)
          .returning('version')
          .executeTakeFirst()
  if (!written) return false
  for (const table of ['strategic_part_targets', 'strategic_part_activities'] as const)
    await tx
      .deleteFrom(table)
      .where('region_id', '=', region)
      .where('programme_id', '=', part.programmeId)
      .where('agency_id', '=', part.agencyId)
      .execute()
  const targets = part.targets.flatMap(({ year, quarters }) =>
    quarters.map((amount, place) => ({ ...at, year, quarter: place + 1, amount })),
  )
  if (targets.length > 0) await tx.insertInto('strategic_part_targets').values(targets).execute()
  const activities = part.activities.map(({ activityId, weight }) => ({ ...at, activity_id: activityId, weight }))
  if (activities.length > 0)
    await mapConstraints(NAMES, () => tx.insertInto('strategic_part_activities').values(activities).execute())
  return true
}

type Which = Pick<Part, 'programmeId' | 'agencyId' | 'version'>

/** Locks a part, or unlocks it (`locked` null); false when somebody changed it since that version. */
export async function markLocked(
  { tx, region }: Context,
  { programmeId, agencyId, version }: Which,
  locked: { readonly by: string; readonly at: Date; readonly reason: string } | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('strategic_parts')
    .set({ locked_by: locked?.by ?? null, locked_at: locked?.at ?? null, lock_reason: locked?.reason ?? '' })
    .set({ version: version + 1 })
    .where('region_id', '=', region)
    .where('programme_id', '=', programmeId)
    .where('agency_id', '=', agencyId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deletePart({ tx, region }: Context, { programmeId, agencyId }: Omit<Which, 'version'>) {
  await tx
    .deleteFrom('strategic_parts')
    .where('region_id', '=', region)
    .where('programme_id', '=', programmeId)
    .where('agency_id', '=', agencyId)
    .execute()
}

/** Activities of some ids by name, with whose they are and their state. */
export async function findActivityNames({ tx, region }: Context, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await tx
    .selectFrom('activities')
    .select(['id', 'name', 'agency_id as agencyId', 'status'])
    .where('region_id', '=', region)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Names of some activities by id; of one that is not there, none. */
export const listActivityNames = async (ctx: Context, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map([...(await findActivityNames(ctx, ids))].map(([id, { name }]) => [id, name]))
