import type { Command } from 'commander'
import { KINDS, MatcherError, matchTable, PEOPLE_FIELDS } from '#modules/matching/index.ts'
import { type Terminal, UsageError } from '../command.ts'
import { checkPaths, readLimits } from './check-options.ts'

interface MatchOptions {
  readonly columns: string
  readonly out: string
  readonly model?: string
  readonly threads: string
  readonly memory: string
  readonly json?: boolean
}

const HELP = `
Berkas kolom (C.json) menyebut apa isi tiap kolom; kolom yang tidak disebut tidak dibandingkan:
  {"id": "rec_id", "columns": {"given_name": "given_name", "birth_date": "date", "tax_number": "identifier"}}
Bentuk pendek {"kolom": "jenis"} juga boleh; jenis "id" menandai kolom pengenal, "ignore" melewatkan kolom.
Jenis: ${KINDS.join(', ')}.
Daftar orang di Indonesia: bila ada kolom berjenis nik atau kk, jenisnya ${PEOPLE_FIELDS.join(', ')}.
Hasil: CSV row,id,cluster_id. row dihitung seperti lembar kerja (baris pertama di bawah judul = 2);
baris dengan cluster_id sama adalah orang yang sama. Tanpa kolom id, id = row.`

/** `selaras match FILE --columns C.json --out clusters.csv`: recognises equal persons in any CSV. */
export function addMatch(program: Command, terminal: Terminal): void {
  program
    .command('match')
    .argument('<file>', 'CSV berjudul kolom, UTF-8 atau Windows-1252')
    .description('kenali orang yang sama di dalam satu CSV apa pun, tanpa basis data')
    .requiredOption('--columns <json>', 'apa isi tiap kolom (lihat di bawah)')
    .requiredOption('--out <csv>', 'berkas hasil: row,id,cluster_id')
    .option('--model <json>', 'simpan bobot yang ditaksir dari data')
    .option('--threads <n>', 'benang pengolah', '2')
    .option('--memory <size>', 'batas memori DuckDB', '1500MB')
    .option('--json', 'angka hasil sebagai JSON')
    .addHelpText('after', HELP)
    .action((file: string, options: MatchOptions) => match(terminal, file, options))
}

async function match(terminal: Terminal, file: string, options: MatchOptions): Promise<void> {
  const { threads, memory } = readLimits(options)
  await checkPaths(file, options)
  const { out, columns: columnsFile } = options
  const result = await matchTable({ file, columnsFile, out, threads, memory }, ({ phase, done, total }) => {
    if (terminal.isWatched) terminal.say(`\r${PHASES[phase]} ${Math.round((100 * done) / Math.max(1, total))} %   `)
  }).catch((error: unknown) => {
    throw error instanceof MatcherError ? new UsageError(describe(error, file, options)) : error
  })
  if (terminal.isWatched) terminal.say('\r')
  if (options.model) {
    const { writeFile } = await import('node:fs/promises')
    await writeFile(options.model, `${JSON.stringify(result.model, null, 2)}\n`)
  }
  const { rows, clusters, figures, milliseconds } = result
  if (options.json) terminal.out(`${JSON.stringify({ rows, clusters, milliseconds, figures }, null, 2)}\n`)
  else
    terminal.out(
      `${rows} baris → ${clusters} orang (${figures.pairs} pasangan dibandingkan, ${(milliseconds / 1000).toFixed(1)} detik). Hasil: ${out}\n`,
    )
}

const PHASES = {
  reading: 'membaca',
  blocking: 'mengelompokkan',
  comparing: 'membandingkan',
  estimating: 'menaksir bobot',
  clustering: 'menyatukan',
} as const

function describe({ code, names, message }: MatcherError, file: string, { columns, out }: MatchOptions): string {
  switch (code) {
    case 'empty':
      return `Berkas ${file} kosong.`
    case 'noRows':
      return `Berkas ${file} hanya berisi judul kolom, tidak ada baris.`
    case 'broken':
      return `Berkas ${file} tidak terbaca sebagai CSV: ${message}`
    case 'notJson':
      return `Berkas kolom ${columns} bukan JSON yang sah. Contoh: {"nama": "name", "tgl_lahir": "date"}`
    case 'notAnObject':
      return `Berkas kolom ${columns} harus berisi {"kolom": "jenis", …}. Contoh: {"nama": "name", "tgl_lahir": "date"}`
    case 'unknownColumn':
      return `Kolom ini tidak ada di ${file}: ${names.join(', ')}`
    case 'unknownKind':
      return `Jenis kolom tidak dikenal: ${names.join(', ')}. Yang dikenal: ${KINDS.join(', ')}, id, ignore; untuk daftar orang dengan nik atau kk: ${PEOPLE_FIELDS.join(', ')}.`
    case 'nothingToCompare':
      return `Berkas kolom ${columns} tidak menyebut satu kolom pun untuk dibandingkan. Jenis yang dikenal: ${names.join(', ')}`
    case 'ENOENT':
    case 'EACCES':
    case 'EISDIR':
      return `Hasil tidak dapat ditulis ke ${out}. Periksa foldernya.`
    default:
      return `Pencocokan gagal: ${message}`
  }
}
