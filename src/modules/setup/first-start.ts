import { randomBytes } from 'node:crypto'
import { firstLink } from '#modules/accounts/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { assert } from '#platform/errors.ts'
import { listRegions } from '#platform/regions.ts'

/** Who may set this installation up: whoever reads the link printed at the start of this process. */
export interface FirstStart {
  readonly token: string
}

export const createFirstStart = (): FirstStart => ({ token: randomBytes(32).toString('base64url') })

/** The link holds until the installation has a region. Errors: link_invalid. */
export async function assertFirstStart(database: Database, firstStart: FirstStart, token: string): Promise<void> {
  // The token first: whoever does not have it makes the server do no work.
  assert(token === firstStart.token, 'link_invalid')
  assert((await listRegions(database)).length === 0, 'link_invalid')
}

/**
 * The links to print at the start: one to set the installation up while it has no region, else one for each region without an administrator
 * (a sample has people to act as instead).
 */
export async function listStartLinks(
  parts: { database: Database; clock: Clock; publicUrl: string },
  firstStart: FirstStart,
): Promise<{ text: string; url: string }[]> {
  const regions = await listRegions(parts.database)
  if (regions.length === 0)
    return [{ text: 'Buka sekali untuk memulai', url: `${parts.publicUrl}/mulai/${firstStart.token}` }]
  const links: { text: string; url: string }[] = []
  for (const { code, name, isSample } of regions) {
    const url = isSample
      ? `${parts.publicUrl}/contoh`
      : await firstLink(parts.database, code, parts.publicUrl, parts.clock)
    if (url)
      links.push({ text: isSample ? `${name}, data contoh` : `Administrator pertama ${name} (berlaku sekali)`, url })
  }
  return links
}
