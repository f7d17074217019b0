import { writeTableReport } from '#modules/letters/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import type { ReadHouse } from '../read-house.ts'
import { CONDITIONS, QUESTIONS, SCALE } from '../survey/form.ts'
import { judgeHouse, type ReadJudgement } from '../survey/read-judgement.ts'
import { factsOf, officeOf } from './paper.ts'
import { LAND } from './words.ts'

const BLANK = '........................'

function answerOf({ answers }: ReadJudgement, key: string): string {
  const [value, question] = [answers[key], QUESTIONS.find((one) => one.key === key)]
  if (value === undefined) return BLANK
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak'
  const option = question?.options.find((one) => one.value === String(value))
  return option?.label.id ?? `${value} ${question?.unit ?? ''}`.trim()
}

const verdictOf = (fails: boolean | null) => (fails === null ? 'Belum diketahui' : fails ? 'Tidak layak' : 'Layak')

/** Form kondisi rumah: the answers of the survey before the works, what they say, and the conditions; blanks where nobody answered. */
export async function conditionForm(ctx: Context, house: ReadHouse): Promise<OfficeDocument> {
  const judgement = await judgeHouse(ctx, house.id, 'before')
  const datedOn = todayOf(ctx)
  const { letterhead, signer } = await officeOf(ctx, house.agency, datedOn)
  const { score, conditions } = judgement
  const met = new Map(conditions.map(({ condition, isMet }) => [condition.code, isMet]))
  return writeTableReport({
    ...{ letterhead, title: 'Form kondisi rumah', subtitle: house.code, datedOn, signers: [signer] },
    facts: [
      ...factsOf(house),
      { label: 'Bukti tanah', value: LAND[house.landTitle] },
      {
        label: 'Hasil',
        value: score.isUnfit === null ? 'Survei belum lengkap' : score.isUnfit ? 'Tidak layak huni' : 'Layak huni',
      },
      ...(score.score === null ? [] : [{ label: 'Nilai kebutuhan', value: `${score.score} dari 100` }]),
    ],
    chapters: [
      {
        ...{ title: 'A. Hasil pengamatan', paragraphs: [], points: [] },
        tables: [
          {
            caption: '',
            columns: [
              { title: 'Bagian', width: 45 },
              { title: 'Pertanyaan', width: 'rest' },
              { title: 'Jawaban', width: 60 },
            ],
            rows: QUESTIONS.filter(({ kind }) => kind !== 'text').map(({ key, label, sectionLabel }) => [
              ...[sectionLabel.id, label.id, answerOf(judgement, key)],
            ]),
          },
        ],
      },
      {
        ...{ title: 'B. Indikator rumah layak huni', paragraphs: [], points: [] },
        tables: [
          {
            caption: '',
            columns: [
              { title: 'Indikator', width: 'rest' },
              { title: 'Hasil', width: 45 },
            ],
            rows: SCALE.indicators.map(({ code, label }) => [
              label.id,
              verdictOf(score.indicators.find((one) => one.code === code)?.fails ?? null),
            ]),
          },
        ],
      },
      {
        ...{ title: 'C. Syarat penerima', paragraphs: [], tables: [] },
        points: CONDITIONS.map(({ code, label }) => {
          const isMet = met.get(code)
          return `${label.id}: ${isMet === true ? 'terpenuhi' : isMet === false ? 'tidak terpenuhi' : 'belum diperiksa'}`
        }),
      },
    ],
  })
}
