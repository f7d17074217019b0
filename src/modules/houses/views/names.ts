import { listAgencies } from '#modules/organisations/index.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'

interface Named {
  readonly code: string
  readonly name: string
}

/** Names of areas by code; one that is not known is called by its code. */
export async function areaNames(ctx: Context, codes: Iterable<string>): Promise<(code: string) => Named> {
  const names = new Map((await listByCodes(ctx, [...new Set(codes)])).map(({ code, name }) => [code, name]))
  return (code) => ({ code, name: names.get(code) ?? code })
}

/** Names of agencies by id. A statement of its own: joined to houses, the policy of agencies would be asked at each pair. */
export async function agencyNames(ctx: Context) {
  const names = new Map((await listAgencies(ctx)).map(({ id, shortName, name }) => [id, { id, shortName, name }]))
  return (id: string) => names.get(id) ?? { id, shortName: '', name: '' }
}
