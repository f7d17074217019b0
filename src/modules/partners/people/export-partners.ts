import type { PartnerKind } from '#contract/partners/shapes.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { everyRow, exportSheets, type OutCell, type OutColumn } from '#platform/spreadsheet/index.ts'
import type { PartnerFilter } from '../queries/partner-list.ts'
import { listPartners } from './read-partner.ts'

const KINDS: Readonly<Record<PartnerKind, string>> = {
  community: 'Komunitas',
  business: 'Usaha',
  university: 'Perguruan tinggi',
  cooperative: 'Koperasi',
  foundation: 'Yayasan',
  alms_fund: 'Lembaga amil zakat',
  media: 'Media',
  person: 'Perorangan',
  other: 'Lainnya',
}
const COLUMNS: readonly OutColumn[] = [
  { header: 'nama', width: 40 },
  { header: 'jenis', width: 20 },
  { header: 'wilayah', width: 28 },
  { header: 'bidang', width: 48 },
  { header: 'keadaan', width: 14 },
  { header: 'didaftarkan oleh', width: 24 },
  { header: 'perjanjian berlaku', width: 18 },
  { header: 'tawaran terbuka', width: 16 },
  { header: 'janji belum diserahkan', width: 20 },
  { header: 'nilai yang diserahkan (Rp)', width: 24, numbers: 'thousands' },
]

/** The partners of a filter as a workbook, without contact persons. */
export async function exportPartners(ctx: Context, filter: PartnerFilter): Promise<File> {
  async function* rows(): AsyncGenerator<OutCell[]> {
    for await (const partner of everyRow((paging) => listPartners(ctx, { ...filter, ...paging })))
      yield [
        partner.name,
        KINDS[partner.kind],
        partner.area?.name ?? '',
        partner.does,
        partner.state === 'active' ? 'aktif' : 'tidak aktif',
        partner.agency?.shortName ?? 'koordinator',
        partner.agreements,
        partner.openOffers,
        partner.openPledges,
        partner.worth,
      ]
  }
  const subject = { kind: 'region', id: ctx.region }
  return exportSheets(ctx, 'partner.export', subject, {
    name: `mitra-${todayOf(ctx)}`,
    sheets: [{ name: 'Mitra', columns: COLUMNS, rows: rows() }],
  })
}
