import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newId } from '#platform/ids.ts'
import { signLink } from '#platform/vault/links.ts'
import type { TestApplication } from './build/application.ts'
import { BAIT, fill, namesRecord, queriesOf, ROUTES, type Route, UNKNOWN_TOKEN } from './build/routes.ts'
import { HOME, openTwoRegions, type User } from './build/two-regions.ts'
import { type Planted, tokenOf } from './build/world.ts'

/*
 * The walls, asked of every route that the contract has: no answer to anybody holds anything of another region, an id of another region is
 * answered like one that does not exist, no change reaches over, a draft stays with its agency and the coordinator, and lists and single records
 * agree. Every route that reads opens to somebody here, and every list is proven to show the bait to its own people, so that none passes for being shut.
 * What changes reach is asked in access-changes.test.ts. A new route and a new table are covered without a line here. What a machine cannot fill fails, and says where it wants a value.
 */

// Some of these ask a thousand questions, which a busy machine takes its time over.
vi.setConfig({ testTimeout: 180_000 })

let application: TestApplication
let home: Planted
let neighbour: Planted
let users: readonly User[]
/** An administrator of each region, who is among those whose jobs and views were planted. */
let atHome: User
let native: User

beforeAll(async () => {
  ;({ application, home, neighbour, atHome, native, users } = await openTwoRegions())
})
afterAll(() => application.close())

interface Answer {
  readonly status: number
  readonly text: string
  /** Who asked what and got what, for the message of a claim that fails. */
  readonly story: string
}

async function get(user: User | undefined, path: string): Promise<Answer> {
  const answer = await application.request('GET', path, user ? { cookie: user.cookie } : {})
  const text = await answer.text()
  const who = user ? `${user.role} of ${user.agencyId ?? 'the region'}` : 'nobody'
  return { status: answer.status, text, story: `${who} asked ${path}: ${answer.status} ${text.slice(0, 300)}` }
}

const allIds = (planted: Planted) => [...planted.ids.values()].flat()
const ofWholeRegion = () => users.filter((user) => user.agencyId === null).slice(0, 3)

const EVERY = 3
/**
 * Which rows are asked for, and who of several asks: everybody for the rows that the route opens, and of every sixth other table one row. Which tables,
 * which row and who takes turns from route to route, so that over all routes everybody asks for every kind of row: everybody for every row at every
 * route would be a hundred thousand questions.
 */
async function inTurn(planted: Planted, route: Route, askers: readonly User[]): Promise<{ id: string; user: User }[]> {
  const turn = ROUTES.indexOf(route)
  const { table: own } = await opening(route)
  return [...planted.ids].flatMap(([table, ids], at) => {
    if (table === own) return ids.flatMap((id) => askers.map((user) => ({ id, user })))
    const [id, user] = [ids[(turn + at) % ids.length], askers[(turn + at) % askers.length]]
    return id && user && (turn + at) % (2 * EVERY) === 0 ? [{ id, user }] : []
  })
}

/** The oracle: what may not be in any answer to somebody of the home region, unless the question said it. */
const leaks = (text: string, asked: string) =>
  text.includes(BAIT) || allIds(neighbour).some((id) => text.includes(id) && !asked.includes(id))

/** Links that open something of a region without an account: its first invitation and its first calendar. */
const tokensOf = (planted: Planted) => [
  tokenOf(planted),
  signLink(application.database.vaultOf(planted.region), 'calendar', {
    region: planted.region,
    id: planted.ids.get('calendar_feeds')?.[0] ?? '',
    turn: 1,
  }),
]

/** The tables of a region, first those named by words of the route's path: what it opens is found sooner. */
function likelyFirst(route: Route, planted: Planted): (readonly [table: string, ids: readonly string[]])[] {
  const words = route.path.split(/[^a-z]+/).filter((word) => word.length > 3)
  const named = (table: string) => words.filter((word) => table.includes(word.slice(0, -1))).length
  return [...planted.ids].sort(([one], [other]) => named(other) - named(one))
}

interface Question {
  readonly path: string
  /** The table whose row the question names. */
  readonly table: string
}

