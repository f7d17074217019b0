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

export const IndicatorScore = z.object({
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

type Answers = Readonly<Record<string, string | number | boolean | undefined>>
type Indicator = z.infer<typeof IndicatorScore>

const WORST = 2
const SPACE = 'space'

const numberIn = (value: Answers[string]) => (typeof value === 'number' && value > 0 ? value : null)

function spaceScore({ areaPerPerson }: SurveyScale, answers: Answers): Indicator {
  const [area, residents] = [numberIn(answers.floor_area), numberIn(answers.residents)]
  if (area === null || residents === null) return { code: SPACE, severity: null, fails: null }
  const each = area / residents
  return { code: SPACE, severity: Math.max(0, 1 - each / areaPerPerson), fails: each < areaPerPerson }
}

function choiceScore(scale: SurveyScale, code: string, answers: Answers): Indicator {
  const asked = Object.entries(scale.questions).filter(([, { indicator }]) => indicator === code)
  const points = asked.flatMap(([key, question]) => question.points[String(answers[key])] ?? [])
  if (points.length === 0) return { code, severity: null, fails: null }
  const isFailing = points.some((one) => one >= scale.failsFrom)
  const sum = points.reduce((total, one) => total + one, 0)
  return {
    code,
    severity: sum / (WORST * points.length),
    fails: isFailing || points.length === asked.length ? isFailing : null,
  }
}

/**
 * Whether a house is fit, by the answers so far: structure, roof–floor–wall, space, water, sanitation. Answers that the form does not know count as
 * not given. Source of the indicators: DOMAIN 2.3; of points, weights and limits: seed/houses.
 */
export function scoreSurvey(scale: SurveyScale, answers: Answers): SurveyScore {
  const indicators = scale.indicators.map(({ code }) =>
    code === SPACE ? spaceScore(scale, answers) : choiceScore(scale, code, answers),
  )
  const failing = indicators.filter(({ fails }) => fails === true).length
  const isKnown = indicators.every(({ fails }) => fails !== null)
  const weighed = scale.indicators.reduce((sum, { weight }, at) => sum + weight * (indicators[at]?.severity ?? 0), 0)
  return {
    indicators,
    score: isKnown ? Math.round(weighed) : null,
    isUnfit: failing >= scale.unfitFrom || (isKnown ? false : null),
  }
}
