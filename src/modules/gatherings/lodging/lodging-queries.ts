import type { NeedsInput, RoomInput, RoomSex } from '#contract/gatherings/logistics/lodging.ts'
import { NeedsInput as NeedsShape } from '#contract/gatherings/logistics/lodging.ts'
import type { Context } from '#platform/context.ts'
import { healthPlace } from '../sealed-columns.ts'
import type { Guest, Placed, Room } from './room.ts'

export async function listRooms({ tx, region }: Context, gatheringId: string): Promise<Room[]> {
  const rows = await tx
    .selectFrom('gathering_rooms')
    .select(['id', 'name', 'beds', 'sex', 'is_accessible as isAccessible', 'floor'])
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, sex: row.sex as RoomSex }))
}

export async function findGatheringOfRoom({ tx, region }: Context, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('gathering_rooms')
    .select('gathering_id')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.gathering_id
}

const columnsOf = ({ name, beds, sex, isAccessible, floor }: RoomInput) => ({
  name,
  beds,
  sex,
  is_accessible: isAccessible,
  floor,
})

export async function insertRooms(
  { tx, region }: Context,
  gatheringId: string,
  rooms: readonly (RoomInput & { id: string })[],
): Promise<void> {
  if (rooms.length === 0) return
  await tx
    .insertInto('gathering_rooms')
    .values(rooms.map((room) => ({ region_id: region, id: room.id, gathering_id: gatheringId, ...columnsOf(room) })))
    .execute()
}

export async function updateRoom({ tx, region }: Context, id: string, room: RoomInput): Promise<void> {
  await tx
    .updateTable('gathering_rooms')
    .set(columnsOf(room))
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

export async function deleteRoom({ tx, region }: Context, id: string): Promise<void> {
  await tx.deleteFrom('gathering_rooms').where('region_id', '=', region).where('id', '=', id).execute()
}

/** Who comes or has not said that he does not; a representative in the place of whoever is called, of unknown sex. */
export async function listGuests({ tx, region }: Context, gatheringId: string): Promise<Guest[]> {
  const rows = await tx
    .selectFrom('gathering_participants as p')
    .leftJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'p.region_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .select(['p.id', 'p.person_name', 'p.agency_id', 'a.short_name', 'p.sex', 'p.answer', 'p.representative_name'])
    .where('p.region_id', '=', region)
    .where('p.gathering_id', '=', gatheringId)
    .where('p.removed_at', 'is', null)
    .where('p.answer', '!=', 'declined')
    .orderBy('a.short_name')
    .orderBy('p.person_name')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    participantId: row.id,
    name: row.answer === 'represented' ? row.representative_name : row.person_name,
    agencyId: row.agency_id,
    agency: row.short_name ?? '',
    sex: row.answer === 'represented' ? null : (row.sex as Guest['sex']),
  }))
}

export async function listBeds(
  { tx, region }: Context,
  gatheringId: string,
): Promise<(Placed & { readonly byHand: boolean })[]> {
  return tx
    .selectFrom('gathering_beds')
    .select(['participant_id as participantId', 'room_id as roomId', 'by_hand as byHand'])
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .execute()
}

export async function deleteBeds(
  { tx, region }: Context,
  gatheringId: string,
  which: { readonly participantId?: string; readonly byHand?: boolean },
): Promise<void> {
  let query = tx.deleteFrom('gathering_beds').where('region_id', '=', region).where('gathering_id', '=', gatheringId)
  if (which.participantId) query = query.where('participant_id', '=', which.participantId)
  if (which.byHand !== undefined) query = query.where('by_hand', '=', which.byHand)
  await query.execute()
}

export async function insertBeds(
  { tx, region }: Context,
  gatheringId: string,
  beds: readonly Placed[],
  byHand: boolean,
): Promise<void> {
  if (beds.length === 0) return
  await tx
    .insertInto('gathering_beds')
    .values(
      beds.map(({ participantId, roomId }) => ({
        region_id: region,
        gathering_id: gatheringId,
        participant_id: participantId,
        room_id: roomId,
        by_hand: byHand,
      })),
    )
    .execute()
}

/** What was written down, opened: for whom a bed is to be found, and for the organiser who asks. */
export async function openAllNeeds(
  { tx, region, vault }: Context,
  gatheringId: string,
): Promise<ReadonlyMap<string, NeedsInput>> {
  const rows = await tx
    .selectFrom('gathering_needs')
    .select(['participant_id', 'sealed'])
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .execute()
  return new Map(
    rows.map(({ participant_id: id, sealed }) => [
      id,
      NeedsShape.parse(JSON.parse(vault.open(healthPlace(id), sealed)) as unknown),
    ]),
  )
}

export async function upsertNeeds(
  { tx, region, vault, actor, clock }: Context,
  gatheringId: string,
  participantId: string,
  { needs, diet, health }: NeedsInput,
): Promise<void> {
  const written = {
    sealed: vault.seal(healthPlace(participantId), JSON.stringify({ needs, diet, health })),
    changed_by: actor.userId,
    changed_at: clock.now(),
  }
  await tx
    .insertInto('gathering_needs')
    .values({ region_id: region, gathering_id: gatheringId, participant_id: participantId, ...written })
    .onConflict((conflict) => conflict.columns(['region_id', 'participant_id']).doUpdateSet(written))
    .execute()
}

/** Removes the notes of one participant, or of all; how many there were. */
export async function deleteNeeds(
  { tx, region }: Context,
  gatheringId: string,
  participantId?: string,
): Promise<number> {
  let query = tx.deleteFrom('gathering_needs').where('region_id', '=', region).where('gathering_id', '=', gatheringId)
  if (participantId) query = query.where('participant_id', '=', participantId)
  const { numDeletedRows } = await query.executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Gatherings of which notes on health are kept, with their last day. */
export async function listWithNeeds({ tx, region }: Context): Promise<{ id: string; endsOn: string }[]> {
  return tx
    .selectFrom('gatherings as g')
    .innerJoin('gathering_needs as n', (join) =>
      join.onRef('n.region_id', '=', 'g.region_id').onRef('n.gathering_id', '=', 'g.id'),
    )
    .select(['g.id', 'g.ends_on as endsOn'])
    .distinct()
    .where('g.region_id', '=', region)
    .execute()
}
