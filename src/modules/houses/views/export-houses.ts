import type { HouseFilter } from '#contract/houses/views/filter.ts'
import type { HouseSort } from '#contract/houses/views/list.ts'
import type { Context } from '#platform/context.ts'
import { exportSheets, type OutCell, type OutColumn } from '#platform/spreadsheet/index.ts'
import { ask } from './ask.ts'
import { eachHouse } from './list-houses.ts'
import { STATE_WORDS } from './state-words.ts'

const COLUMNS: readonly OutColumn[] = [
  { header: 'No', width: 6, numbers: 'plain' },
  { header: 'Kode rumah', width: 16 },
  { header: 'Tahun', width: 8, numbers: 'plain' },
  { header: 'Pemilik', width: 30 },
  { header: 'Desa/Kelurahan', width: 24 },
  { header: 'Kecamatan', width: 22 },
  { header: 'Perangkat daerah', width: 22 },
  { header: 'Tahap', width: 16 },
  { header: 'Sejak', width: 12 },
  { header: 'Terlambat', width: 10 },
  { header: 'Kemajuan (%)', width: 12, numbers: 'plain' },
  { header: 'Biaya (Rp)', width: 16, numbers: 'thousands' },
  { header: 'Dijanjikan (Rp)', width: 16, numbers: 'thousands' },
  { header: 'Diserahkan (Rp)', width: 16, numbers: 'thousands' },
  { header: 'Kurang (Rp)', width: 16, numbers: 'thousands' },
  { header: 'Foto', width: 8, numbers: 'plain' },
  { header: 'Foto diragukan', width: 14, numbers: 'plain' },
  { header: 'Isian bertentangan', width: 16 },
  { header: 'Diserahterimakan', width: 16 },
]

const yes = (is: boolean) => (is ? 'ya' : '')

/** The houses of a list, all pages in its order, as a spreadsheet without numbers of persons; that it was taken is recorded. */
export async function exportHouses(ctx: Context, { sort, ...filter }: HouseFilter & { readonly sort: HouseSort }) {
  const asked = await ask(ctx, filter)
  let number = 0
  async function* rows(): AsyncGenerator<OutCell[]> {
    for await (const page of eachHouse(ctx, asked, sort))
      for (const house of page)
        yield [
          ++number,
          house.code,
          house.year,
          house.owner,
          house.village.name,
          house.district.name,
          house.agency.shortName,
          STATE_WORDS[house.state],
          { date: house.stateSince },
          yes(house.isLate),
          house.progress,
          house.money.cost,
          house.money.promised,
          house.money.delivered,
          house.money.gap,
          house.photos,
          house.doubtful,
          yes(house.isConflicting),
          house.handedOverOn && { date: house.handedOverOn },
        ]
  }
  const subject = { kind: 'houses', id: ctx.region }
  return exportSheets(ctx, 'houses.export', subject, {
    name: `rumah-${ctx.region}${filter.year ? `-${filter.year}` : ''}`,
    sheets: [{ name: 'Rumah', columns: COLUMNS, rows: rows() }],
  })
}
