/**
 * `node bench/houses.ts [houses] [rounds]` (default 1500 houses, 20 rounds; build the web before: `npx vite build`): how long the houses of a year
 * take to answer and to show on the embedded database. The real server in a process of its own, 40 districts, about four photographs a house (rows
 * that share a handful of files), stacks of up to four givers, answers of the survey. Prints per view: median and p95 of the answer over HTTP, and of
 * the time from opening the page in a headless browser until its content is seen, each in a new tab of a browser that keeps what it fetched on disk, as
 * on a second visit; beside them /healthz (the floor: HTTP alone) and the list of plans, which stood before. The bar: at most 1 s to show each.
 */
import { rmSync } from 'node:fs'
import type { BrowserContext } from 'playwright-core'
import { createPersona } from '#modules/accounts/index.ts'
import { createAgency } from '#modules/organisations/index.ts'
import { ensureAreas, importBoundaries, listPlaceNames, openRegion } from '#modules/places/index.ts'
import { defineStrategic, saveTarget } from '#modules/plans/index.ts'
import { systemClock } from '#platform/clock.ts'
import { openPglite } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { asSystem } from '#platform/regions.ts'
import { openPhone } from '../tests/build/browser.ts'
import { buildManyHouses } from '../tests/build/rooms/many-houses.ts'
import { newDataDir, startServer } from '../tests/build/server.ts'

const [houses = 1500, rounds = 20] = process.argv.slice(2).map(Number)
/** Kabupaten Bogor has 40 kecamatan. */
const REGION = '32.01'
const PERSON = 'contoh-koordinator'
const AGENCIES = 12
const PHOTOS_EACH = 5
const BAR_MS = 1000

