import type { LodgingProposal } from '#contract/gatherings/logistics/lodging.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getChangeablePrivate, getLodging, type Lodging, readBeds } from './get-lodging.ts'
import { deleteBeds, insertBeds } from './lodging-queries.ts'
import { type Placed, proposeBeds, takesSex } from './room.ts'

/**
 * Beds for everybody who has none set by hand, and why somebody gets none; `apply` keeps the proposal in place of the one before.
 * Throws `not_found`, `forbidden`, `gathering_over`.
 */
export async function proposeLodging(ctx: Context, gatheringId: string, apply: boolean): Promise<LodgingProposal> {
  await getChangeablePrivate(ctx, gatheringId)
  const { rooms, guests, beds, needs } = await readBeds(ctx, gatheringId)
  const byHand = beds.filter((bed) => bed.byHand)
  const needy = guests.map((guest) => ({ ...guest, needs: needs.get(guest.participantId)?.needs ?? [] }))
  const { placed, unplaced } = proposeBeds(rooms, needy, byHand)
  if (apply) {
    await deleteBeds(ctx, gatheringId, { byHand: false })
    await insertBeds(ctx, gatheringId, placed, false)
    const details = { placed: placed.length, unplaced: unplaced.length }
    await record(ctx, 'gathering.beds_propose', { kind: 'gathering', id: gatheringId }, details)
  }
  const guestOf = new Map(guests.map((guest) => [guest.participantId, guest]))
  const nameOf = new Map(rooms.map(({ id, name }) => [id, name]))
  const before = new Set(beds.map((bed) => `${bed.participantId} ${bed.roomId}`))
  const shown = ({ participantId, roomId }: Placed) => {
    const guest = guestOf.get(participantId)
    return guest
      ? [{ ...guest, roomId, room: nameOf.get(roomId) ?? '', isNew: !before.has(`${participantId} ${roomId}`) }]
      : []
  }
  return {
    placed: [...byHand, ...placed].flatMap(shown),
    unplaced: unplaced.flatMap(({ participantId, reason }) => {
      const guest = guestOf.get(participantId)
      return guest ? [{ ...guest, reason }] : []
    }),
  }
}

/**
 * Puts one person into a room by hand, or (null) out of any. A need that the room does not answer is shown, not refused: the organiser may know more.
 * Throws `not_found`, `forbidden`, `gathering_over`, `unknown_reference`, `room_full`, `room_wrong_sex`.
 */
export async function placeGuest(
  ctx: Context,
  { id, participantId, roomId }: { id: string; participantId: string; roomId: string | null },
): Promise<Lodging> {
  await getChangeablePrivate(ctx, id)
  const { rooms, guests, beds } = await readBeds(ctx, id)
  const guest = guests.find((one) => one.participantId === participantId)
  assert(guest, 'unknown_reference', { what: 'participant' })
  if (roomId !== null) {
    const room = rooms.find((one) => one.id === roomId)
    assert(room, 'unknown_reference', { what: 'room' })
    const others = beds.filter((bed) => bed.roomId === roomId && bed.participantId !== participantId)
    assert(others.length < room.beds, 'room_full', { name: room.name, count: room.beds })
    assert(takesSex(room, guest.sex), 'room_wrong_sex', { name: room.name })
  }
  await deleteBeds(ctx, id, { participantId })
  if (roomId !== null) await insertBeds(ctx, id, [{ participantId, roomId }], true)
  await record(ctx, 'gathering.bed_place', { kind: 'gathering', id }, { participant: participantId, room: roomId })
  return getLodging(ctx, id)
}
