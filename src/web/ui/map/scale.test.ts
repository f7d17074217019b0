import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shadeOf, stepOf, stepsOf } from './scale.ts'

test('few values get a shade each, the least and the most at the ends', () => {
  const steps = stepsOf([0, 3, 1, 3])
  expect(steps).toEqual([
    { from: 1, to: 1 },
    { from: 3, to: 3 },
  ])
  expect(steps.map((_, i) => shadeOf(steps, i))).toEqual([0, 4])
})

test('zero has no shade', () => {
  expect(stepsOf([0, 0])).toEqual([])
  expect(stepOf(stepsOf([0, 1]), 0)).toBe(-1)
})

test('every value above zero falls into exactly the step that names it, and a larger one never into a lighter', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }), (values) => {
      const steps = stepsOf(values)
      expect(steps.length).toBeLessThanOrEqual(5)
      const sorted = values.filter((value) => value > 0).sort((a, b) => a - b)
      const found = sorted.map((value) => stepOf(steps, value))
      expect(found).toEqual(found.toSorted((a, b) => a - b))
      for (const [i, value] of sorted.entries()) {
        const step = steps[found[i] ?? -1]
        expect(step && step.from <= value && value <= step.to).toBe(true)
      }
    }),
    { seed: 11 },
  )
})
