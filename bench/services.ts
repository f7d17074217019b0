/**
 * Who received what at the size of a large regency: `node bench/services.ts [services]` (default 100,000).
 * Prints what a list's commit adds for the ledger, one count over all of it, and each view, beside a plain `count(*)` over the ledger in the same run.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import {
  adoptExamples,
  chartDistricts,
  chartMatrix,
  countFigures,
  ensureKind,
  listChoices,
  listConflicts,
  listServed,
  missingExamples,
  previewRule,
  recordServices,
  requestFigures,
  summarise,
} from '#modules/services/index.ts'
import { systemClock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { openPglite } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { asSystem } from '#platform/regions.ts'
import { createWorker } from '#platform/worker.ts'

const SERVICES = Number(process.argv[2] ?? 100_000)
const REGION = '35.07'
const KINDS = ['social-aid', 'house-repair', 'job-training', 'business-coaching', 'fair', 'register']
const STEP = 1000

const folder = mkdtempSync(path.join(tmpdir(), 'selaras-bench-'))
const database = await openPglite(folder)
await migrate(database)
await database.asOwner((owner) =>
  owner.query('insert into regions (region_id, name, timezone) values ($1, $2, $3)', [REGION, 'Bench', 'Asia/Jakarta']),
)
await database.becomeApplication()
const act = <T>(work: (ctx: Context) => Promise<T>) => asSystem(database, REGION, systemClock, work)
const report = (what: string, value: string) => process.stdout.write(`${what.padEnd(46)}${value}\n`)

/** The same people, districts and deciles at every run. */
const draws = fc.sample(fc.nat(), { seed: 20260210, numRuns: 400_000 })
let drawn = 0
const draw = (below: number) => (draws[drawn++ % draws.length] ?? 0) % below

const persons = Array.from({ length: Math.floor(SERVICES * 0.6) }, () => newId())
const households = Array.from({ length: Math.floor(persons.length / 2) }, () => newId())

async function makePersons(ctx: Context) {
  await sql`insert into households (region_id, id, origin)
    select ${REGION}, id, 'person ' || id from unnest(${households}::uuid[]) as t(id)`.execute(ctx.tx)
  for (let at = 0; at < persons.length; at += STEP) {
    const rows = persons.slice(at, at + STEP).map((id, n) => ({
      id,
      household_id: households[draw(households.length)],
      name: `WARGA ${at + n}`,
      name_key: `warga${draw(1_000_000)}`,
      sex: draw(10) < 6 ? 'P' : 'L',
      district_code: `${REGION}.${String(1 + draw(33)).padStart(2, '0')}`,
    }))
    await sql`insert into persons (region_id, id, household_id, name, name_key, sex, district_code, updated_at)
      select ${REGION}, r.id, r.household_id, r.name, r.name_key, r.sex, r.district_code, now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(id uuid, household_id uuid, name text, name_key text, sex text, district_code text)`.execute(ctx.tx)
  }
}

/** One list of an agency; answers the milliseconds that its services took, its records left out. */
async function makeList(ctx: Context, agencyId: string, kind: string, length: number): Promise<number> {
  const batch = newId()
  await sql`insert into record_batches (region_id, id, series_id, agency_id, title, file_name, as_of, state, created_by, created_at)
    values (${REGION}, ${batch}, ${newId()}, ${agencyId}, ${kind}, 'bench', '2025-06-30', 'current', 'bench', now())`.execute(
    ctx.tx,
  )
  let spent = 0
  for (let at = 0; at < length; at += STEP) {
    const records = Array.from({ length: Math.min(STEP, length - at) }, (_, n) => ({
      id: newId(),
      person_id: persons[draw(persons.length)],
      row: at + n,
      facts: kind === 'register' ? { decile: 1 + draw(10) } : {},
    }))
    const rows = JSON.stringify(records)
    await sql`insert into source_records (region_id, id, batch_id, row_number, name, source, facts)
      select ${REGION}, r.id, ${batch}::uuid, r.row, 'WARGA', ''::bytea, r.facts
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, row int, facts jsonb)`.execute(ctx.tx)
    await sql`insert into record_links (region_id, record_id, person_id, origin, linked_by, linked_at)
      select ${REGION}, r.id, r.person_id, 'alone', 'bench', now()
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, person_id uuid)`.execute(ctx.tx)
    await sql`call refresh_people_figures()`.execute(ctx.tx)
    const began = performance.now()
    await recordServices(
      ctx,
      batch,
      records.map(({ id }) => ({
        recordId: id,
        kind,
        state: 'delivered' as const,
        givenOn: `2025-0${1 + draw(9)}-10`,
        period: null,
        value: 600_000,
        quantity: null,
        activityId: null,
        ...{ unit: '', giver: '', fundSource: '', detail: '' },
      })),
    )
    spent += performance.now() - began
  }
  return spent
}

