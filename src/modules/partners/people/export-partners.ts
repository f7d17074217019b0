import type { PartnerKind } from '#contract/partners/shapes.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { type OutCell, type OutColumn, writeXlsx } from '#platform/spreadsheet/index.ts'
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
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const EACH = 200

/** The partners of a filter as a workbook, without contact persons. */
export async function exportPartners(ctx: Context, filter: PartnerFilter): Promise<File> {
  const rows: OutCell[][] = []
  for (let page = 1; ; page++) {
    const found = await listPartners(ctx, { ...filter, page, pageSize: EACH })
    for (const partner of found.rows)
      rows.push([
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
      ])
    if (page * EACH >= found.total) break
  }
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of writeXlsx([{ name: 'Mitra', columns: COLUMNS, rows }])) parts.push(Uint8Array.from(chunk))
  return new File(parts, `mitra-${todayOf(ctx)}.xlsx`, { type: XLSX })
}
