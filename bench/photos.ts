/**
 * `node bench/photos.ts [photographs]` (default 300): how long photographs of a day take to arrive on the embedded database. The real server in a process
 * of its own, 50 houses, one officer; different photographs of 1,600 px and about 300 kB go one after the other through HTTP, as the officer's page sends
 * them: hash checked, turned upright, made into two JPEGs, written to disk, row committed. Prints p50 and p95 of a photograph, how long 2,000 of them
 * would take, and the ratio to the two floors measured in the same run: an answer of `/healthz`, and writing the same bytes to the same disk whole.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { createAgency } from '#modules/organisations/index.ts'
import { loadAreas } from '#modules/places/index.ts'
import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { createFileStores } from '#platform/files/file-store.ts'
import { migrate } from '#platform/migrate.ts'
import { asSystem } from '#platform/regions.ts'
import { isTestArea } from '../tests/build/places.ts'
import { buildOfficer, buildVillageHouse, photoForm } from '../tests/build/rooms/field.ts'
import { newDataDir, startServer } from '../tests/build/server.ts'

const [count = 300] = process.argv.slice(2).map(Number)
const REGION = '35.07'
const A_DAY = 2000
const HOUSES = 50

const folder = newDataDir()

async function fill() {
  const database = await openDatabase(readConfig({}, { dataDir: folder }))
  await migrate(database)
  await database.asOwner((owner) => loadAreas(owner, isTestArea))
  await database.asOwner((owner) =>
    owner.query('insert into regions (region_id, name, timezone) values ($1, $2, $3)', [
      REGION,
      'Bench',
      'Asia/Jakarta',
    ]),
  )
  const made = await asSystem(database, REGION, systemClock, async (ctx) => {
    const agency = await createAgency(ctx, { shortName: 'Perkim', name: 'Dinas Perumahan', kind: 'perangkat_daerah' })
    const houses: string[] = []
    for (let at = 0; at < HOUSES; at++) houses.push((await buildVillageHouse(ctx, { agencyId: agency.id })).id)
    return { houses, token: (await buildOfficer(ctx, { agencyId: agency.id })).token }
  })
  await database.close()
  return made
}

/** A picture with the grain of a camera's, different for each number, about 300 kB. */
const pictureOf = (seed: number) =>
  sharp({
    create: {
      width: 1600,
      height: 1200,
      channels: 3,
      background: { r: seed % 256, g: (seed >> 3) % 256, b: 90 },
      noise: { type: 'gaussian', mean: 110 + (seed % 40), sigma: 8 },
    },
  })
    .jpeg({ quality: 72 })
    .withExif({ IFD0: { ImageDescription: `foto ${seed}` } })
    .toBuffer()

const middle = (times: readonly number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function formOf(body: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(body)) form.append(name, value instanceof File ? value : String(value))
  return form
}

const { houses, token } = await fill()
const server = await startServer(folder, { RATE_PER_SECOND: '1000', RATE_BURST: '10000' })
const raw = mkdtempSync(path.join(tmpdir(), 'selaras-raw-'))
const store = createFileStores(raw).of(REGION)
const took: { photo: number[]; health: number[]; disk: number[] } = { photo: [], health: [], disk: [] }
let bytes = 0
try {
  for (let at = 0; at < count; at++) {
    const picture = await pictureOf(at)
    bytes += picture.length
    const body = formOf(
      photoForm(token, houses[at % HOUSES] ?? '', picture, { deviceAt: new Date().toISOString(), angle: 'front' }),
    )
    took.photo.push(
      await timed(async () => {
        const answer = await fetch(`${server.url}/api/field/photos`, {
          method: 'POST',
          headers: { 'x-selaras-csrf': '1' },
          body,
        })
        const said = await answer.text()
        if (!answer.ok || !said.includes('"kept"')) throw new Error(`${answer.status} ${said}`)
      }),
    )
    took.health.push(await timed(async () => (await fetch(`${server.url}/healthz`)).text()))
    took.disk.push(await timed(() => store.put(picture)))
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  rmSync(raw, { recursive: true, force: true })
}

const [photo, health, disk] = [took.photo, took.health, took.disk].map((times) => middle(times, 0.5))
const say = (line: string) => process.stdout.write(`${line}\n`)
say(`${count} photographs, ${Math.round(bytes / count / 1000)} kB each, ${HOUSES} houses`)
say(`a photograph: p50 ${photo?.toFixed(0)} ms, p95 ${middle(took.photo, 0.95).toFixed(0)} ms`)
say(`${A_DAY} of them: ${(((photo ?? 0) * A_DAY) / 60_000).toFixed(1)} minutes of the day`)
say(`/healthz: p50 ${health?.toFixed(1)} ms; ratio ${((photo ?? 0) / (health || 1)).toFixed(0)}`)
say(`the same bytes to disk: p50 ${disk?.toFixed(1)} ms; ratio ${((photo ?? 0) / (disk || 1)).toFixed(0)}`)
