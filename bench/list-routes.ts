/**
 * `node bench/list-routes.ts [activities] [users] [pause in ms]`: how long the list pages take to answer while many people read at once.
 * The real server in a process of its own on PGlite, the activities of one region, every user in a loop over the lists, looking at each for the pause
 * (about; seeded), which 0 takes away: then the server is simply saturated. Prints p50, p95 and
 * p99 of each route, and the ratio to `/healthz` under the same load (the floor: HTTP alone).
 */
import { rmSync } from 'node:fs'
import { setTimeout as look } from 'node:timers/promises'
import { ensureAreas, listPlaceNames } from '#modules/places/index.ts'
import { saveActivities } from '#modules/plans/index.ts'
import { systemClock } from '#platform/clock.ts'
import { openPglite } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { migrate } from '#platform/migrate.ts'
import { asSystem } from '#platform/regions.ts'
import { newDataDir, runCommand, startServer } from '../tests/build/server.ts'
import { drawPlans, randomOf } from './varied-plans.ts'

const [activities = 5_000, users = 20, pause = 1_000] = process.argv.slice(2).map(Number)
const REGION = '35.07'
// People who pause are fewer calls a minute: fewer rounds take as long.
const ROUNDS = pause > 0 ? 3 : 12
const ROUTES = [
  '/healthz',
  '/api/session',
  '/api/plans/activities?year=2026&pageSize=50',
  '/api/plans/activities?year=2026&pageSize=50&q=pelatihan&sort=-budget',
  '/api/plans/activities?year=2026&pageSize=50&page=40',
  '/api/overlaps/pairs?year=2026&pageSize=50',
  '/api/overlaps/summary?year=2026',
  '/api/overlaps/gaps?year=2026&pageSize=50',
  '/api/overlaps/wrong-agency?year=2026&pageSize=50',
  '/api/agencies?pageSize=50',
  '/api/followups?scope=all&pageSize=50',
]

async function fill(folder: string) {
  await runCommand(['sample', '--data', folder])
  const database = await openPglite(folder)
  await migrate(database)
  await ensureAreas(database)
  await asSystem(database, REGION, systemClock, async (ctx) => {
    const agencyIds = (await ctx.tx.selectFrom('agencies').select('id').execute()).map(({ id }) => id)
    const areaCodes = (await listPlaceNames(ctx, REGION)).map(({ code }) => code)
    const plans = drawPlans(activities - 195, randomOf(7), { agencyIds, areaCodes, region: REGION })
    for (let at = 0; at < plans.length; at += 1000)
      await saveActivities(ctx, 2026, plans.slice(at, at + 1000), { kind: 'import' })
  })
  await database.close()
  await runCommand(['overlaps', 'list', '--data', folder, '--csv'])
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sample/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-selaras-csrf': '1', origin: url },
    body: JSON.stringify({ userId: 'contoh-bappeda' }),
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const share = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

const folder = newDataDir()
await fill(folder)
// A bench asks faster than any office behind one address would.
const server = await startServer(folder, { RATE_PER_SECOND: '100000', RATE_BURST: '100000' })
const cookie = await signIn(server.url)
const times = new Map<string, number[]>(ROUTES.map((route) => [route, []]))

async function read(route: string) {
  const from = performance.now()
  const answer = await fetch(server.url + route, { headers: { cookie } })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${route} answered ${answer.status}`)
  times.get(route)?.push(performance.now() - from)
}

async function user(first: number) {
  const random = randomOf(first)
  for (let i = 0; i < ROUNDS * ROUTES.length; i++) {
    await look(pause * (0.5 + random()))
    await read(ROUTES[(first + i) % ROUTES.length] ?? '')
  }
}

await Promise.all(Array.from({ length: users }, (_, n) => user(n)))
await server.stop()
rmSync(folder, { recursive: true, force: true })

const floor = share(
  [...(times.get('/healthz') ?? [])].sort((a, b) => a - b),
  0.5,
)
console.log(`${activities} activities, ${users} users, pause ${pause} ms, run ${newId().slice(0, 8)}`)
console.log('route | p50 ms | p95 ms | p99 ms | p50 to /healthz')
for (const [route, all] of times) {
  const sorted = [...all].sort((a, b) => a - b)
  const ms = (part: number) => share(sorted, part).toFixed(0)
  console.log(`${route} | ${ms(0.5)} | ${ms(0.95)} | ${ms(0.99)} | ${(share(sorted, 0.5) / floor).toFixed(1)}`)
}
