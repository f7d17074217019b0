import type { Graduate } from '#contract/training/results/graduates.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import type { GraduateFilter } from '../queries/graduates.ts'
import { listGraduates } from '../reading/read-graduates.ts'
import { STATUS_WORDS } from './words.ts'
import { toWorkbook } from './workbook.ts'

const MOST = 20_000
const PAGE = 1000

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
  const graduates: Graduate[] = []
  for (let page = 1; graduates.length < MOST; page++) {
    const { rows, total } = await listGraduates(ctx, { ...filter, page, pageSize: PAGE })
    graduates.push(...rows)
    if (graduates.length >= total || rows.length === 0) break
  }
  await record(ctx, 'graduate.export', { kind: 'region', id: ctx.region }, { rows: graduates.length })
  return toWorkbook('lulusan.xlsx', {
    name: 'Lulusan',
    columns: COLUMNS,
    rows: graduates.map(({ name, sex, batch, finishedOn, standings }) => [
      name,
      sex,
      batch.course,
      batch.name,
      finishedOn,
      ...standings.map(standingText),
    ]),
  })
}
