import { guest as byLink } from '#api/guest.ts'
import { api } from '#api/kit.ts'
import type { Lodging as Shape } from '#contract/gatherings/logistics/lodging.ts'
import {
  addRooms,
  canOnGathering,
  editRoom,
  exportLodging,
  getLodging,
  type Lodging,
  openNeeds,
  openOwnNeeds,
  placeGuest,
  proposeLodging,
  removeRoom,
  writeNeeds,
  writeOwnNeeds,
} from '#modules/gatherings/index.ts'
import type { Context } from '#platform/context.ts'

const present = ({ actor }: Context, { gathering, rooms, unplaced, withNeeds }: Lodging): Shape => ({
  rooms: rooms.map((room) => ({ ...room, guests: [...room.guests] })),
  unplaced: [...unplaced],
  beds: rooms.reduce((sum, { beds }) => sum + beds, 0),
  withNeeds: [...withNeeds],
  can: { edit: canOnGathering.edit(actor, gathering) },
})

const routes = api.gatherings.lodging

export const lodging = {
  get: routes.get.handler(async ({ context: { ctx }, input }) => present(ctx, await getLodging(ctx, input.id))),
  addRooms: routes.addRooms.handler(async ({ context: { ctx }, input }) =>
    present(ctx, await addRooms(ctx, input.id, input.rooms)),
  ),
  editRoom: routes.editRoom.handler(async ({ context: { ctx }, input }) => present(ctx, await editRoom(ctx, input))),
  removeRoom: routes.removeRoom.handler(async ({ context: { ctx }, input }) =>
    present(ctx, await removeRoom(ctx, input.id)),
  ),
  propose: routes.propose.handler(({ context: { ctx }, input }) => proposeLodging(ctx, input.id, input.apply)),
  place: routes.place.handler(async ({ context: { ctx }, input }) => present(ctx, await placeGuest(ctx, input))),
  export: routes.export.handler(({ context: { ctx }, input }) => exportLodging(ctx, input.id)),
  openNeeds: routes.openNeeds.handler(({ context: { ctx }, input }) => openNeeds(ctx, input.id)),
  writeNeeds: routes.writeNeeds.handler(async ({ context: { ctx }, input }) =>
    present(ctx, await writeNeeds(ctx, input)),
  ),
  openOwn: byLink.gatherings.lodging.openOwn.handler(({ context: { ctx, link } }) => openOwnNeeds(ctx, link)),
  writeOwn: byLink.gatherings.lodging.writeOwn.handler(({ context: { ctx, link }, input }) =>
    writeOwnNeeds(ctx, link, input),
  ),
}
