import fc from 'fast-check'
import type { Role } from '#contract/accounts.ts'
import { type BuiltUser, buildUser, cookieOf } from './accounts.ts'
import { openTestApplication, type TestApplication } from './application.ts'
import { buildRegion } from './database.ts'
import { loadTestAreas } from './places.ts'
import { BAIT } from './routes.ts'
import { type Planted, plantRegion } from './world.ts'

const SEED = 20260210
/** The word in every text of the home region, as `BAIT` is of its neighbour. */
export const HOME = 'KITASENDIRI'

export interface User extends BuiltUser {
  readonly role: Role
  readonly agencyId: string | null
  readonly cookie: string
}

/**
 * The application over two random regions that know nothing of each other, each with rows in every table; in one of them people in every role, of
 * the whole region and of each agency. `atHome` and `native` administer the home region and its neighbour, and are those for whom jobs and views
 * were planted.
 */
export async function openTwoRegions() {
  // Time goes on with every look at the clock, so that the limit on calls, which these tests are not about, never bites.
  const start = Date.now()
  let looks = 0
  const application = await openTestApplication({ now: () => new Date(start + looks++ * 50) })
  await application.database.asOwner(loadTestAreas)
  const regions = fc.constantFrom('35.07', '35.73', '64.02', '35')
  const pair = fc.uniqueArray(regions, { minLength: 2, maxLength: 2 })
  const [homeCode = '', neighbourCode = ''] = fc.sample(pair, { seed: SEED, numRuns: 1 })[0] ?? []
  const [home, atHome] = await plant(application, homeCode, HOME)
  const [neighbour, native] = await plant(application, neighbourCode, BAIT)
  return { application, home, neighbour, atHome, native, users: await buildUsers(application, home) }
}

async function plant({ database, services }: TestApplication, region: string, word: string): Promise<[Planted, User]> {
  await buildRegion(database, region)
  await database.asOwner((owner) =>
    owner.query('update regions set name = $2 where region_id = $1', [region, `Daerah ${word}`]),
  )
  const build = (n: number) => {
    const person = { name: `${word} ${n}`, email: `${word.toLowerCase()}${n}@contoh.invalid` }
    return buildUser(database, { region, role: 'admin', ...person })
  }
  const [first, second] = [await build(1), await build(2)]
  const planted = await plantRegion(database, region, word, [first.userId, second.userId])
  const cookie = await cookieOf(services.authentication, first)
  return [planted, { ...first, role: 'admin', agencyId: null, cookie }]
}

async function buildUsers({ database, services }: TestApplication, home: Planted): Promise<User[]> {
  const agencies = home.ids.get('agencies') ?? []
  const ofRegion = (['admin', 'coordinator', 'viewer'] as const).map((role) => ({ role, agencyId: null }))
  const ofAgency = agencies.flatMap((agencyId) =>
    (['head', 'operator', 'viewer'] as const).map((role) => ({ role, agencyId })),
  )
  const made: User[] = []
  for (const { role, agencyId } of [...ofRegion, ...ofAgency]) {
    const built = await buildUser(database, {
      region: home.region,
      role,
      agencyId,
      name: `${HOME} ${role}`,
    })
    made.push({ ...built, role, agencyId, cookie: await cookieOf(services.authentication, built) })
  }
  return made
}
