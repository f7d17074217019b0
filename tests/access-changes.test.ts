import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { TestApplication } from './build/application.ts'
import { CHANGES, type Change, fitting, inputOf, namesInBody, picksOf, requestOf } from './build/changes.ts'
import { BAIT } from './build/routes.ts'
import { openTwoRegions, type User } from './build/two-regions.ts'
import { type Planted, printOf } from './build/world.ts'

/*
 * The wall of the region, asked of every change that the contract has: whatever an id in its path or body belongs to, nothing of another region is
 * changed, and the refusal tells nothing of it. What reads is asked in access.test.ts; a new route and a new table are covered without a line here.
 */

vi.setConfig({ testTimeout: 180_000 })

let application: TestApplication
let home: Planted
let neighbour: Planted
/** An administrator of the home region. */
let atHome: User

beforeAll(async () => {
  ;({ application, home, neighbour, atHome } = await openTwoRegions())
})
afterAll(() => application.close())

/** The oracle: what may not be in any answer to somebody of the home region, unless the question said it. */
const leaks = (text: string, asked: string) =>
  text.includes(BAIT) || [...neighbour.ids.values()].flat().some((id) => text.includes(id) && !asked.includes(id))

const EVERY = 4
/** A row of every fourth table, others from change to change, and a person. */
const someIds = (planted: Planted, change: Change) => [
  ...[...planted.ids.values()].flatMap((ids, table) =>
    (CHANGES.indexOf(change) + table) % EVERY === 0 ? (ids[0] ?? []) : [],
  ),
  planted.userIds[0] ?? '',
]

/** Asks for a change, and claims that it is refused for what it names and that the refusal tells nothing. */
async function refused(change: Change, pick: number, name: (key: string) => string) {
  const { path, body } = requestOf(change, inputOf(change, pick, name))
  const answer = await application.request(change.method, path, { body, cookie: atHome.cookie })
  const text = await answer.text()
  const story = `${change.method} ${path} ${JSON.stringify(body)}: ${answer.status} ${text.slice(0, 300)}`
  // Who comes by a link is told that the link is none, whatever else is named.
  expect([403, 404, 409, 422, ...('token' in body ? [410] : [])], story).toContain(answer.status)
  expect(leaks(text, path + JSON.stringify(body)), story).toBe(false)
}

const CHANGES_AND_PICKS = CHANGES.flatMap((change) =>
  Array.from({ length: Math.min(picksOf(change.input), 7) }, (_, pick) => ({
    change,
    pick,
    name: `${change.name} ${pick}`,
  })),
)

/** The neighbour as it was planted; whatever changes it fails the claim that comes first. */
let asPlanted: ReadonlyMap<string, string> | undefined

test.each(CHANGES_AND_PICKS)('$name reaches nothing of another region, in path or body', async ({ change, pick }) => {
  asPlanted ??= await printOf(application.database, neighbour.region)
  await refused(change, pick, (key) => fitting(neighbour, change, key))
  // Whichever record an id belongs to, and by itself among ids of the own region.
  if (pick === 0)
    for (const id of someIds(neighbour, change)) if (isTaken(change, id)) await refused(change, pick, () => id)
  for (const foreign of namesInBody(change, pick))
    await refused(change, pick, (key) => fitting(key === foreign ? neighbour : home, change, key))
  expect(await printOf(application.database, neighbour.region)).toEqual(asPlanted)
})

/** Whether the contract takes an id at all: a person's is no uuid. */
function isTaken(change: Change, id: string): boolean {
  try {
    inputOf(change, 0, () => id)
    return true
  } catch {
    return false
  }
}
