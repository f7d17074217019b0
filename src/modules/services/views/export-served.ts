import { nameAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { exportSheets, type OutCell, type OutColumn } from '#platform/spreadsheet/index.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import type { Asked } from '../queries/profile-filter.ts'
import { eachServed } from './list-served.ts'

const COLUMNS: readonly OutColumn[] = [
  { header: 'No', width: 6, numbers: 'plain' },
  { header: 'Nama', width: 28 },
  { header: 'L/P', width: 6 },
  { header: 'Desa/Kelurahan', width: 26 },
  { header: 'Kecamatan', width: 24 },
  { header: 'Perangkat daerah', width: 40 },
  { header: 'Jenis layanan', width: 48 },
  { header: 'Banyak layanan', width: 14, numbers: 'plain' },
  { header: 'Terakhir', width: 12 },
  { header: 'Nilai (Rp)', width: 16, numbers: 'thousands' },
]

/** The rows of a list as a spreadsheet, names as on the screen; that it was taken is recorded. */
export async function exportServed(ctx: Context, asked: Asked): Promise<File> {
  const kinds = new Map((await listKinds(ctx)).map(({ code, name }) => [code, name]))
  let number = 0
  async function* rows(): AsyncGenerator<OutCell[]> {
    for await (const page of eachServed(ctx, asked)) {
      const agencies = await nameAgencies(
        ctx,
        page.flatMap(({ agencyIds }) => agencyIds),
      )
      for (const person of page)
        yield [
          ++number,
          person.name,
          person.sex ?? '',
          person.village,
          person.district,
          person.agencyIds.map((id) => agencies.get(id)?.shortName ?? '').join(', '),
          person.kinds.map((code) => kinds.get(code) ?? code).join(', '),
          person.services,
          person.lastOn && { date: person.lastOn },
          person.value > 0 ? person.value : null,
        ]
    }
  }
  const subject = { kind: 'served_persons', id: asked.who }
  return exportSheets(ctx, 'services.export', subject, {
    name: `penerima-${ctx.region}`,
    sheets: [{ name: 'Penerima', columns: COLUMNS, rows: rows() }],
  })
}
