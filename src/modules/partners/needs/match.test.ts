import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Form } from '#contract/partners/shapes.ts'
import { termsOf } from '../../../../tests/build/rooms/partners.ts'
import { matchTerms, type Side, wordsOf } from './match.ts'

const side = (given: Partial<Side> = {}): Side => ({ ...termsOf(given), open: given.open ?? given.quantity ?? 100 })

test('an offer of the same thing, there, then and enough meets a need wholly; each point has its reason', () => {
  const match = matchTerms(side(), side({ quantity: 150 }))
  expect(match).toMatchObject({ score: 100, covers: 100 })
  expect(match?.reasons.map(({ code }) => code)).toEqual(['same_words', 'same_area', 'whole_period', 'covers_all'])
})

test('less, elsewhere in part, for a part of the time is less, and says how much', () => {
  const need = side({ startsOn: '2026-03-01', endsOn: '2026-03-10', areaCode: '35.07' })
  const offer = side({ quantity: 25, startsOn: '2026-03-06', endsOn: '2026-04-30', areaCode: '35.07.13' })
  expect(matchTerms(need, offer)?.reasons).toMatchObject([
    { code: 'same_words', words: ['rumah', 'semen'], points: 40 },
    { code: 'wider_area', points: 10 },
    { code: 'part_of_period', days: 5, ofDays: 10, points: 10 },
    { code: 'covers_part', quantity: 25, of: 100, unit: 'sak', points: 5 },
  ])
})

test('bread for cement, another village, last year, another form, nothing left: no proposal at all', () => {
  const need = side()
  expect(matchTerms(need, side({ what: 'roti untuk rapat' }))).toBeUndefined()
  expect(matchTerms(side({ areaCode: '35.07.01' }), side({ areaCode: '35.07.02' }))).toBeUndefined()
  expect(matchTerms(need, side({ startsOn: '2025-01-01', endsOn: '2025-12-31' }))).toBeUndefined()
  expect(matchTerms(need, side({ form: 'labour' }))).toBeUndefined()
  expect(matchTerms(need, side({ open: 0 }))).toBeUndefined()
})

test('words of one meaning are one; money needs no word, and units that differ are told, not counted', () => {
  expect([...wordsOf('Tenaga untuk 20 rumah').keys()]).toEqual(['relawan', 'rumah'])
  const volunteers = side({ form: 'labour', what: 'relawan angkut bahan', unit: 'orang' })
  expect(matchTerms(volunteers, side({ form: 'labour', what: 'tenaga sukarela', unit: 'regu' }))).toMatchObject({
    covers: null,
    reasons: [{ words: ['relawan = tenaga'] }, {}, {}, { code: 'other_unit', need: 'orang', offer: 'regu', points: 0 }],
  })
  const zakat = side({ form: 'money', what: 'zakat produktif', unit: 'rupiah' })
  expect(matchTerms(side({ form: 'money', what: 'modal usaha', unit: 'rupiah' }), zakat)?.reasons[0]).toEqual({
    code: 'no_words',
    points: 10,
  })
})

const forms: Form[] = ['money', 'goods', 'labour', 'place', 'knowledge', 'jobs']
const day = fc.integer({ min: 0, max: 700 }).map((at) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10))
const anySide = fc
  .record({
    form: fc.constantFrom(...forms),
    what: fc
      .array(fc.constantFrom('semen', 'pasir', 'roti', 'tenaga', 'relawan', 'aula', 'rumah'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => words.join(' ')),
    quantity: fc.integer({ min: 1, max: 500 }),
    unit: fc.constantFrom('sak', 'orang'),
    areaCode: fc.constantFrom('35.07', '35.07.01', '35.07.02', '35.07.01.2001'),
    days: fc.tuple(day, day),
    open: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ days, ...rest }): Side => {
    const [startsOn = '', endsOn = ''] = [...days].sort()
    return { ...rest, startsOn, endsOn }
  })

test('for any two sides: points add up to the score within 0–100, nothing beyond the need is covered, order of words is nothing', () => {
  fc.assert(
    fc.property(anySide, anySide, (need, offer) => {
      const match = matchTerms(need, offer)
      const turned = { ...offer, what: offer.what.split(' ').toReversed().join(' ') }
      expect(matchTerms(need, turned)).toEqual(match)
      if (!match) return
      expect(need.form).toBe(offer.form)
      expect(match.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(match.score)
      expect(match.score).toBeGreaterThanOrEqual(0)
      expect(match.score).toBeLessThanOrEqual(100)
      if (match.covers !== null) expect(match.covers).toBe(Math.min(need.open, offer.open))
    }),
    { seed: 7, numRuns: 500 },
  )
})

test('more of an offer never makes it fit worse', () => {
  fc.assert(
    fc.property(anySide, anySide, fc.integer({ min: 1, max: 500 }), (need, offer, more) => {
      const before = matchTerms(need, offer)
      if (!before) return
      expect(matchTerms(need, { ...offer, open: offer.open + more })?.score ?? -1).toBeGreaterThanOrEqual(before.score)
    }),
    { seed: 8, numRuns: 500 },
  )
})
