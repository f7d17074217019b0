import type { RoomInput } from '#contract/gatherings/logistics/lodging.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getChangeableByRoom, getChangeablePrivate, getLodging, type Lodging } from './get-lodging.ts'
import { deleteRoom, insertRooms, listRooms, updateRoom } from './lodging-queries.ts'
import { takesSex } from './room.ts'

const nameTaken = (name: string) => ({ gathering_rooms__name: ['room_exists', { name }] }) as const

/** Adds rooms. Throws `not_found`, `forbidden`, `gathering_over`, `room_exists`. */
export async function addRooms(ctx: Context, gatheringId: string, rooms: readonly RoomInput[]): Promise<Lodging> {
  await getChangeablePrivate(ctx, gatheringId)
  const names = new Set((await listRooms(ctx, gatheringId)).map(({ name }) => name))
  for (const { name } of rooms) {
    assert(!names.has(name), 'room_exists', { name })
    names.add(name)
  }
  await insertRooms(
    ctx,
    gatheringId,
    rooms.map((room) => ({ ...room, id: newId() })),
  )
  await record(ctx, 'gathering.rooms_add', { kind: 'gathering', id: gatheringId }, { rooms: rooms.length })
  return getLodging(ctx, gatheringId)
}

/** Changes a room; whoever sleeps there must still fit. Throws also `room_full`, `room_wrong_sex`. */
export async function editRoom(ctx: Context, { id, ...input }: RoomInput & { id: string }): Promise<Lodging> {
  const gathering = await getChangeableByRoom(ctx, id)
  const { rooms } = await getLodging(ctx, gathering.id)
  const guests = rooms.find((room) => room.id === id)?.guests ?? []
  assert(guests.length <= input.beds, 'room_full', { name: input.name, count: input.beds })
  assert(
    guests.every(({ sex }) => takesSex(input, sex)),
    'room_wrong_sex',
    { name: input.name },
  )
  await mapConstraints(nameTaken(input.name), () => updateRoom(ctx, id, input))
  await record(ctx, 'gathering.room_edit', { kind: 'gathering', id: gathering.id }, { room: id })
  return getLodging(ctx, gathering.id)
}

/** Takes an empty room away. Throws also `room_in_use`. */
export async function removeRoom(ctx: Context, id: string): Promise<Lodging> {
  const gathering = await getChangeableByRoom(ctx, id)
  const room = (await getLodging(ctx, gathering.id)).rooms.find((one) => one.id === id)
  assert(room, 'not_found')
  assert(room.guests.length === 0, 'room_in_use', { name: room.name, count: room.guests.length })
  await deleteRoom(ctx, id)
  await record(ctx, 'gathering.room_remove', { kind: 'gathering', id: gathering.id }, { room: id })
  return getLodging(ctx, gathering.id)
}
