import { guest as byLink } from '#api/guest.ts'
import { api } from '#api/kit.ts'
import {
  addFile,
  addLink,
  isVisible,
  listMaterialsByLink,
  type Material,
  readFileByLink,
  readMaterialFile,
  readMaterials,
  removeMaterial,
} from '#modules/gatherings/index.ts'
import type { Context } from '#platform/context.ts'

const about = ({ gatheringId: _, visibleFrom, ...material }: Material) => ({
  ...material,
  kind: material.link ? ('link' as const) : ('file' as const),
  visibleFrom: visibleFrom?.toISOString() ?? null,
})

async function present(ctx: Context, id: string) {
  const { rows, mayChange } = await readMaterials(ctx, id)
  return {
    rows: rows.map((material) => ({
      ...about(material),
      isVisible: isVisible(material, ctx.clock.now()),
      can: { remove: mayChange },
    })),
    can: { add: mayChange },
  }
}

const routes = api.gatherings.materials

export const materials = {
  list: routes.list.handler(({ context: { ctx }, input }) => present(ctx, input.id)),
  addLink: routes.addLink.handler(async ({ context: { ctx }, input }) => {
    await addLink(ctx, input)
    return present(ctx, input.id)
  }),
  addFile: routes.addFile.handler(async ({ context: { ctx }, input }) => {
    await addFile(ctx, input)
    return present(ctx, input.id)
  }),
  remove: routes.remove.handler(async ({ context: { ctx }, input }) =>
    present(ctx, await removeMaterial(ctx, input.id)),
  ),
  file: routes.file.handler(({ context: { ctx }, input }) => readMaterialFile(ctx, input.id)),
  listByLink: byLink.gatherings.materials.listByLink.handler(async ({ context: { ctx, link } }) =>
    (await listMaterialsByLink(ctx, link)).map(about),
  ),
  fileByLink: byLink.gatherings.materials.fileByLink.handler(({ context: { ctx, link }, input }) =>
    readFileByLink(ctx, link, input.materialId),
  ),
}
