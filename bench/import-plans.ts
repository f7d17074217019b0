/**
 * Imports plans from a CSV into an embedded database in a folder: reading, dry run, commit, and undo, each with rows per second, and the peak
 * memory of the process. The baseline in the same run saves as many activities without a file: no reading, no checks, no matching.
 *
 *   node bench/import-plans.ts [rows …]        (default 1250 5000 20000 100000)
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ActivityFields, EMPTY_ACTIVITY, saveActivities } from '#modules/plans/index.ts'
import { openApplication } from '#platform/application.ts'
import { readConfig } from '#platform/config.ts'
import { buildRegion } from '../tests/build/database.ts'
import { openImporter, planFile } from '../tests/build/imports.ts'
import { loadTestAreas } from '../tests/build/places.ts'

interface Result {
  readonly megabytes: number
  readonly seconds: Readonly<
    Record<'read' | 'dry run' | 'commit' | 'again, unchanged' | 'undo' | 'saving alone', number>
  >
  readonly startMb: number
  readonly peakMb: number
}

const DISTRICTS = Array.from({ length: 33 }, (_, at) => `35.07.${String(at + 1).padStart(2, '0')}`)
const AGENCIES = Array.from(
  { length: 25 },
  (_, at) => [`Dinas Urusan ${at + 1} Kabupaten Malang`, `D${at + 1}`] as const,
)

const row = (at: number): Record<string, string> => {
  const [instansi, instansi_singkat] = AGENCIES[at % AGENCIES.length] ?? ['', '']
  const month = String((at % 9) + 1).padStart(2, '0')
  return {
    id: `B-${at}`,
    instansi,
    instansi_singkat,
    nama_kegiatan: `Pelatihan keterampilan angkatan ${at % 977} bagi perempuan kepala keluarga`,
    uraian: `Pelatihan 12 hari dan pendampingan, alat untuk 20 orang, kelompok ${at}; peserta dapat menjual hasilnya.`,
    jenis_keluaran: 'pelatihan',
    sasaran: 'perempuan kepala keluarga dari keluarga miskin',
    sasaran_terstruktur: '{"satuan":"orang","jk":"P","desil":[1,4],"pekka":true}',
    wilayah_kode: DISTRICTS[at % DISTRICTS.length] ?? '35.07',
    mulai: `2026-${month}-02`,
    selesai: `2026-${month}-20`,
    pagu: String(50_000_000 + at * 1000),
  }
}

const stateOf = (at: number): Omit<ActivityFields, 'agencyId'> => {
  const { nama_kegiatan: name = '', uraian: purpose = '', wilayah_kode = '' } = row(at)
  return { ...EMPTY_ACTIVITY, sourceId: `S-${at}`, name, purpose, areaCodes: [wilayah_kode] }
}

const rss = () => process.memoryUsage().rss / 1e6

async function run(rows: number): Promise<Result> {
  const data = mkdtempSync(path.join(tmpdir(), 'import-plans-'))
  const application = await openApplication(readConfig({ LOG_LEVEL: 'silent' }, { dataDir: data }), {
    subscribers: {},
    kinds: [],
  })
  await application.database.asOwner(loadTestAreas)
  await buildRegion(application.database)
  const importer = openImporter(application.database)
  const seconds: Record<string, number> = {}
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    const value = await work()
    seconds[name] = (performance.now() - started) / 1000
    return value
  }
  const content = Buffer.from(planFile(...Array.from({ length: rows }, (_, at) => row(at))))
  const startMb = rss()
  const { id } = await timed('read', () => importer.upload(content, 'banyak.csv'))
  await timed('dry run', () => importer.check(id))
  const done = await timed('commit', () => importer.commit(id))
  if (done.counts?.created !== rows) throw new Error(`imported ${JSON.stringify(done.counts)}`)
  const again = await importer.upload(content, 'lagi.csv')
  await timed('again, unchanged', () => importer.check(again.id))
  await timed('undo', () => importer.undo(id))
  await timed('saving alone', async () => {
    for (let at = 0; at < rows; at += 400) {
      const states = Array.from({ length: Math.min(400, rows - at) }, (_, next) => stateOf(at + next))
      await importer.act(async (ctx) => {
        const { id: agencyId } = await ctx.tx.selectFrom('agencies').select('id').executeTakeFirstOrThrow()
        await saveActivities(
          ctx,
          2027,
          states.map((state) => ({ ...state, agencyId })),
          { kind: 'create' },
        )
      })
    }
  })
  const peakMb = process.resourceUsage().maxRSS / 1024
  await application.close()
  rmSync(data, { recursive: true, force: true })
  return { megabytes: content.length / 1e6, seconds: seconds as Result['seconds'], startMb, peakMb }
}

const arguments_ = process.argv.slice(2)
if (arguments_[0] === '--one') console.log(JSON.stringify(await run(Number(arguments_[1]))))
else {
  for (const rows of arguments_.length > 0 ? arguments_.map(Number) : [1_250, 5_000, 20_000, 100_000]) {
    // A process of its own each, so that the peak is of this size alone.
    const output = execFileSync(process.execPath, [import.meta.filename, '--one', String(rows)], { encoding: 'utf8' })
    const { megabytes, seconds, startMb, peakMb } = JSON.parse(output) as Result
    console.log(
      `\n${rows.toLocaleString('en')} rows, ${megabytes.toFixed(1)} MB of CSV; peak memory ${peakMb.toFixed(0)} MB (${startMb.toFixed(0)} MB before the import)`,
    )
    for (const [name, taken] of Object.entries(seconds))
      console.log(
        `  ${name.padEnd(18)} ${taken.toFixed(1).padStart(7)} s ${Math.round(rows / taken)
          .toLocaleString('en')
          .padStart(9)} rows/s   × ${(seconds['saving alone'] / taken).toFixed(2)} of saving alone`,
      )
  }
}
