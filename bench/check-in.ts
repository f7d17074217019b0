/**
 * `node bench/check-in.ts [people] [seconds]` (default 300 people in 60 s): how long a check-in takes to answer on the embedded database. The real
 * server in a process of its own, a gathering of 600 called persons and 12 sessions; every person comes from the same address, as a venue behind one
 * line does: half with the own phone (open the page, send the code off the wall), half at 20 devices (measure the clock, send one fact). Arrivals are
 * spread over the time (seeded). Prints p50, p95 and p99 of each call, refusals by the limit of calls, and the ratio to `/healthz` under the same
 * load (the floor: HTTP alone).
 */
import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { createGathering, registerDevice, showSessionCodes } from '#modules/gatherings/index.ts'
import { createAgency } from '#modules/organisations/index.ts'
import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { migrate } from '#platform/migrate.ts'
import { asSystem } from '#platform/regions.ts'
import { signLink } from '#platform/vault/links.ts'
import { buildParticipants, buildSessions } from '../tests/build/rooms/gatherings.ts'
import { newDataDir, startServer } from '../tests/build/server.ts'
import { randomOf } from './varied-plans.ts'

const [people = 300, seconds = 60] = process.argv.slice(2).map(Number)
const REGION = '35.73'
const CALLED = 600
const DEVICES = 20
const MINUTE = 60_000

const folder = newDataDir()

async function fill() {
  const database = await openDatabase(readConfig({}, { dataDir: folder }))
  await migrate(database)
  await database.asOwner((owner) =>
    owner.query('insert into regions (region_id, name, timezone) values ($1, $2, $3)', [
      REGION,
      'Bench',
      'Asia/Jakarta',
    ]),
  )
  const made = await asSystem(database, REGION, systemClock, async (ctx) => {
    const { id: organiserAgencyId } = await createAgency(ctx, {
      shortName: 'Setda',
      name: 'Sekretariat Daerah',
      kind: 'perangkat_daerah',
    })
    const today = new Date().toISOString().slice(0, 10)
    const { id } = await createGathering(ctx, {
      kind: 'retreat',
      title: 'Retret',
      purpose: '',
      legalBase: '',
      organiserAgencyId,
      visibility: 'invited',
      place: '',
      areaCode: null,
      startsOn: today,
      endsOn: today,
    })
    const sessions = await buildSessions(ctx, id, { count: 12, from: new Date(Date.now() - 5 * MINUTE).toISOString() })
    const persons = await buildParticipants(ctx, id, { count: CALLED })
    const devices: string[] = []
    for (let at = 0; at < DEVICES; at++) {
      const device = await registerDevice(ctx, { id, name: `Meja ${at + 1}` })
      devices.push(device.path?.split('/').at(-1) ?? '')
    }
    const links = persons.map((person) => signLink(ctx.vault, 'participant', { region: REGION, id: person, turn: 1 }))
    const sessionId = sessions[0] ?? ''
    const { codes } = await showSessionCodes(ctx, sessionId)
    return { sessionId, persons, devices, links, code: codes[0]?.text ?? '' }
  })
  await database.close()
  return made
}

const made = await fill()
const server = await startServer(folder)
const times = new Map<string, number[]>()
let refused = 0
let wrong = 0

async function call(name: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const began = performance.now()
  const answer = await fetch(server.url + path, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', 'x-selaras-csrf': '1' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  times.set(name, [...(times.get(name) ?? []), performance.now() - began])
  if (answer.status === 429) refused++
  else if (!answer.ok) wrong++
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
}

async function ownPhone(at: number) {
  const token = made.links[at] ?? ''
  await call('own page: open', '/api/my-attendance/open', { token })
  const item = { id: newId(), text: made.code, deviceAt: new Date().toISOString() }
  await call('own phone: check in', '/api/my-attendance/scan', { token, items: [item] })
}

async function atTheDoor(at: number) {
  const run = newId()
  const clock = await call('device: clock', '/api/check-in/clock')
  const offsetMs = Math.round(new Date(String(clock.now)).getTime() - Date.now())
  const fact = { id: newId(), kind: 'in', sessionId: made.sessionId, participantId: made.persons[at], means: 'hand' }
  const items = [{ ...fact, deviceAt: new Date().toISOString(), run }]
  await call('device: check in', '/api/check-in/sync', { token: made.devices[at % DEVICES], run, offsetMs, items })
}

const draw = randomOf(20260515)
await Promise.all(
  Array.from({ length: people }, async (_, at) => {
    await wait(draw() * seconds * 1000)
    await call('healthz (floor)', '/healthz')
    await (at % 2 === 0 ? ownPhone(at) : atTheDoor(at))
  }),
)
await server.stop()

const database = await openDatabase(readConfig({}, { dataDir: folder }))
const [kept] = await database.asOwner((owner) =>
  owner.query<{ count: number }>('select count(*)::int as count from attendance_facts'),
)
await database.close()
rmSync(folder, { recursive: true, force: true })

const at = (name: string, share: number) => {
  const sorted = (times.get(name) ?? []).toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
const floor = at('healthz (floor)', 0.95)
process.stdout.write(`${people} people within ${seconds} s from one address, PGlite, ${CALLED} called\n`)
process.stdout.write(
  `${'call'.padEnd(24)}${['p50', 'p95', 'p99', 'x floor'].map((head) => head.padStart(10)).join('')}\n`,
)
for (const name of times.keys()) {
  const [p50, p95, p99] = [at(name, 0.5), at(name, 0.95), at(name, 0.99)]
  const cells = [p50, p95, p99].map((ms) => `${ms.toFixed(1)} ms`.padStart(10))
  process.stdout.write(`${name.padEnd(24)}${cells.join('')}${(p95 / floor).toFixed(1).padStart(10)}\n`)
}
process.stdout.write(
  `kept ${kept?.count ?? 0} of ${people} check-ins, ${refused} calls refused by the limit, ${wrong} wrong\n`,
)
if (kept?.count !== people || wrong > 0) process.exitCode = 1
