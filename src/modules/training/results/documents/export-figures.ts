import type { ResultFigures } from '#contract/training/results/figures.ts'
import type { Context } from '#platform/context.ts'
import { exportSheets, type OutCell } from '#platform/spreadsheet/index.ts'
import { readFigures } from '../reading/read-figures.ts'
import { DIMENSION_WORDS, groupName, hiddenWords, responseText, shareText } from './words.ts'

const COLUMNS = [
  { header: 'Menurut', width: 20 },
  { header: 'Kelompok', width: 40 },
  { header: 'Ditanya (masih hidup dan tidak pindah)', width: 22 },
  { header: 'Menjawab', width: 12 },
  { header: 'Tingkat jawaban', width: 16 },
  { header: 'Bekerja', width: 14 },
  { header: 'Tidak bekerja (magang, sekolah, belum)', width: 22 },
  { header: 'Belum diketahui', width: 16 },
  { header: 'Bekerja dari yang menjawab (batas bawah – batas atas)', width: 36 },
  { header: 'Nilai tengah penghasilan sebulan (Rp)', width: 24 },
]

const rowsOf = ({ whole, groups, threshold: { people } }: ResultFigures): OutCell[][] => {
  const orHidden = (count: number | null): OutCell => count ?? hiddenWords(people)
  const all = whole ? [{ ...whole, dimension: 'Semua', name: 'Semua lulusan' }] : []
  const parts = groups.map((group) => ({
    ...group,
    dimension: DIMENSION_WORDS[group.dimension],
    name: groupName(group),
  }))
  return [...all, ...parts].map(({ dimension, name, counts, rates, income }) => [
    dimension,
    name,
    orHidden(counts.base),
    orHidden(counts.answered),
    responseText(rates, people),
    orHidden(counts.yes),
    orHidden(counts.no),
    orHidden(counts.unknown),
    shareText(rates),
    income?.median ?? '',
  ])
}

/** The tables of a year at a point as they are safe to be handed on: what is hidden on the screen is hidden here. Throws `forbidden`. */
export async function exportFigures(ctx: Context, asked: Parameters<typeof readFigures>[1]): Promise<File> {
  const figures = await readFigures(ctx, asked, 'anybody')
  const rows = rowsOf(figures)
  const { year, months } = figures
  const subject = { kind: 'region', id: ctx.region }
  return exportSheets(ctx, 'results.export', subject, {
    name: `lulusan-${year}-${months}-bulan`,
    sheets: [{ name: `${months} bulan`, columns: COLUMNS, rows }],
    details: { year, months },
  })
}
