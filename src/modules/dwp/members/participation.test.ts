import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RULES_OF_DWP } from '../seed-tables.ts'
import { byQuarter, type HeldMeeting, steadinessOf, unitSteadiness } from './participation.ts'

/** One meeting a month from January 2026; `who` came to it by the marks: x came, - did not, space was not called. */
const meetingsOf = (who: Readonly<Record<string, string>>): HeldMeeting[] => {
  const count = Math.max(...Object.values(who).map((marks) => marks.length))
  return Array.from({ length: count }, (_, at) => ({
    gatheringId: String(at),
    day: `2026-${String(at + 1).padStart(2, '0')}-15`,
    title: 'Pertemuan bulanan',
    called: new Set(Object.keys(who).filter((name) => (who[name]?.[at] ?? ' ') !== ' ')),
    came: new Set(Object.keys(who).filter((name) => who[name]?.[at] === 'x')),
  }))
}

test.each([
  ['xxxxxx---', true, 'three missed in a row after coming'],
  ['xxx--', false, 'two missed in a row are not enough'],
  ['xxxxxx-x-', true, 'one of the last three where it was all of the six before'],
  ['x-x-x--x-', false, 'one of the last three where it was half before'],
  ['---------', false, 'who never came does not fall away'],
  ['xx-', false, 'too few meetings say nothing'],
])('%s falls away: %s (%s)', (marks, falls) => {
  expect(steadinessOf('ana', meetingsOf({ ana: marks }), RULES_OF_DWP).isFallingAway).toBe(falls)
})

test('meetings to which somebody was not called do not count against her', () => {
  const { missedInARow, recentShare } = steadinessOf(
    'ana',
    meetingsOf({ ana: 'xxx   xxx', ibu: '---------' }),
    RULES_OF_DWP,
  )
  expect({ missedInARow, recentShare }).toEqual({ missedInARow: 0, recentShare: 100 })
})

test('a unit falls away when its latest shares are below half of those before', () => {
  const whole = meetingsOf({ a: 'xxxxxx---', b: 'xxxxxx---', c: 'xxxxxxxxx' })
  expect(unitSteadiness(whole, RULES_OF_DWP)).toEqual({ recentShare: 33, earlierShare: 100, isFallingAway: true })
  expect(byQuarter(whole)).toEqual([
    { year: 2026, quarter: 1, meetings: 3, share: 100 },
    { year: 2026, quarter: 2, meetings: 3, share: 100 },
    { year: 2026, quarter: 3, meetings: 3, share: 33 },
  ])
})

test('the order in which meetings are told does not matter, and coming once more never makes it worse', () => {
  const marks = fc.string({ unit: fc.constantFrom('x', '-', ' '), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(marks, (text) => {
      const meetings = meetingsOf({ ana: text })
      const steady = steadinessOf('ana', meetings, RULES_OF_DWP)
      expect(steadinessOf('ana', meetings.toReversed(), RULES_OF_DWP)).toEqual(steady)
      const next = steadinessOf('ana', meetingsOf({ ana: `${text}x` }), RULES_OF_DWP)
      expect(next.missedInARow).toBe(0)
    }),
    { seed: 19 },
  )
})
