import { z } from 'zod'

/** What turns answers of the survey into a judgement; data from seed/houses, so that a browser without signal judges as the server does. */
export const SurveyScale = z.object({
  /** Worst first: their weights add up to 100. */
  indicators: z.array(
    z.object({ code: z.string(), weight: z.number(), label: z.object({ id: z.string(), en: z.string() }) }),
  ),
  /** Points of each answer of a question with choices: 0 sound to 2 heavy; the question's indicator. */
  questions: z.record(z.string(), z.object({ indicator: z.string(), points: z.record(z.string(), z.number()) })),
  /** Points of one answer from which its indicator fails. */
  failsFrom: z.number(),
  /** Failing indicators from which a house is unfit. */
  unfitFrom: z.number(),
  /** Square metres for each resident below which a house is too small. */
  areaPerPerson: z.number(),
})
export type SurveyScale = z.infer<typeof SurveyScale>

const IndicatorScore = z.object({
  code: z.string(),
  /** 0 sound to 1 worst, of what is answered; null: nothing is. */
  severity: z.number().nullable(),
  /** Null: not known yet, and no answer so far makes it fail. */
  fails: z.boolean().nullable(),
})

export const SurveyScore = z.object({
  indicators: z.array(IndicatorScore),
  /** 0 to 100, the higher the more urgent; null until every indicator is answered. */
  score: z.number().nullable(),
  /** RTLH: at least `unfitFrom` indicators fail; null while that is open. */
  isUnfit: z.boolean().nullable(),
})
export type SurveyScore = z.infer<typeof SurveyScore>
export type IndicatorScore = z.infer<typeof IndicatorScore>