/** Everything a route may be asked with the ids of a region: one question where it names no record. */
function questions(route: Route, planted: Planted): Question[] {
  const [a = '', b = ''] = [...(planted.ids.get('activities') ?? [])].sort()
  const rows = namesRecord(route)
    ? route.path.includes('{b}')
      ? [{ table: 'activities', id: a }]
      : likelyFirst(route, planted).flatMap(([table, ids]) => ids.map((id) => ({ table, id })))
    : [{ table: 'agencies', id: planted.ids.get('agencies')?.[0] ?? '' }]
  return rows.flatMap(({ table, id }) => {
    const path = fill(route, id, b)
    const paths = path.includes(UNKNOWN_TOKEN)
      ? tokensOf(planted).map((token) => path.replace(UNKNOWN_TOKEN, encodeURIComponent(token)))
      : [path]
    return paths.flatMap((one) => queriesOf(route, id).map((query) => ({ path: one + query, table })))
  })
}

interface Opening {
  /** The table of the row that opened; none where nothing did. */
  readonly table?: string
  /** What was answered until then. */
  readonly stories: readonly string[]
}
const openings = new Map<Route, Promise<Opening>>()

/** The table a route reads from, learned by asking as the administrator of the region until it opens; asked once a route. */
function opening(route: Route): Promise<Opening> {
  const find = async (): Promise<Opening> => {
    const stories: string[] = []
    for (const { path, table } of questions(route, home)) {
      const { status, story } = await get(atHome, path)
      if (status === 200) return { table, stories }
      stories.push(story)
    }
    return { stories }
  }
  const known = openings.get(route) ?? find()
  openings.set(route, known)
  return known
}

/** Answered only where no region is chosen yet. */
const BEFORE_THE_FIRST_REGION: ReadonlySet<string> = new Set(['setup.open', 'setup.findRegions'])

test.each(ROUTES.filter(({ name }) => !BEFORE_THE_FIRST_REGION.has(name)))(
  '$name opens to the administrator of the region',
  async (route) => {
    const { table, stories } = await opening(route)
    expect(table, stories.slice(0, 3).join('\n')).toBeDefined()
  },
)

/** Lists that hold nothing of a region, or of its rows only numbers and codes; and the people of a sample. */
const WITHOUT_WORDS: ReadonlySet<string> = new Set([
  'overlaps.concepts',
  'overlaps.districts',
  'places.children',
  'places.search',
  'plans.activities.years',
  'plans.nomenclature.propose',
  'plans.nomenclature.versions',
  'services.checks.alerts',
  'services.districts',
  'setup.listPeople',
])

