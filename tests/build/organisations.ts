import { type Agency, createAgency, type NewAgency } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs } from './database.ts'

let made = 0

/** An agency, in a running transaction or in one of its own; every name is new unless given. */
export async function buildAgency(
  place: Database | Context,
  given: Partial<NewAgency> & { readonly region?: string } = {},
): Promise<Agency> {
  const { region, ...input } = given
  made++
  const agency: NewAgency = {
    shortName: `Dinas ${made}`,
    name: `Dinas Urusan ${made} Kabupaten Malang`,
    kind: 'perangkat_daerah',
    ...input,
  }
  const as: As = region ? { region } : {}
  return 'tx' in place ? createAgency(place, agency) : actAs(place, as, (ctx) => createAgency(ctx, agency))
}
