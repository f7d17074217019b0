import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { TargetGroup } from '#contract/plans/shapes.ts'
import { computeOverlaps, onPlansChanged, recompute } from '#modules/overlaps/index.ts'
import {
  type Activity,
  type ActivityFields,
  EMPTY_ACTIVITY,
  NO_SPLIT_IN_FILE,
  readNeeds,
  saveActivities,
  saveNeeds,
} from '#modules/plans/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import { createWorker } from '#platform/worker.ts'
import { actAs, testClock } from './database.ts'
import { buildActivity, buildPlanningAgency } from './plans.ts'

/** Delivers what the rooms told each other and runs the jobs, as the server does after a commit. Throws when something was not delivered. */
export async function settleOverlaps(database: Database, clock: Clock = testClock()): Promise<void> {
  const log = createLog({ logLevel: 'silent' } as Parameters<typeof createLog>[0])
  const failures: unknown[] = []
  const subscriber: typeof onPlansChanged = (ctx, payload) =>
    onPlansChanged(ctx, payload).catch((error: unknown) => {
      failures.push(error)
      throw error
    })
  const worker = createWorker({
    database,
    clock,
    log,
    subscribers: { 'plans.changed': [subscriber] },
    kinds: [computeOverlaps],
  })
  await worker.settle()
  if (failures.length > 0) throw failures[0]
}

/** A computation of all plans of a year, from request to result. */
export async function computeAll(database: Database, region = '35.07', year = 2026): Promise<void> {
  await actAs(database, { region }, (ctx) => recompute(ctx, year))
  await settleOverlaps(database)
}

const BREAD: Partial<ActivityFields> = {
  name: 'Pelatihan membuat roti bagi perempuan kepala keluarga',
  purpose: 'Peserta dapat membuat roti dan kue untuk dijual.',
  outputKind: 'pelatihan',
  skillField: 'tata boga',
  targetText: 'perempuan kepala keluarga',
  target: { satuan: 'orang', jk: 'P', pekka: true },
  areaText: 'Kec. Kepanjen',
  areaCodes: ['35.07.13'],
  startsOn: '2026-04-01',
  endsOn: '2026-05-31',
  budget: 100_000_000,
}

export interface BuiltPair {
  readonly a: Activity
  readonly b: Activity
}

/** Two agencies that plan the same training for the same women in the same district; every pair bakes in a month of its own. */
export async function buildMeetingPair(ctx: Context, given: Partial<ActivityFields> = {}): Promise<BuiltPair> {
  const a = await buildActivity(ctx, { ...BREAD, ...given, agencyId: await buildPlanningAgency(ctx) })
  const b = await buildActivity(ctx, {
    ...BREAD,
    ...given,
    name: 'Bimtek pastry dan olahan tepung untuk janda',
    agencyId: await buildPlanningAgency(ctx),
  })
  return a.id < b.id ? { a, b } : { a: b, b: a }
}

/** Changes an activity as its form would. */
export const changeActivity = (ctx: Context, activity: Activity, change: Partial<ActivityFields>) =>
  saveActivities(ctx, activity.year, [{ ...activity, ...change }], { kind: 'edit' })

type Row = Record<string, string>
const rowsOf = (file: string): Row[] =>
  existsSync(file) ? (parse(readFileSync(file, 'utf8'), { columns: true, bom: true }) as Row[]) : []
const list = (cell = '') => cell.split(';').flatMap((part) => part.trim() || [])
const orNull = (cell = '') => cell.trim() || null

/** Agencies, mandates, needs and activities of a folder in the shape of `shared/data/plans`, planned in an empty region. */
export async function loadPlansFolder(database: Database, region: string, folder: string): Promise<void> {
  await actAs(database, { region }, async (ctx) => {
    const agencies = new Map<string, string>()
    for (const row of rowsOf(path.join(folder, 'mandates.csv'))) agencies.set(row.instansi_singkat ?? '', newId())
    await insertAgencies(ctx, rowsOf(path.join(folder, 'mandates.csv')), agencies)
    const rows = rowsOf(path.join(folder, 'plans.csv')).map((row) => toActivity(row, agencies))
    await saveActivities(ctx, 2026, rows, { kind: 'import' })
    const needs = path.join(folder, 'needs.csv')
    if (existsSync(needs)) await saveNeeds(ctx, 2026, await readNeeds(readFileSync(needs), 'needs.csv'))
  })
}

async function insertAgencies(ctx: Context, rows: readonly Row[], agencies: ReadonlyMap<string, string>) {
  for (const row of rows) {
    const id = agencies.get(row.instansi_singkat ?? '') ?? ''
    const agency = { short_name: row.instansi_singkat ?? '', name: row.instansi ?? '', kind: 'perangkat_daerah' }
    await ctx.tx
      .insertInto('agencies')
      .values({ region_id: ctx.region, id, ...agency })
      .execute()
    for (const [at, affair] of list(row.bidang_urusan).entries())
      await ctx.tx
        .insertInto('mandates')
        .values({
          region_id: ctx.region,
          id: newId(),
          agency_id: id,
          affair_code: affair,
          affair_name: list(row.nama_bidang)[at] ?? '',
          legal_text: row.dasar_hukum ?? '',
          valid_from: '2020-01-01',
        })
        .execute()
  }
}

const toActivity = (row: Row, agencies: ReadonlyMap<string, string>): ActivityFields => ({
  ...EMPTY_ACTIVITY,
  sourceId: row.id ?? '',
  agencyId: agencies.get(row.instansi_singkat ?? '') ?? '',
  code: orNull(row.kode_sub_kegiatan),
  name: row.nama_kegiatan ?? '',
  purpose: row.uraian ?? '',
  outputKind: orNull(row.jenis_keluaran) as ActivityFields['outputKind'],
  skillField: row.bidang_keterampilan ?? '',
  targetText: row.sasaran ?? '',
  target: row.sasaran_terstruktur ? TargetGroup.parse(JSON.parse(row.sasaran_terstruktur)) : null,
  areaText: row.wilayah ?? '',
  areaCodes: list(row.wilayah_kode),
  startsOn: orNull(row.mulai),
  endsOn: orNull(row.selesai),
  expectedPeople: row.jumlah_sasaran ? Number(row.jumlah_sasaran) : null,
  splitReason: NO_SPLIT_IN_FILE,
  budget: row.pagu ? Number(row.pagu) : null,
  fundSource: row.sumber_dana ?? '',
  partner: row.mitra ?? '',
})