/** A square a district, in rows of eight: as many lines as a rough boundary has. */
function squares(codes: readonly string[]): string {
  const SIDE = 0.08
  const CORNERS = 60
  const features = codes.map((code, at) => {
    const [west, south] = [106.4 + (at % 8) * SIDE, -6.8 + Math.floor(at / 8) * SIDE]
    const along = Array.from({ length: CORNERS }, (_, step) => (step / CORNERS) * SIDE)
    const ring = [
      ...along.map((by) => [west + by, south]),
      ...along.map((by) => [west + SIDE, south + by]),
      ...along.map((by) => [west + SIDE - by, south + SIDE]),
      ...along.map((by) => [west, south + SIDE - by]),
      [west, south],
    ]
    return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

async function fill(folder: string) {
  const database = await openPglite(folder)
  await migrate(database)
  await ensureAreas(database)
  await openRegion(database, systemClock, REGION, { isSample: true })
  const today = new Date().toISOString().slice(0, 10)
  const year = Number(today.slice(0, 4))
  const made = await asSystem(database, REGION, systemClock, async (ctx) => {
    await createPersona(ctx, { userId: PERSON, name: 'Koordinator', role: 'coordinator', agencyId: null })
    const agencyIds: string[] = []
    for (let at = 0; at < AGENCIES; at++) {
      const named = { shortName: `Dinas ${at}`, name: `Dinas Urusan ${at}`, kind: 'perangkat_daerah' } as const
      agencyIds.push((await createAgency(ctx, named)).id)
    }
    const names = await listPlaceNames(ctx, REGION)
    const districts = names.filter(({ level }) => level === 'district').map(({ code }) => code)
    // In turns, so that every district has houses.
    const villages = names
      .filter(({ level }) => level === 'village')
      .map(({ code }) => code)
      .sort((a, b) => a.slice(-2).localeCompare(b.slice(-2)) || a.localeCompare(b))
    await importBoundaries(ctx, { text: squares(districts), source: 'bench' })
    await buildManyHouses(ctx, { houses, photosEach: PHOTOS_EACH, year, today, agencyIds, villages })
    const years = { firstYear: year, lastYear: year, priorityId: null }
    const words = { name: 'Rumah layak huni', question: '', legalBasis: '', unit: 'rumah' }
    const { id, version } = await defineStrategic(ctx, { ...words, ...years, measure: 'houses', countsPeople: false })
    const unsplit = { bySex: null, sexReason: '', byDisability: null, byDistrict: [] }
    await saveTarget(ctx, { id, version, year, target: houses, ...unsplit, reason: '' })
    return { districts: districts.length }
  })
  const [rows] = await database.asOwner((owner) =>
    owner.query<{ photos: number; givers: number }>(
      'select (select count(*) from house_photos)::int as photos, (select count(*) from house_givers)::int as givers',
    ),
  )
  await database.close()
  return { ...made, photos: rows?.photos ?? 0, givers: rows?.givers ?? 0, year }
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sample/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-selaras-csrf': '1', origin: url },
    body: JSON.stringify({ userId: PERSON }),
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** What is asked, and by what on the page its content is recognised. */
const VIEWS = [
  { name: 'healthz (floor)', route: '/healthz' },
  { name: 'list of plans', route: '/api/plans/activities?year=YEAR&pageSize=25', page: '/rencana', seen: 'h1' },
  {
    name: 'houses: board',
    route: '/api/houses/board?year=YEAR',
    tab: 'Papan',
    page: '/rumah',
    seen: 'main a[href^="/rumah/0"]',
  },
  {
    name: 'houses: map',
    route: '/api/houses/map?year=YEAR',
    tab: 'Peta',
    page: '/rumah/peta',
    seen: 'figure svg path[data-shade], canvas.maplibregl-canvas',
  },
  {
    name: 'houses: burn-up',
    route: '/api/houses/burn-up?year=YEAR',
    tab: 'Laju',
    page: '/rumah/laju',
    seen: 'figure svg polyline',
  },
  {
    name: 'houses: list',
    route: '/api/houses?year=YEAR&pageSize=25',
    tab: 'Daftar',
    page: '/rumah/daftar',
    seen: 'tbody tr',
  },
  { name: 'houses: figures', route: '/api/houses/figures?year=YEAR' },
  {
    name: 'houses: givers',
    route: '/api/houses/givers?year=YEAR',
    tab: 'Pemberi',
    page: '/rumah/pemberi',
    seen: 'tfoot td',
  },
  {
    name: 'houses: finished',
    route: '/api/houses/finished?year=YEAR&pageSize=12',
    tab: 'Sebelum–sesudah',
    page: '/rumah/sebelum-sesudah',
    seen: 'article',
  },
] as const

const at = (times: readonly number[], share: number) => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

async function timed(work: () => Promise<void>, times: number): Promise<number[]> {
  const taken: number[] = []
  for (let round = 0; round < times; round++) {
    const began = performance.now()
    await work()
    taken.push(performance.now() - began)
  }
  return taken
}

async function show(context: BrowserContext, url: string, seen: string): Promise<number> {
  const page = await context.newPage()
  const began = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator(seen).first().waitFor({ state: 'visible' })
  const taken = performance.now() - began
  await page.close()
  return taken
}

/** The same by a click on its name while the application stands open on another view, nothing of this one asked yet. */
async function showWithin(context: BrowserContext, base: string, tab: string, seen: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(`${base}${tab === 'Pemberi' ? '/rumah/laju' : '/rumah/pemberi'}`, { waitUntil: 'networkidle' })
  const link = page.getByRole('main').getByText(tab, { exact: true }).first()
  const began = performance.now()
  await link.click()
  await page.locator(seen).first().waitFor({ state: 'visible' })
  const taken = performance.now() - began
  await page.close()
  return taken
}

const folder = newDataDir()
const began = performance.now()
const made = await fill(folder)
process.stdout.write(
  `${houses} houses, ${made.photos} photographs, ${made.givers} gifts, ${made.districts} districts, PGlite; filled in ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
)
const server = await startServer(folder, { RATE_PER_SECOND: '100000', RATE_BURST: '100000' })
const cookie = await signIn(server.url)
const profile = newDataDir()
const context = await openPhone(profile, { locale: 'id-ID', viewport: { width: 1440, height: 900 } })
await context.addCookies(
  cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), url: server.url }
  }),
)

const head = ['answer p50', 'answer p95', 'x floor', 'show p50', 'show p95', 'click p50', 'click p95']
process.stdout.write(`${'view'.padEnd(20)}${head.map((one) => one.padStart(12)).join('')}\n`)
let floor = 1
let tooSlow = 0
for (const view of VIEWS) {
  const route = server.url + view.route.replace('YEAR', String(made.year))
  const ask = async () => {
    const answer = await fetch(route, { headers: { cookie } })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${view.route} answered ${answer.status}`)
  }
  await ask()
  const answers = await timed(ask, rounds)
  if (view.route === '/healthz') floor = at(answers, 0.5)
  const shows: number[] = []
  const clicks: number[] = []
  // The first visit fetches the page's script; it is not counted.
  if ('page' in view)
    for (let round = 0; round <= rounds; round++) {
      const taken = await show(context, server.url + view.page, view.seen)
      if (round > 0) shows.push(taken)
    }
  if ('tab' in view)
    for (let round = 0; round < rounds; round++) clicks.push(await showWithin(context, server.url, view.tab, view.seen))
  if (view.name.startsWith('houses') && at(shows, 0.95) > BAR_MS) tooSlow++
  const cells = [
    `${at(answers, 0.5).toFixed(1)} ms`,
    `${at(answers, 0.95).toFixed(1)} ms`,
    (at(answers, 0.5) / floor).toFixed(1),
    ...[shows, clicks].flatMap((times) =>
      times.length > 0 ? [`${at(times, 0.5).toFixed(0)} ms`, `${at(times, 0.95).toFixed(0)} ms`] : ['–', '–'],
    ),
  ]
  process.stdout.write(`${view.name.padEnd(20)}${cells.map((cell) => cell.padStart(12)).join('')}\n`)
}
await context.close()
await server.stop()
for (const left of [folder, profile]) rmSync(left, { recursive: true, force: true })
process.stdout.write(tooSlow > 0 ? `${tooSlow} views above the bar of ${BAR_MS} ms\n` : `each within ${BAR_MS} ms\n`)
if (tooSlow > 0) process.exitCode = 1