await act(makePersons)
let spent = 0
for (const kind of KINDS)
  for (let n = 0; n < 2; n++)
    await act(async (ctx) => {
      await ensureKind(ctx, { code: kind, name: kind })
      const id = newId()
      const agency = {
        region_id: REGION,
        id,
        short_name: `${kind} ${n}`,
        name: `${kind} ${n}`,
        kind: 'perangkat_daerah',
      }
      await ctx.tx.insertInto('agencies').values(agency).execute()
      spent += await makeList(ctx, id, kind, Math.floor(SERVICES / KINDS.length / 2))
    })
await act(adoptExamples)
report('services recorded, each 100', `${((100 * spent) / SERVICES).toFixed(1)} ms`)

const log = createLog({ logLevel: 'silent' } as Parameters<typeof createLog>[0])
const worker = createWorker({ database, clock: systemClock, log, subscribers: {}, kinds: [countFigures] })
await act(requestFigures)
const began = performance.now()
await worker.settle()
report(`one count over ${SERVICES} services`, `${((performance.now() - began) / 1000).toFixed(1)} s`)

/** The middle of seven, without the transaction around it. */
async function middle(work: (ctx: Context) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 7; n++)
    await act(async (ctx) => {
      const start = performance.now()
      await work(ctx)
      times.push(performance.now() - start)
    })
  return times.sort((a, b) => a - b)[3] ?? 0
}

const page = { page: 1, pageSize: 50 }
const base = await middle(({ tx }) => sql`select count(*) from services where region_id = ${REGION}`.execute(tx))
report('baseline: count(*) over the ledger', `${base.toFixed(1)} ms`)
const views: readonly (readonly [string, (ctx: Context) => Promise<unknown>])[] = [
  ['summary', (ctx) => summarise(ctx, {})],
  ['summary of one kind', (ctx) => summarise(ctx, { kind: ['fair'] })],
  ['what can be chosen', listChoices],
  ['matrix agency × kind', (ctx) => chartMatrix(ctx, { rows: 'agency', columns: 'kind', who: 'served' })],
  ['matrix kind × district', (ctx) => chartMatrix(ctx, { rows: 'kind', columns: 'district', who: 'served' })],
  ['districts', (ctx) => chartDistricts(ctx, {})],
  ['people, page 1', (ctx) => listServed(ctx, { who: 'served', ...page })],
  ['people, page 100', (ctx) => listServed(ctx, { who: 'served', ...page, page: 100 })],
  [
    'people, one kind and district',
    (ctx) => listServed(ctx, { who: 'multiple', kind: ['fair'], district: '35.07.05', ...page }),
  ],
  ['never served', (ctx) => listServed(ctx, { who: 'missed', ...page })],
  ['conflicts', (ctx) => listConflicts(ctx, page)],
]
for (const [name, work] of views) {
  const time = await middle(work)
  report(name, `${time.toFixed(1)} ms, ${(time / base).toFixed(2)} × baseline`)
}
const [example] = missingExamples([])
if (example) report('trying a rule', `${(await middle((ctx) => previewRule(ctx, example))).toFixed(0)} ms`)

await database.close()
rmSync(folder, { recursive: true })
