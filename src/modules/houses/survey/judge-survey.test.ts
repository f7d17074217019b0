import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONDITIONS, QUESTIONS, SCALE } from './form.ts'
import { type Answers, judgeSurvey } from './judge-survey.ts'
import { scoreSurvey } from './score-survey.ts'

/** A house with nothing wrong, of a family that may receive one. */
const SOUND: Answers = {
  ...{ foundation: 'good', columns: 'good', roof_frame: 'good', roof: 'good', floor: 'tile', wall: 'masonry' },
  ...{ floor_area: 36, residents: 5, water_source: 'piped', toilet: 'own_tank' },
  ...{ land_title: 'certificate', land_disputed: false, land_fits_plan: true, has_family: true, only_house: true },
  ...{ lives_there: true, income_within: true, helped_before: false, self_help: true },
}
const failing = (answers: Answers) =>
  judgeSurvey(answers).score.indicators.flatMap(({ code, fails }) => (fails ? [code] : []))

describe('the form', () => {
  test('weighs its five indicators to a hundred', () => {
    expect(SCALE.indicators.map(({ code }) => code)).toEqual([
      ...['structure', 'roof_floor_wall', 'space', 'water', 'sanitation'],
    ])
    expect(SCALE.indicators.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })

  test('gives every choice of an indicator points, and asks what each condition needs', () => {
    for (const { key, section, kind, options } of QUESTIONS) {
      expect([key, kind === 'choice' ? options.length > 1 : options.length === 0]).toEqual([key, true])
      const isJudged = kind === 'choice' && SCALE.indicators.some(({ code }) => code === section)
      if (isJudged) expect(Object.keys(SCALE.questions[key]?.points ?? {})).toEqual(options.map(({ value }) => value))
    }
    for (const { question, allowed } of CONDITIONS) {
      const asked = QUESTIONS.find(({ key }) => key === question)
      const values = asked?.kind === 'yes_no' ? ['true', 'false'] : asked?.options.map(({ value }) => value)
      expect([question, allowed.every((value) => values?.includes(value))]).toEqual([question, true])
    }
  })
})

describe('a house', () => {
  test('with nothing wrong is fit and scores nothing', () => {
    const { score, missing, conditions } = judgeSurvey(SOUND)
    expect([score.isUnfit, score.score, missing]).toEqual([false, 0, []])
    expect(conditions.every(({ isMet }) => isMet === true)).toBe(true)
  })

  test.each([
    [{ foundation: 'heavy' }, 'structure'],
    [{ floor: 'earth' }, 'roof_floor_wall'],
    [{ residents: 6 }, 'space'],
    [{ water_source: 'surface' }, 'water'],
    [{ toilet: 'none' }, 'sanitation'],
  ])('is unfit by one indicator alone: %o', (answers, code) => {
    expect(failing({ ...SOUND, ...answers })).toEqual([code])
    expect(judgeSurvey({ ...SOUND, ...answers }).score.isUnfit).toBe(true)
  })

  test('of 7.2 square metres for each is large enough, of a hair less it is not', () => {
    expect(failing({ ...SOUND, floor_area: 36, residents: 5 })).toEqual([])
    expect(failing({ ...SOUND, floor_area: 35.9, residents: 5 })).toEqual(['space'])
  })

  test('is not judged fit while anything of an indicator is unanswered, and unfit as soon as one fails', () => {
    const { toilet: _, ...open } = SOUND
    expect(judgeSurvey(open).score).toMatchObject({ isUnfit: null, score: null })
    expect(judgeSurvey({ ...open, roof: 'thatch' }).score).toMatchObject({ isUnfit: true, score: null })
    expect(judgeSurvey({}).score).toMatchObject({ isUnfit: null, score: null })
  })

  test('names the condition that is not met', () => {
    const unmet = judgeSurvey({ ...SOUND, land_disputed: true }).conditions.filter(({ isMet }) => isMet === false)
    expect(unmet.map(({ condition }) => condition.code)).toEqual(['land_undisputed'])
  })
})

test('a worse answer never makes a house less urgent, and an answer the form does not know counts as none', () => {
  const worse = fc.record(
    Object.fromEntries(
      Object.entries(SCALE.questions).map(([key, { points }]) => [key, fc.constantFrom(...Object.keys(points))]),
    ),
  )
  fc.assert(
    fc.property(worse, fc.constantFrom(...Object.keys(SCALE.questions)), (answers, key) => {
      const said: Answers = { ...SOUND, ...answers }
      const points = SCALE.questions[key]?.points ?? {}
      const worst = Object.keys(points).reduce((a, b) => ((points[b] ?? 0) > (points[a] ?? 0) ? b : a))
      const [before, after] = [scoreSurvey(SCALE, said), scoreSurvey(SCALE, { ...said, [key]: worst })]
      expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0)
      expect(scoreSurvey(SCALE, { ...said, [key]: 'entah' })).toEqual(scoreSurvey(SCALE, { ...said, [key]: undefined }))
    }),
    { seed: 52, numRuns: 200 },
  )
})
