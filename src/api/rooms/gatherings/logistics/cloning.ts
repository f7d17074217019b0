import { api } from '#api/kit.ts'
import { cloneGathering, previewClone } from '#modules/gatherings/index.ts'
import { presentGathering } from '../events.ts'

export const cloning = {
  preview: api.gatherings.cloning.preview.handler(({ context: { ctx }, input }) => previewClone(ctx, input)),
  clone: api.gatherings.cloning.clone.handler(async ({ context: { ctx }, input }) =>
    presentGathering(ctx, await cloneGathering(ctx, input)),
  ),
}
