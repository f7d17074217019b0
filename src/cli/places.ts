import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Command, Option } from 'commander'
import type { BoundaryImport } from '#contract/places.ts'
import { ensureAreas, findAreas, importAllBoundaries } from '#modules/places/index.ts'
import { asSystem, listRegions } from '#platform/regions.ts'
import {
  type CommonOptions,
  Failed,
  printRows,
  type Terminal,
  UsageError,
  withApplication,
  withCommonOptions,
} from './command.ts'

interface SearchOptions extends CommonOptions {
  readonly within?: string
  readonly limit: string
}

interface BoundaryOptions extends CommonOptions {
  readonly source?: string
}

const list = (codes: readonly string[]) => `${codes.slice(0, 10).join(', ')}${codes.length > 10 ? ', …' : ''}`

const REASONS = {
  no_code: 'tanpa kode Kemendagri di properties.code',
  no_polygon: 'tanpa poligon yang utuh',
  not_degrees: 'koordinat bukan derajat (WGS 84) di Indonesia',
} as const satisfies Record<BoundaryImport['unusable'][number]['reason'], string>

function tell(terminal: Terminal, { imported, unknown, unusable }: BoundaryImport): void {
  terminal.say(`${imported} batas wilayah tersimpan.\n`)
  if (unknown.length > 0)
    terminal.say(`${unknown.length} kode tidak ada di daftar wilayah dan dilewati: ${list(unknown)}\n`)
  for (const [reason, words] of Object.entries(REASONS)) {
    const features = unusable.filter((one) => one.reason === reason).map((one) => String(one.feature))
    if (features.length > 0)
      terminal.say(`${features.length} bagian ${words} dan dilewati (bagian ke-${list(features)})\n`)
  }
}

/** `selaras places search` and `selaras places boundaries`. */
export function addPlaces(program: Command, terminal: Terminal): void {
  const places = program.command('places').description('wilayah: cari kode, impor batas')

  withCommonOptions(places.command('search').description('cari wilayah menurut nama atau kode').argument('<teks...>'))
    .option('--within <code>', 'hanya di dalam wilayah ini')
    .addOption(new Option('--limit <n>', 'paling banyak').default('20'))
    .action((words: string[], options: SearchOptions) =>
      withApplication(terminal, options, async ({ database, clock }) => {
        const limit = Number(options.limit)
        if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw new UsageError('--limit: angka 1 sampai 200.')
        await ensureAreas(database, terminal.say)
        // A search needs no tenant: before `init` it looks at the country from nowhere in particular.
        const region = options.region ?? (await listRegions(database))[0]?.code ?? '00'
        const found = await asSystem(database, region, clock, (ctx) =>
          findAreas(ctx, { query: words.join(' '), within: options.within, limit }),
        )
        if (found.length === 0) terminal.say('Tidak ada wilayah dengan nama atau kode seperti itu.\n')
        printRows(
          terminal,
          options,
          ['code', 'name', 'within'],
          found.map(({ code, fullName, within }) => ({
            code,
            name: fullName,
            within: within.map((area) => area.fullName).join(', '),
          })),
        )
      }),
    )

  withCommonOptions(
    places
      .command('boundaries')
      .description('impor batas wilayah (GeoJSON atau TopoJSON, properties.code)')
      .argument('<berkas>'),
  )
    .option('--source <teks>', 'asal data batas, ditampilkan di peta (bawaan: nama berkas)')
    .action((file: string, options: BoundaryOptions) =>
      withApplication(terminal, options, async ({ database, clock }) => {
        const text = await readFile(file, 'utf8').catch(() => {
          throw new UsageError(`Berkas ${file} tidak dapat dibuka.`)
        })
        await ensureAreas(database, terminal.say)
        const result = await importAllBoundaries(database, clock, {
          text,
          source: options.source ?? path.basename(file),
        })
        if (options.json) terminal.out(`${JSON.stringify(result)}\n`)
        tell(terminal, result)
        if (result.imported === 0) throw new Failed('Tidak satu pun batas tersimpan.')
      }),
    )
}
