import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { assessGaps, explainPair, findWrongAgencies, rankPairs, recomputeIfStale } from '#modules/overlaps/index.ts'
import { readNeeds } from '#modules/plans/index.ts'
import type { Application } from '#platform/application.ts'
import type { Context } from '#platform/context.ts'
import { asSystem } from '#platform/regions.ts'
import {
  type CommonOptions,
  chooseRegion,
  Failed,
  printRows,
  type Terminal,
  UsageError,
  withApplication,
  withCommonOptions,
} from './command.ts'
import { finishJob } from './progress.ts'

interface Options extends CommonOptions {
  readonly year?: string
  readonly needs?: string
}

interface Work {
  readonly terminal: Terminal
  readonly options: Options
  readonly year: number | undefined
  readonly application: Application
  readonly region: string
  readonly inRegion: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>
}

/** `selaras overlaps list | gaps | wrong-agency | explain`. */
export function addOverlaps(program: Command, terminal: Terminal): void {
  const overlaps = program.command('overlaps').description('tumpang tindih, kesenjangan, dan salah kamar')
  const add = (name: string, description: string) =>
    withCommonOptions(overlaps.command(name).description(description)).option(
      '--year <year>',
      'tahun rencana (bawaan: yang terakhir dihitung)',
    )
  add('list', 'pasangan kegiatan, yang paling yakin di atas; label kosong di bawah ambang').action((options: Options) =>
    open(terminal, options, printPairs),
  )
  add('gaps', 'kebutuhan yang sudah dan belum dilayani kegiatan')
    .option('--needs <file>', 'daftar kebutuhan (CSV/XLSX); tanpa ini kebutuhan yang tersimpan')
    .action((options: Options) => open(terminal, options, printGaps))
  add('wrong-agency', 'kegiatan di luar urusan perangkat daerahnya, dengan usul perangkat daerah yang tepat').action(
    (options: Options) => open(terminal, options, printWrongAgency),
  )
  add('explain', 'mengapa dua kegiatan bertemu atau tidak')
    .argument('<id-a>', 'id kegiatan dari berkas impor, atau id Selaras')
    .argument('<id-b>')
    .action((a: string, b: string, options: Options) => open(terminal, options, (work) => printPair(work, [a, b])))
}

function open(terminal: Terminal, options: Options, print: (work: Work) => Promise<void>): Promise<void> {
  const year = options.year === undefined ? undefined : Number(options.year)
  if (year !== undefined && !(Number.isInteger(year) && year >= 2000 && year <= 2100))
    throw new UsageError(`--year harus tahun seperti 2026, bukan “${options.year}”.`)
  return withApplication(terminal, options, async (application) => {
    const region = await chooseRegion(application, options)
    const inRegion: Work['inRegion'] = (work) => asSystem(application.database, region, application.clock, work)
    await print({ terminal, options, year, application, region, inRegion })
  })
}

const isForMachine = ({ csv, json }: Options) => csv === true || json === true

async function printPairs({ terminal, options, year, application, region, inRegion }: Work) {
  // Changes that a stopped server left behind are delivered before anything is called fresh.
  await application.worker.settle()
  const jobId = await inRegion((ctx) => recomputeIfStale(ctx, year))
  if (jobId) await finishJob(application, terminal, region, jobId, 'Menghitung')
  const pairs = await inRegion((ctx) => rankPairs(ctx, year))
  const rows = pairs.map(({ a, b, label, score }) => ({
    id_a: a.id,
    id_b: b.id,
    label: label ?? '',
    score: Number(score.toFixed(4)),
    name_a: a.title,
    name_b: b.title,
  }))
  if (isForMachine(options))
    return printRows(
      terminal,
      options,
      ['id_a', 'id_b', 'label', 'score'],
      rows.map(({ name_a, name_b, ...row }) => row),
    )
  printRows(
    terminal,
    options,
    ['id_a', 'id_b', 'label', 'score', 'name_a', 'name_b'],
    rows.filter(({ label }) => label !== ''),
  )
  terminal.say(
    `${rows.filter(({ label }) => label !== '').length} pasangan bertemu, dari ${rows.length} yang diperingkat.\n`,
  )
}

