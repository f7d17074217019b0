import { api } from '#api/kit.ts'
import type { Gathering as Shape } from '#contract/gatherings/shapes.ts'
import {
  cancelGathering,
  canOnGathering,
  createGathering,
  editGathering,
  type Gathering,
  getGathering,
  listGatherings,
  moveGathering,
} from '#modules/gatherings/index.ts'
import type { Context } from '#platform/context.ts'

/** A gathering with what its reader may do with it. */
export function presentGathering(
  { actor }: Context,
  { calledAgencies, announcedAt, moved, ...gathering }: Gathering,
): Shape {
  const mayEdit = canOnGathering.edit(actor, gathering)
  return {
    ...gathering,
    announcedAt: announcedAt?.toISOString() ?? null,
    moved: moved && { ...moved, at: moved.at.toISOString() },
    can: {
      edit: mayEdit,
      announce: mayEdit && gathering.state === 'draft',
      cancel: mayEdit,
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
}
