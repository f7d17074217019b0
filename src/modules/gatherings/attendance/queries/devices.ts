import type { Context } from '#platform/context.ts'

export interface Device {
  readonly id: string
  readonly gatheringId: string
  readonly name: string
  readonly linkTurn: number
  readonly createdAt: Date
  readonly revokedAt: Date | null
  readonly lastSeenAt: Date | null
  readonly lastOffsetMs: number | null
  readonly facts: number
}

const selectDevices = ({ tx, region }: Context) =>
  tx
    .selectFrom('attendance_devices as d')
    .where('d.region_id', '=', region)
    .select(['d.id', 'd.gathering_id', 'd.name', 'd.link_turn', 'd.created_at', 'd.revoked_at', 'd.last_seen_at'])
    .select('d.last_offset_ms')

type Row = Awaited<ReturnType<ReturnType<typeof selectDevices>['execute']>>[number]

const toDevice = (row: Row, facts: number): Device => ({
  id: row.id,
  gatheringId: row.gathering_id,
  name: row.name,
  linkTurn: row.link_turn,
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
  lastSeenAt: row.last_seen_at,
  lastOffsetMs: row.last_offset_ms,
  facts,
})

/** The devices of a gathering by name, with how many facts each has told. */
export async function listDevices(ctx: Context, gatheringId: string): Promise<Device[]> {
  const rows = await selectDevices(ctx).where('d.gathering_id', '=', gatheringId).orderBy('d.name').execute()
  const told = await ctx.tx
    .selectFrom('attendance_facts')
    .select((eb) => ['device_id', eb.fn.countAll<string>().as('facts')])
    .where('region_id', '=', ctx.region)
    .where('gathering_id', '=', gatheringId)
    .groupBy('device_id')
    .execute()
  const counts = new Map(told.map(({ device_id, facts }) => [device_id, Number(facts)]))
  return rows.map((row) => toDevice(row, counts.get(row.id) ?? 0))
}

export async function findDevice(ctx: Context, id: string): Promise<Device | undefined> {
  const row = await selectDevices(ctx).where('d.id', '=', id).executeTakeFirst()
  return row && toDevice(row, 0)
}

export async function insertDevice(
  { tx, region, actor, clock }: Context,
  { id, gatheringId, name }: Pick<Device, 'id' | 'gatheringId' | 'name'>,
): Promise<void> {
  await tx
    .insertInto('attendance_devices')
    .values({
      region_id: region,
      id,
      gathering_id: gatheringId,
      name,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

export async function updateDevice(
  { tx, region }: Context,
  id: string,
  change: Partial<Pick<Device, 'linkTurn' | 'revokedAt' | 'lastSeenAt' | 'lastOffsetMs'>>,
): Promise<void> {
  await tx
    .updateTable('attendance_devices')
    .set({
      ...(change.linkTurn !== undefined && { link_turn: change.linkTurn }),
      ...(change.revokedAt !== undefined && { revoked_at: change.revokedAt }),
      ...(change.lastSeenAt !== undefined && { last_seen_at: change.lastSeenAt }),
      ...(change.lastOffsetMs !== undefined && { last_offset_ms: change.lastOffsetMs }),
    })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}
