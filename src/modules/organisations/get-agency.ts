import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Agency } from './agency.ts'
import { type AgencyMatch, agencyFinder } from './agency-names.ts'
import { findAgency, listAgencies } from './agency-queries.ts'

/** One agency of the region. Errors: not_found. */
export async function getAgency(ctx: Context, id: string): Promise<Agency> {
  const agency = await findAgency(ctx, id)
  assert(agency, 'not_found')
  return agency
}

/** The agency a text names, or who may be meant. For many names at once read `listAgencies` and use `agencyFinder`. */
export async function findAgencyByName(ctx: Context, text: string): Promise<AgencyMatch> {
  return agencyFinder(await listAgencies(ctx))(text)
}