async function printGaps({ terminal, options, year, inRegion }: Work) {
  const file = options.needs
  const content =
    file === undefined
      ? undefined
      : await readFile(file).catch(() => {
          throw new UsageError(`Berkas ${file} tidak ditemukan atau tidak dapat dibuka.`)
        })
  const needs = content && (await readNeeds(content, basename(file ?? '')))
  const gaps = await inRegion((ctx) => assessGaps(ctx, { year, needs }))
  const rows = gaps.map(({ needId, status, activityIds, why }) => ({
    need_id: needId,
    status,
    activity_ids: activityIds.join(';'),
    why,
  }))
  if (options.csv) return printRows(terminal, options, ['need_id', 'status'], rows)
  printRows(terminal, options, ['need_id', 'status', 'activity_ids', 'why'], rows)
  if (!options.json)
    terminal.say(
      `${rows.filter(({ status }) => status === 'uncovered').length} dari ${rows.length} kebutuhan belum dilayani.\n`,
    )
}

async function printWrongAgency({ terminal, options, year, inRegion }: Work) {
  const found = await inRegion((ctx) => findWrongAgencies(ctx, year))
  const rows = found.map(({ id, agencyShort, affair, affairName, proposedAgencies, legalText, why }) => ({
    id,
    proposed_agency: proposedAgencies[0] ?? '',
    agency: agencyShort,
    affair: `${affair} ${affairName}`.trim(),
    legal_text: legalText,
    why,
  }))
  if (options.csv) return printRows(terminal, options, ['id', 'proposed_agency'], rows)
  printRows(
    terminal,
    options,
    ['id', 'agency', 'proposed_agency', 'affair', 'legal_text', ...(options.json ? ['why'] : [])],
    rows,
  )
}

const LABELS = {
  duplicate: 'tumpang tindih',
  complementary: 'saling melengkapi',
  sequence_gap: 'salah urutan',
} as const
const PARTS = { purpose: 'tujuan', target: 'sasaran', place: 'wilayah', period: 'waktu' } as const

async function printPair({ terminal, options, year, inRegion }: Work, ids: readonly [string, string]) {
  const { missing, pair, a, b } = await inRegion((ctx) => explainPair(ctx, ids, year))
  if (missing.length > 0) throw new Failed(`Kegiatan ${missing.join(' dan ')} tidak ada di rencana tahun ini.`)
  const parts = (['purpose', 'target', 'place', 'period'] as const).map((part) => ({
    part: PARTS[part],
    score: pair ? Number(pair.parts[part].score.toFixed(2)) : null,
    sentence: pair?.parts[part].sentence ?? '',
    words_a: pair?.parts[part].wordsA.join(', ') ?? '',
    words_b: pair?.parts[part].wordsB.join(', ') ?? '',
  }))
  if (options.json)
    return terminal.out(
      `${JSON.stringify({ id_a: ids[0], id_b: ids[1], label: pair?.label ?? null, score: pair?.score ?? 0, why: pair?.why ?? null, parts: pair ? parts : [] }, null, 2)}\n`,
    )
  if (options.csv) return printRows(terminal, options, ['part', 'score', 'sentence'], pair ? parts : [])
  terminal.out(`${ids[0]}  ${a?.title} (${a?.agencyShort})\n${ids[1]}  ${b?.title} (${b?.agencyShort})\n`)
  if (!pair) return terminal.out('Tidak ada yang mempertemukan tujuan kedua kegiatan ini.\n')
  const verdict = pair.label ? LABELS[pair.label] : 'di bawah ambang: tidak dianggap bertemu'
  terminal.out(`${verdict}, skor ${pair.score.toFixed(2)}\n${pair.why}\n\n`)
  printRows(terminal, {}, ['part', 'score'], parts)
  for (const { part, sentence } of parts) terminal.out(`${part}: ${sentence}\n`)
}
