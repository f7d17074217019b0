import { api } from '../../lib/api.ts'

/** The region's parts, which the list and the map of the page share. */
export const treeQuery = api.places.tree.queryOptions({ staleTime: 300_000 })
