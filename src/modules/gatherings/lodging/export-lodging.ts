import type { Context } from '#platform/context.ts'
import { exportSheets, type OutCell } from '#platform/spreadsheet/index.ts'
import { getLodging } from './get-lodging.ts'

const SEXES = { L: 'Laki-laki', P: 'Perempuan', family: 'Keluarga' } as const

const COLUMNS = [
  { header: 'Kamar', width: 16 },
  { header: 'Lantai', width: 8 },
  { header: 'Untuk', width: 12 },
  { header: 'Akses kursi roda', width: 16 },
  { header: 'Tempat tidur', width: 12 },
  { header: 'Nama', width: 40 },
  { header: 'Instansi', width: 30 },
]

/** The room list for the hotel: rooms and names, nothing of anybody's health or phone. Throws `not_found`, `forbidden`. */
export async function exportLodging(ctx: Context, gatheringId: string): Promise<File> {
  const { gathering, rooms } = await getLodging(ctx, gatheringId)
  const rows: OutCell[][] = rooms.flatMap((room) => {
    const about = [room.name, room.floor, SEXES[room.sex], room.isAccessible ? 'ya' : '', room.beds]
    const guests = room.guests.map(({ name, agency }) => [...about, name, agency])
    return guests.length > 0 ? guests : [[...about, '', '']]
  })
  const subject = { kind: 'gathering', id: gatheringId }
  return exportSheets(ctx, 'gathering.lodging_export', subject, {
    name: `kamar-${gathering.startsOn}`,
    sheets: [{ name: 'Kamar', columns: COLUMNS, rows }],
  })
}
