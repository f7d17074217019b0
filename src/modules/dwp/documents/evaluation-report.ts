import { getLetterhead, longDate, writeTableReport } from '#modules/letters/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { MOST, meanOf, quarterInWords } from '../evaluations/evaluation.ts'
import { getEvaluation } from '../evaluations/keep-evaluation.ts'
import { chairOf, type DocumentFile, type Format, renderAs } from './paper.ts'

const KEPT = { open: 'Masih terbuka', done: 'Selesai', dropped: 'Gugur' } as const

/** Evaluasi diri triwulan that was sent. Throws `not_found`, of one not sent too. */
export async function writeReportOfEvaluation(
  ctx: Context,
  { format, ...which }: { id: string; year: number; quarter: number; format: Format },
): Promise<DocumentFile> {
  const evaluation = await getEvaluation(ctx, which)
  const { unit, scores, trend, foundItems, hinders, nextSteps } = evaluation
  assert(evaluation.state === 'sent' && evaluation.id, 'not_found')
  const mean = meanOf(scores)
  const before = trend.at(-2)
  const document = writeTableReport({
    letterhead: await getLetterhead(ctx, unit.id),
    title: 'Evaluasi diri triwulan',
    subtitle: quarterInWords(which),
    facts: [
      { label: 'Unit', value: unit.name },
      { label: 'Nilai', value: `${mean ?? 0} % dari nilai tertinggi` },
      ...(before ? [{ label: 'Sebelumnya', value: `${before.mean} % (${quarterInWords(before)})` }] : []),
    ],
    chapters: [
      {
        title: 'A. Nilai tiap indikator',
        paragraphs: [],
        points: [],
        tables: [
          {
            caption: '',
            columns: [
              { title: 'Indikator', width: 'rest' },
              { title: 'Nilai', width: 28, align: 'center' },
              { title: 'Keterangan', width: 60 },
            ],
            rows: scores.map(({ text, score, note }) => [text, `${score ?? '-'} dari ${MOST}`, note]),
          },
        ],
      },
      { title: 'B. Yang menghambat', paragraphs: [hinders || 'Tidak ada yang disebut.'], points: [], tables: [] },
      { title: 'C. Langkah berikutnya', paragraphs: [nextSteps || 'Tidak ada yang disebut.'], points: [], tables: [] },
      {
        title: 'D. Tindak lanjut',
        paragraphs: foundItems.length === 0 ? ['Tidak ada.'] : [],
        points: foundItems.map(
          ({ text, owner, dueOn, state }) =>
            `${text} (${owner.name}, tenggat ${longDate(dueOn)}, ${KEPT[state].toLowerCase()})`,
        ),
        tables: [],
      },
    ],
    datedOn: evaluation.sentAt?.slice(0, 10) ?? todayOf(ctx),
    signers: [await chairOf(ctx, unit)],
  })
  await record(ctx, 'dwp.evaluation_report', { kind: 'dwp_evaluation', id: evaluation.id }, { format })
  return renderAs(document, format, `evaluasi ${unit.shortName} ${which.year} tw ${which.quarter}`)
}
