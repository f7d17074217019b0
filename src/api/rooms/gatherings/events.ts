import { api } from '#api/kit.ts'
import type { Gathering as Shape } from '#contract/gatherings/shapes.ts'
import {
  cancelGathering,
  canOnGathering,
  closeGathering,
  createGathering,
  editGathering,
  type Gathering,
  getGathering,
  holdGathering,
  listGatherings,
  moveGathering,
  reopenGathering,
} from '#modules/gatherings/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

/** A gathering with what its reader may do with it. */
export function presentGathering(
  { actor, clock, timezone }: Context,
  { calledAgencies, announcedAt, moved, ...gathering }: Gathering,
): Shape {
  const mayEdit = canOnGathering.edit(actor, gathering)
  const mayDecide = canOnGathering.decide(actor, gathering)
  return {
    ...gathering,
    announcedAt: announcedAt?.toISOString() ?? null,
    moved: moved && { ...moved, at: moved.at.toISOString() },
    can: {
      edit: mayEdit,
      announce: mayEdit && gathering.state === 'draft',
      cancel: mayDecide,
      hold: mayDecide && gathering.startsOn <= todayOf({ timezone, clock }),
      close: gathering.state === 'held' && canOnGathering.organise(actor, gathering),
      reopen: gathering.state === 'closed' && canOnGathering.organise(actor, gathering),
      readPrivate: canOnGathering.readPrivate(actor, gathering),
    },
  }
}

export const events = {
  list: api.gatherings.events.list.handler(async ({ context: { ctx }, input }) => {
    const { rows, total } = await listGatherings(ctx, input)
    return { rows: rows.map((row) => presentGathering(ctx, row)), total, page: input.page, pageSize: input.pageSize }
  }),
  get: api.gatherings.events.get.handler(async ({ context: { ctx }, input }) =>
    presentGathering(ctx, await getGathering(ctx, input.id)),
  ),
  create: api.gatherings.events.create.handler(async ({ context: { ctx }, input }) =>
    presentGathering(ctx, await createGathering(ctx, input)),
  ),
  edit: api.gatherings.events.edit.handler(async ({ context: { ctx }, input }) =>
    presentGathering(ctx, await editGathering(ctx, input)),
  ),
  move: api.gatherings.events.move.handler(async ({ context: { ctx }, input }) =>
    presentGathering(ctx, await moveGathering(ctx, input)),
  ),
  cancel: api.gatherings.events.cancel.handler(async ({ context: { ctx }, input }) =>
    presentGathering(ctx, await cancelGathering(ctx, input)),
  ),
  hold: api.gatherings.events.hold.handler(async ({ context: { ctx }, input }) =>
    presentGathering(ctx, await holdGathering(ctx, input)),
  ),
  close: api.gatherings.events.close.handler(async ({ context: { ctx }, input }) =>
    presentGathering(ctx, await closeGathering(ctx, input)),
  ),
  reopen: api.gatherings.events.reopen.handler(async ({ context: { ctx }, input }) =>
    presentGathering(ctx, await reopenGathering(ctx, input)),
  ),
}
