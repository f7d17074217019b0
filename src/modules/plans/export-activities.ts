import type { ActivityFilter, ActivitySort } from '#contract/plans/activities.ts'
import type { Context } from '#platform/context.ts'
import { exportSheets, type OutCell, type OutColumn } from '#platform/spreadsheet/index.ts'
import { type ExportedActivity, exportPage } from './queries/exported-activities.ts'
import { forgiveSearch } from './queries/forgive-search.ts'
import { targetWithUnit } from './target.ts'

/** The columns of a plans file, so that what goes out can come in again. */
export const EXPORT_COLUMNS: readonly OutColumn[] = [
  { header: 'id', width: 14 },
  { header: 'instansi', width: 40 },
  { header: 'instansi_singkat', width: 18 },
  { header: 'kode_sub_kegiatan', width: 20 },
  { header: 'nama_kegiatan', width: 60 },
  { header: 'uraian', width: 60 },
  { header: 'jenis_keluaran', width: 20 },
  { header: 'bidang_keterampilan', width: 20 },
  { header: 'sasaran', width: 40 },
  { header: 'sasaran_terstruktur', width: 40 },
  { header: 'wilayah', width: 30 },
  { header: 'wilayah_kode', width: 20 },
  { header: 'mulai', width: 12 },
  { header: 'selesai', width: 12 },
  { header: 'jumlah_sasaran', width: 14, numbers: 'plain' },
  { header: 'pagu', width: 18, numbers: 'thousands' },
  { header: 'sumber_dana', width: 20 },
  { header: 'mitra', width: 30 },
]

const PAGE = 500

function cellsOf(row: ExportedActivity): OutCell[] {
  const target = targetWithUnit(row.target, row.unit)
  return [
    row.sourceId ?? row.id,
    row.agencyName,
    row.agencyShort,
    row.code ?? '',
    row.name,
    row.purpose,
    row.outputKind ?? '',
    row.skillField,
    row.targetText,
    target ? JSON.stringify(target) : '',
    row.areaText,
    row.areaCodes.join(';'),
    row.startsOn && { date: row.startsOn },
    row.endsOn && { date: row.endsOn },
    row.expectedPeople,
    row.budget,
    row.fundSource,
    row.partner,
  ]
}

async function* exportedRows(ctx: Context, filter: ActivityFilter, sort: ActivitySort): AsyncGenerator<OutCell[]> {
  const meant = await forgiveSearch(ctx, filter)
  for (let offset = 0; ; offset += PAGE) {
    const rows = await exportPage(ctx, meant, { sort, limit: PAGE, offset })
    for (const row of rows) yield cellsOf(row)
    if (rows.length < PAGE) return
  }
}

/** The activities of a list in its order, as rows of named cells; for the command line. */
export async function listExported(ctx: Context, filter: ActivityFilter): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = []
  for await (const cells of exportedRows(ctx, filter, 'name'))
    rows.push(
      Object.fromEntries(
        EXPORT_COLUMNS.map(({ header }, at) => {
          const cell = cells[at] ?? null
          return [header, typeof cell === 'object' && cell !== null ? cell.date : cell]
        }),
      ),
    )
  return rows
}

/** The rows of a list, all pages, in its order, as a spreadsheet that can be imported again. */
export async function exportActivities(
  ctx: Context,
  { sort, format, ...filter }: ActivityFilter & { readonly sort: ActivitySort; readonly format: 'xlsx' | 'csv' },
): Promise<File> {
  const rows = exportedRows(ctx, filter, sort)
  const subject = { kind: 'plan_year', id: `${filter.year}` }
  return exportSheets(ctx, 'plans.export', subject, {
    name: `rencana-${ctx.region}-${filter.year}`,
    format,
    sheets: [{ name: 'Rencana', columns: EXPORT_COLUMNS, rows }],
  })
}
