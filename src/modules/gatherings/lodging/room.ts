import type { Need, NoBed, RoomInput } from '#contract/gatherings/logistics/lodging.ts'

export interface Room extends RoomInput {
  readonly id: string
}

/** Somebody who needs a bed. */
export interface Guest {
  readonly participantId: string
  readonly name: string
  readonly agencyId: string | null
  readonly agency: string
  /** Null: not known, as of a representative; nobody guesses. */
  readonly sex: 'L' | 'P' | null
}

export interface NeedyGuest extends Guest {
  readonly needs: readonly Need[]
}

export interface Placed {
  readonly participantId: string
  readonly roomId: string
}

const ON_THE_GROUND: ReadonlySet<Need> = new Set(['ground_floor', 'pregnant', 'elderly', 'breastfeeding'])
const GROUND_FLOOR = 1

const needsAccess = (needs: readonly Need[]) => needs.includes('wheelchair')
const needsGround = (needs: readonly Need[]) => needs.some((need) => ON_THE_GROUND.has(need))

/** Whether a room answers to the needs: a wheelchair wants an accessible room, the other needs the ground floor. */
export const answersNeeds = ({ isAccessible, floor }: Pick<Room, 'isAccessible' | 'floor'>, needs: readonly Need[]) =>
  (!needsAccess(needs) || isAccessible) && (!needsGround(needs) || floor === GROUND_FLOOR)

/** Men and women share no room but one for a family. */
export const takesSex = (room: Pick<Room, 'sex'>, sex: Guest['sex']): boolean =>
  room.sex === 'family' || (sex !== null && room.sex === sex)

interface Proposal {
  readonly placed: readonly Placed[]
  readonly unplaced: readonly { readonly participantId: string; readonly reason: NoBed }[]
}

/** Rooms of one sex and who is in them while they are being filled. */
class Filling {
  readonly #free: Map<string, number>
  readonly #agencies = new Map<string, Set<string>>()
  readonly placed: Placed[] = []
  readonly rooms: readonly Room[]

  constructor(rooms: readonly Room[], taken: ReadonlyMap<string, readonly NeedyGuest[]>) {
    this.rooms = rooms
    this.#free = new Map(rooms.map(({ id, beds }) => [id, Math.max(0, beds - (taken.get(id)?.length ?? 0))]))
    for (const [roomId, guests] of taken) for (const guest of guests) this.#note(roomId, guest)
  }

  #note(roomId: string, { agencyId }: NeedyGuest) {
    if (agencyId) this.#agencies.set(roomId, (this.#agencies.get(roomId) ?? new Set()).add(agencyId))
  }

  free = (room: Room) => this.#free.get(room.id) ?? 0
  hasColleague = (room: Room, { agencyId }: NeedyGuest) =>
    agencyId !== null && (this.#agencies.get(room.id)?.has(agencyId) ?? false)

  put(room: Room, guest: NeedyGuest) {
    this.#free.set(room.id, this.free(room) - 1)
    this.#note(room.id, guest)
    this.placed.push({ participantId: guest.participantId, roomId: room.id })
  }

  /** The best free room of those that fit: with a colleague, then one that holds the whole group with least left over, then the emptiest. */
  best(fits: (room: Room) => boolean, guest: NeedyGuest, group: number): Room | undefined {
    const left = (room: Room) => {
      const over = this.free(room) - group
      return over >= 0 ? over : 1000 - this.free(room)
    }
    // What is accessible or on the ground stays free for whoever may come to need it.
    const dear = (room: Room) => Number(room.isAccessible) * 2 + Number(room.floor === GROUND_FLOOR)
    return this.rooms
      .filter((room) => this.free(room) > 0 && fits(room))
      .toSorted(
        (a, b) =>
          Number(this.hasColleague(b, guest)) - Number(this.hasColleague(a, guest)) ||
          left(a) - left(b) ||
          dear(a) - dear(b) ||
          a.name.localeCompare(b.name) ||
          a.id.localeCompare(b.id),
      )[0]
  }
}

const urgency = ({ needs }: NeedyGuest) => (needsAccess(needs) ? 0 : needsGround(needs) ? 1 : 2)

function reasonFor({ needs }: NeedyGuest, rooms: readonly Room[], free: (room: Room) => number): NoBed {
  const open = rooms.filter((room) => free(room) > 0)
  if (needsAccess(needs) && !open.some(({ isAccessible }) => isAccessible)) return 'no_accessible_room'
  return open.length > 0 && needsGround(needs) ? 'no_ground_floor' : 'no_room'
}

function fillSex(
  rooms: readonly Room[],
  guests: readonly NeedyGuest[],
  taken: ReadonlyMap<string, readonly NeedyGuest[]>,
) {
  const filling = new Filling(rooms, taken)
  const sizes = new Map<string | null, number>()
  for (const { agencyId } of guests) sizes.set(agencyId, (sizes.get(agencyId) ?? 0) + 1)
  const size = ({ agencyId }: NeedyGuest) => (agencyId === null ? 1 : (sizes.get(agencyId) ?? 1))
  const waiting = guests.toSorted(
    (a, b) =>
      urgency(a) - urgency(b) ||
      size(b) - size(a) ||
      (a.agencyId ?? '').localeCompare(b.agencyId ?? '') ||
      a.participantId.localeCompare(b.participantId),
  )
  const unplaced: { participantId: string; reason: NoBed }[] = []
  for (const guest of waiting) {
    const room = filling.best((one) => answersNeeds(one, guest.needs), guest, size(guest))
    if (guest.agencyId !== null) sizes.set(guest.agencyId, size(guest) - 1)
    if (room) filling.put(room, guest)
    else unplaced.push({ participantId: guest.participantId, reason: reasonFor(guest, rooms, filling.free) })
  }
  return { placed: filling.placed, unplaced }
}

/**
 * Proposes beds: never men with women, never more than the beds, whoever has a need first and only where it is answered, colleagues of one agency
 * together where there is room. What `kept` says was set by hand and stays. Family rooms are given out by hand only.
 */
export function proposeBeds(
  rooms: readonly Room[],
  guests: readonly NeedyGuest[],
  kept: readonly Placed[] = [],
): Proposal {
  const roomOf = new Map(kept.map(({ participantId, roomId }) => [participantId, roomId]))
  const taken = new Map<string, NeedyGuest[]>()
  for (const guest of guests) {
    const roomId = roomOf.get(guest.participantId)
    if (roomId) taken.set(roomId, [...(taken.get(roomId) ?? []), guest])
  }
  const waiting = guests.filter(({ participantId }) => !roomOf.has(participantId))
  const parts = (['L', 'P'] as const).map((sex) =>
    fillSex(
      rooms.filter((room) => room.sex === sex),
      waiting.filter((guest) => guest.sex === sex),
      taken,
    ),
  )
  const unknown = waiting
    .filter(({ sex }) => sex === null)
    .map(({ participantId }) => ({ participantId, reason: 'sex_unknown' as const }))
  return {
    placed: parts.flatMap(({ placed }) => placed),
    unplaced: [...parts.flatMap(({ unplaced }) => unplaced), ...unknown],
  }
}
