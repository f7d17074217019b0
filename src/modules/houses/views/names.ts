import { listAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'

/** Names of agencies by id. A statement of its own: joined to houses, the policy of agencies would be asked at each pair. */
export async function agencyNames(ctx: Context) {
  const names = new Map((await listAgencies(ctx)).map(({ id, shortName, name }) => [id, { id, shortName, name }]))
  return (id: string) => names.get(id) ?? { id, shortName: '', name: '' }
}
