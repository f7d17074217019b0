import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Id } from '../../shapes.ts'

/** For whom a room is: men, women, or one family. */
export const RoomSex = z.enum(['L', 'P', 'family'])
export type RoomSex = z.infer<typeof RoomSex>

/** What a bed must answer to. Wheelchair: an accessible room; the others: the ground floor. */
export const Need = z.enum(['wheelchair', 'ground_floor', 'pregnant', 'elderly', 'breastfeeding'])
export type Need = z.infer<typeof Need>

export const RoomInput = z.object({
  name: z.string().trim().min(1).max(80),
  beds: z.number().int().min(1).max(60),
  sex: RoomSex,
  isAccessible: z.boolean().default(false),
  /** 1: the ground floor. */
  floor: z.number().int().min(1).max(60).default(1),
})
export type RoomInput = z.infer<typeof RoomInput>

/** Why somebody has no bed. */
export const NoBed = z.enum(['sex_unknown', 'no_room', 'no_accessible_room', 'no_ground_floor'])
export type NoBed = z.infer<typeof NoBed>

const Guest = z.object({
  participantId: Id,
  name: z.string(),
  agency: z.string(),
  sex: z.enum(['L', 'P']).nullable(),
})

export const Room = RoomInput.extend({
  id: Id,
  guests: z.array(
    Guest.extend({
      /** Set by hand: a proposal leaves it alone. */
      byHand: z.boolean(),
      /** The room does not answer to a need of this guest. */
      needsUnmet: z.boolean(),
    }),
  ),
})
export type Room = z.infer<typeof Room>

export const Lodging = z.object({
  rooms: z.array(Room),
  unplaced: z.array(Guest),
  beds: z.number().int(),
  /** Who has written needs down; which, only `openNeeds` says. */
  withNeeds: z.array(Id),
  can: z.object({ edit: z.boolean() }),
})
export type Lodging = z.infer<typeof Lodging>

export const LodgingProposal = z.object({
  placed: z.array(Guest.extend({ roomId: Id, room: z.string(), isNew: z.boolean() })),
  unplaced: z.array(Guest.extend({ reason: NoBed })),
})
export type LodgingProposal = z.infer<typeof LodgingProposal>

export const NeedsInput = z.object({
  needs: z.array(Need).max(5).default([]),
  /** What to eat or not to eat. */
  diet: z.string().trim().max(1000).default(''),
  /** Illness, medicine, whom to call. */
  health: z.string().trim().max(2000).default(''),
})
export type NeedsInput = z.infer<typeof NeedsInput>

export const OpenedNeeds = z.object({
  rows: z.array(NeedsInput.extend({ participantId: Id, name: z.string(), agency: z.string() })),
  /** The day they are deleted, by rule. */
  keptUntil: z.string(),
  source: z.string(),
})
export type OpenedNeeds = z.infer<typeof OpenedNeeds>

const OwnNeeds = NeedsInput.extend({
  gathering: z.object({ title: z.string(), organiser: z.string() }),
  name: z.string(),
  keptUntil: z.string(),
  mayWrite: z.boolean(),
})

const One = z.object({ id: Id })
const Token = z.string().min(1).max(200)
const writing = errors(
  'gathering_over',
  'unknown_reference',
  'room_exists',
  'room_full',
  'room_wrong_sex',
  'room_in_use',
)

/** Rooms and who sleeps in them; needs of the body. The organiser's alone. */
export const lodging = {
  get: base.route({ method: 'GET', path: '/gatherings/{id}/lodging' }).input(One).output(Lodging),
  addRooms: base
    .route({ method: 'POST', path: '/gatherings/{id}/rooms' })
    .errors(writing)
    .input(One.extend({ rooms: z.array(RoomInput).min(1).max(300) }))
    .output(Lodging),
  editRoom: base
    .route({ method: 'PUT', path: '/gathering-rooms/{id}' })
    .errors(writing)
    .input(RoomInput.extend({ id: Id }))
    .output(Lodging),
  removeRoom: base
    .route({ method: 'POST', path: '/gathering-rooms/{id}/remove' })
    .errors(writing)
    .input(One)
    .output(Lodging),
  propose: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/lodging/propose',
      summary: 'Beds by sex, needs and agency; `apply` keeps the proposal',
    })
    .errors(errors('gathering_over'))
    .input(One.extend({ apply: z.boolean().default(false) }))
    .output(LodgingProposal),
  place: base
    .route({
      method: 'PUT',
      path: '/gatherings/{id}/beds',
      summary: 'Put one person into a room, or (null) out of any',
    })
    .errors(writing)
    .input(One.extend({ participantId: Id, roomId: Id.nullable() }))
    .output(Lodging),
  export: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/lodging/export',
      summary: 'The room list for the hotel, without any note on health',
    })
    .input(One)
    .output(z.file()),
  openNeeds: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/needs/open',
      summary: 'Needs, food and health of all; who opened them is recorded',
    })
    .input(One)
    .output(OpenedNeeds),
  writeNeeds: base
    .route({
      method: 'PUT',
      path: '/gatherings/{id}/needs',
      summary: 'Note the needs of one person; nothing at all removes the note',
    })
    .errors(errors('gathering_over', 'unknown_reference'))
    .input(NeedsInput.extend({ id: Id, participantId: Id }))
    .output(Lodging),
  /** By the personal link of a participant, without an account. */
  openOwn: base
    .route({ method: 'POST', path: '/guest/needs', summary: 'What I wrote of my own needs' })
    .errors(errors('link_invalid'))
    .input(z.object({ token: Token }))
    .output(OwnNeeds),
  writeOwn: base
    .route({ method: 'POST', path: '/guest/needs/write' })
    .errors(errors('link_invalid', 'gathering_over'))
    .input(NeedsInput.extend({ token: Token }))
    .output(OwnNeeds),
}
