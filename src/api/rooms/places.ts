import { api } from '#api/kit.ts'
import {
  describePlaces,
  describeTree,
  findAreas,
  getArea,
  importBoundaries,
  listChildren,
  listShapes,
  markOfShapes,
} from '#modules/places/index.ts'

export const places = {
  overview: api.places.overview.handler(({ context }) => describePlaces(context.ctx)),
  search: api.places.search.handler(({ context, input: { q, ...rest } }) =>
    findAreas(context.ctx, { query: q, ...rest }),
  ),
  tree: api.places.tree.handler(({ context }) => describeTree(context.ctx)),
  get: api.places.get.handler(({ context, input }) => getArea(context.ctx, input.code)),
  children: api.places.children.handler(({ context, input }) => listChildren(context.ctx, input)),

  shapes: api.places.shapes.handler(async ({ context, input }) => {
    const etag = `"${await markOfShapes(context.ctx, input)}"`
    // Boundaries are large and seldom change: the browser keeps them and asks whether they are still the same.
    const headers = { etag, 'cache-control': 'private, no-cache' }
    if (context.headers.get('if-none-match')?.includes(etag)) return { status: 304 as const, headers }
    return { status: 200 as const, headers, body: await listShapes(context.ctx, input) }
  }),

  importBoundaries: api.places.importBoundaries.handler(async ({ context, input }) =>
    importBoundaries(context.ctx, { text: await input.file.text(), source: input.source }),
  ),
}
