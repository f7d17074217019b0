import type { DutyWarning } from '#contract/gatherings/logistics/duty.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { exportSheets } from '#platform/spreadsheet/index.ts'
import { can } from '../policy.ts'
import { readDuty } from './read-duty.ts'

const WARNINGS: Readonly<Record<DutyWarning, string>> = {
  away: 'Ikut diundang juga',
  twice: 'Menjaga lebih dari satu jabatan',
  partly: 'Plh tidak berlaku sepanjang acara',
}

const COLUMNS = [
  { header: 'Perangkat daerah', width: 32 },
  { header: 'Jabatan', width: 36 },
  { header: 'Pejabat', width: 34 },
  { header: 'Penjaga', width: 34 },
  { header: 'Jabatan penjaga', width: 30 },
  { header: 'Catatan', width: 30 },
  { header: 'Perlu dilihat', width: 34 },
]

/** The list for the secretary of the region; the phone numbers only where the organiser asks. Throws `not_found`, `forbidden`. */
export async function exportDuty(ctx: Context, id: string): Promise<File> {
  const { gathering, posts, isWhole } = await readDuty(ctx, id)
  assert(isWhole, 'forbidden')
  const withPhones = can.readPrivate(ctx.actor, gathering)
  const columns = withPhones ? [...COLUMNS, { header: 'Telepon', width: 20 }] : COLUMNS
  const rows = posts.map(({ agency, title, holder, cover, warnings }) => {
    const doubts = cover ? warnings.map((warning) => WARNINGS[warning]).join('; ') : 'Belum ada penjaga'
    const row = [agency.name, title, holder, cover?.name ?? '', cover?.title ?? '', cover?.note ?? '', doubts]
    return withPhones ? [...row, cover?.phone ?? ''] : row
  })
  const subject = { kind: 'gathering', id }
  return exportSheets(ctx, 'gathering.duty_export', subject, {
    name: `penjaga-${gathering.startsOn}`,
    sheets: [{ name: 'Penjaga', columns, rows }],
    details: { phones: withPhones },
  })
}
