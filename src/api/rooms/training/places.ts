import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'

interface Place {
  readonly code: string
  readonly name: string
}

/** Names of some places at once; a code that is on no list stands for itself. */
export async function placesOf(
  ctx: Context,
  codes: readonly (string | null)[],
): Promise<(code: string | null) => Place | null> {
  const areas = await listByCodes(ctx, [...new Set(codes.filter((code) => code !== null))])
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  return (code) => (code === null ? null : { code, name: names.get(code) ?? code })
}
