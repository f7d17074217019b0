import { api } from '#api/kit.ts'
import { canOnGathering, clearDuty, exportDuty, fillDuty, readDuty } from '#modules/gatherings/index.ts'
import type { Context } from '#platform/context.ts'

async function present(ctx: Context, id: string) {
  const { gathering, posts, isWhole } = await readDuty(ctx, id)
  const seesPhones = canOnGathering.readPrivate(ctx.actor, gathering)
  const isOpen = gathering.state !== 'closed' && gathering.state !== 'cancelled'
  return {
    posts: posts.map(({ cover, warnings, ...post }) => ({
      ...post,
      warnings: [...warnings],
      cover: cover && { ...cover, hasPhone: cover.phone !== '', phone: seesPhones ? cover.phone : '' },
      can: { fill: isOpen && canOnGathering.cover(ctx.actor, gathering, post.agency.id) },
    })),
    gaps: posts.filter(({ cover }) => cover === null).length,
    warned: posts.filter(({ warnings }) => warnings.length > 0).length,
    isWhole,
  }
}

const routes = api.gatherings.duty

export const duty = {
  get: routes.get.handler(({ context: { ctx }, input }) => present(ctx, input.id)),
  fill: routes.fill.handler(async ({ context: { ctx }, input }) => {
    await fillDuty(ctx, input)
    return present(ctx, input.id)
  }),
  clear: routes.clear.handler(async ({ context: { ctx }, input }) => {
    await clearDuty(ctx, input.id, input.positionId)
    return present(ctx, input.id)
  }),
  export: routes.export.handler(({ context: { ctx }, input }) => exportDuty(ctx, input.id)),
}
