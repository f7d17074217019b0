import type { NeedsInput } from '#contract/gatherings/logistics/lodging.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Gathering, isOver } from '../gathering.ts'
import { getWithPrivate } from '../get-gathering.ts'
import { findGatheringOfRoom, listBeds, listGuests, listRooms, openAllNeeds } from './lodging-queries.ts'
import { answersNeeds, type Guest, type Placed, type Room, takesSex } from './room.ts'

interface PlacedGuest extends Guest {
  readonly byHand: boolean
  readonly needsUnmet: boolean
}

/** The rooms of a gathering, who is in them, and who still waits for a bed. */
export interface Lodging {
  readonly gathering: Gathering
  readonly rooms: readonly (Room & { readonly guests: readonly PlacedGuest[] })[]
  readonly unplaced: readonly Guest[]
  readonly withNeeds: readonly string[]
}

/** A gathering for a change of what is its organisers' alone. Throws `not_found`, `forbidden`, `gathering_over`. */
export async function getChangeablePrivate(ctx: Context, id: string): Promise<Gathering> {
  const gathering = await getWithPrivate(ctx, id)
  assert(!isOver(gathering), 'gathering_over', { state: gathering.state })
  return gathering
}

/** The same by one of its rooms. Throws the same. */
export async function getChangeableByRoom(ctx: Context, roomId: string): Promise<Gathering> {
  const id = await findGatheringOfRoom(ctx, roomId)
  assert(id, 'not_found')
  return getChangeablePrivate(ctx, id)
}

/** Everything that is asked before a bed is given. */
export async function readBeds(ctx: Context, gatheringId: string) {
  const rooms = await listRooms(ctx, gatheringId)
  const guests = await listGuests(ctx, gatheringId)
  const guestOf = new Map(guests.map((guest) => [guest.participantId, guest]))
  const roomOf = new Map(rooms.map((room) => [room.id, room]))
  // Who was taken off or declined keeps no bed, and a representative gets it only when it is known that he or she may sleep there.
  const beds = (await listBeds(ctx, gatheringId)).filter(({ participantId, roomId }) => {
    const [guest, room] = [guestOf.get(participantId), roomOf.get(roomId)]
    return guest !== undefined && room !== undefined && takesSex(room, guest.sex)
  })
  return { rooms, guests, beds, needs: await openAllNeeds(ctx, gatheringId) }
}

function guestsOf(
  room: Room,
  guests: readonly Guest[],
  beds: readonly (Placed & { readonly byHand: boolean })[],
  needs: ReadonlyMap<string, NeedsInput>,
): PlacedGuest[] {
  const here = new Map(beds.filter(({ roomId }) => roomId === room.id).map((bed) => [bed.participantId, bed]))
  return guests.flatMap((guest) => {
    const bed = here.get(guest.participantId)
    if (!bed) return []
    const needsUnmet = !answersNeeds(room, needs.get(guest.participantId)?.needs ?? [])
    return [{ ...guest, byHand: bed.byHand, needsUnmet }]
  })
}

/** Rooms and beds, for the organiser. Throws `not_found`, `forbidden`. */
export async function getLodging(ctx: Context, gatheringId: string): Promise<Lodging> {
  const gathering = await getWithPrivate(ctx, gatheringId)
  const { rooms, guests, beds, needs } = await readBeds(ctx, gatheringId)
  const placed = new Set(beds.map(({ participantId }) => participantId))
  return {
    gathering,
    rooms: rooms.map((room) => ({ ...room, guests: guestsOf(room, guests, beds, needs) })),
    unplaced: guests.filter(({ participantId }) => !placed.has(participantId)),
    withNeeds: [...needs.keys()],
  }
}
