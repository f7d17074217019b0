import type { Graduate } from '#contract/training/results/graduates.ts'
import type { Context } from '#platform/context.ts'
import { everyRow, exportSheets, type OutCell } from '#platform/spreadsheet/index.ts'
import type { GraduateFilter } from '../queries/graduates.ts'
import { listGraduates } from '../reading/read-graduates.ts'
import { STATUS_WORDS } from './words.ts'

const WHY: Readonly<Record<string, string>> = {
  unreachable: 'Tidak terjangkau',
  refused: 'Menolak menjawab',
  trying: 'Sedang dihubungi',
  disputed: 'Diperselisihkan',
  not_asked: 'Belum ditanya',
}

const standingText = ({ kind, status, why }: Graduate['standings'][number]): string => {
  if (kind === 'early') return 'Belum waktunya'
  if (kind === 'gone') return 'Meninggal atau pindah'
  return status ? STATUS_WORDS[status] : (WHY[why ?? ''] ?? '')
}

const COLUMNS = [
  { header: 'Nama', width: 32 },
  { header: 'L/P', width: 6 },
  { header: 'Pelatihan', width: 36 },
  { header: 'Angkatan', width: 20 },
  { header: 'Lulus', width: 14 },
  { header: '3 bulan', width: 20 },
  { header: '6 bulan', width: 20 },
  { header: '12 bulan', width: 20 },
]

/** The graduates the actor may read, one a row; no numbers, no disability, no income. Throws `forbidden`. */
export async function exportGraduates(ctx: Context, filter: GraduateFilter): Promise<File> {
  async function* rows(): AsyncGenerator<OutCell[]> {
    for await (const graduate of everyRow((paging) => listGraduates(ctx, { ...filter, ...paging }))) {
      const { name, sex, batch, finishedOn, standings } = graduate
      yield [name, sex, batch.course, batch.name, finishedOn, ...standings.map(standingText)]
    }
  }
  const subject = { kind: 'region', id: ctx.region }
  return exportSheets(ctx, 'graduate.export', subject, {
    name: 'lulusan',
    sheets: [{ name: 'Lulusan', columns: COLUMNS, rows: rows() }],
  })
}