test.each(ROUTES.filter((route) => !namesRecord(route)))(
  '$name, if a list, shows the bait to its own people',
  async (route) => {
    const answers = await Promise.all(questions(route, neighbour).map(({ path }) => get(native, path)))
    const lists = answers.filter(({ status, text }) => status === 200 && /^(\[|\{"rows":)/.test(text))
    if (lists.length === 0 || WITHOUT_WORDS.has(route.name)) return
    expect(
      lists.some(({ text }) => leaks(text, '')),
      lists[0]?.story,
    ).toBe(true)
  },
)

const draftOf = () => ({ draft: home.ids.get('activities')?.[1] ?? '', agency: home.ids.get('agencies')?.[1] ?? '' })
const readsDrafts = ({ role, agencyId }: User) =>
  role === 'admin' || role === 'coordinator' || agencyId === draftOf().agency

test.each(ROUTES.filter((route) => !namesRecord(route)))(
  '$name holds nothing of another region, and names no draft to another agency',
  async (route) => {
    const foreign = neighbour.ids.get('agencies')?.[0] ?? ''
    const { draft, agency } = draftOf()
    const asked = [foreign, agency].map((id) => queriesOf(route, id).map((query) => fill(route, foreign) + query))
    const byAll = new Set(asked.flatMap((some) => some.slice(0, 2)))
    const turn = ROUTES.indexOf(route)
    for (const [at, path] of [...new Set(asked.flat())].entries()) {
      // What a route needs and all that it knows is asked by everybody; each single choice by some, others from choice to choice.
      const askers = byAll.has(path) ? users : users.filter((_, nth) => (nth + at + turn) % EVERY === 0)
      for (const user of askers) {
        const { status, text, story } = await get(user, path)
        // 404 is an answer only to a question that names a record; else the route is missing.
        expect([200, 403, 410, 422, ...(/[?&/=](?:[0-9a-f]+-){4}/.test(path) ? [404] : [])], story).toContain(status)
        expect(leaks(text, path), story).toBe(false)
        if (!readsDrafts(user)) expect(text.includes(draft), story).toBe(false)
      }
    }
  },
)

test.each(ROUTES.filter(namesRecord))(
  '$name answers an id of another region like one that does not exist',
  async (route) => {
    const nobodys = newId()
    const [query = ''] = queriesOf(route, nobodys)
    const expected = new Map<User, Answer>()
    for (const user of ofWholeRegion()) {
      const answer = await get(user, fill(route, nobodys) + query)
      expect(answer.text, answer.story).toMatch(/not_found|forbidden/)
      expected.set(user, answer)
    }
    for (const { id, user } of await inTurn(neighbour, route, ofWholeRegion())) {
      const answer = await get(user, fill(route, id) + query)
      const told = { status: answer.status, text: answer.text.replaceAll(id, nobodys) }
      expect(told, answer.story).toEqual({ status: expected.get(user)?.status, text: expected.get(user)?.text })
    }
  },
)

test.each(ROUTES.filter(namesRecord))('$name answers every id of the own region without a fault', async (route) => {
  for (const { id, user } of await inTurn(home, route, users)) {
    const path = fill(route, id) + (queriesOf(route, id)[0] ?? '')
    const { status, text, story } = await get(user, path)
    expect([200, 403, 404, 409, 422], story).toContain(status)
    expect(leaks(text, path), story).toBe(false)
  }
})

/** The ids a list shows to somebody under any of its filters; empty when it does not open. */
async function listed(user: User, route: Route): Promise<ReadonlySet<string>> {
  const shown = new Set<string>()
  for (const query of queriesOf(route, home.ids.get('agencies')?.[0] ?? '')) {
    const { status, text } = await get(user, route.path + query)
    if (status !== 200) continue
    const body: unknown = JSON.parse(text)
    const rows = (Array.isArray(body) ? body : (body as { rows?: unknown }).rows) as { id?: string }[] | undefined
    for (const { id } of rows ?? []) if (id) shown.add(id)
  }
  return shown
}

const LISTS_AND_SINGLES = ROUTES.flatMap((single) =>
  ROUTES.filter((list) => `${list.path}/{id}` === single.path).map((list) => ({ list, single, name: list.name })),
)

test('there are lists whose rows open', () => {
  expect(LISTS_AND_SINGLES.map(({ name }) => name)).toContain('organisations.agencies')
})

/** The rows of every table of which somebody who leads in the region or in an agency opens one; all others open to nobody. */
async function openable(single: Route): Promise<string[]> {
  const heads = users.filter(({ role }) => role === 'head')
  const found: string[] = []
  for (const ids of home.ids.values()) {
    // A row lies with the agency of its number, or is the region's.
    const asked = ids.flatMap((id, at) => [atHome, heads[at % heads.length] ?? atHome].map((user) => ({ id, user })))
    const answers = await Promise.all(asked.map(({ id, user }) => get(user, fill(single, id))))
    if (answers.some(({ status }) => status === 200)) found.push(...ids)
  }
  return found
}

test.each(LISTS_AND_SINGLES)(
  'what $name shows opens as a single record, and what opens is in the list',
  async ({ list, single }) => {
    const rows = await openable(single)
    expect(rows).not.toEqual([])
    for (const user of [atHome, ...users]) {
      const shown = await listed(user, list)
      for (const id of new Set([...rows, ...shown])) {
        const { status, text, story } = await get(user, fill(single, id))
        // A person opens by any of the records, too, and says the id that the list shows.
        const { id: opened = id } = status === 200 ? (JSON.parse(text) as { id?: string }) : {}
        expect(shown.has(opened), `${list.name} and ${story}`).toBe(status === 200)
      }
    }
  },
)

test('a draft is read by its own agency and by the coordinator only', async () => {
  const { draft } = draftOf()
  const single = ROUTES.filter((route) => /\/activities\/\{id\}$/.test(route.path))
  expect(single.length).toBeGreaterThan(0)
  for (const user of users) {
    for (const route of single) {
      const { status, story } = await get(user, fill(route, draft))
      expect(status, story).toBe(readsDrafts(user) ? 200 : 404)
    }
  }
})

test('without a sign-in nothing is told', async () => {
  for (const route of ROUTES) {
    // A device learns by it how far its clock is off.
    if (route.name === 'gatherings.checkIn.clock') continue
    // Made for everybody; what it may hold is claimed beside it, in partners/guest.
    if (route.name === 'partners.thanks.page') continue
    const id = home.ids.get('agencies')?.[0] ?? ''
    const { status, text, story } = await get(undefined, fill(route, id) + (queriesOf(route, id)[0] ?? ''))
    // The people of a sample are offered before the sign-in; elsewhere the list is empty.
    if (text !== '[]') expect([401, 410], `${route.name}: ${story}`).toContain(status)
    expect(text.includes(HOME) || text.includes(BAIT), story).toBe(false)
  }
})
