import type { IndicatorScore, SurveyScale, SurveyScore } from '#contract/houses/survey.ts'

type Answers = Readonly<Record<string, string | number | boolean | undefined>>

const WORST = 2
const SPACE = 'space'

const numberIn = (value: Answers[string]) => (typeof value === 'number' && value > 0 ? value : null)

function spaceScore({ areaPerPerson }: SurveyScale, answers: Answers): IndicatorScore {
  const [area, residents] = [numberIn(answers.floor_area), numberIn(answers.residents)]
  if (area === null || residents === null) return { code: SPACE, severity: null, fails: null }
  const each = area / residents
  return { code: SPACE, severity: Math.max(0, 1 - each / areaPerPerson), fails: each < areaPerPerson }
}

function choiceScore(scale: SurveyScale, code: string, answers: Answers): IndicatorScore {
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
