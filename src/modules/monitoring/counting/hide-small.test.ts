import { expect, test } from 'vitest'
import { SMALL_CELLS } from '#modules/training/index.ts'
import { hiddenBelow, hideSmall } from './hide-small.ts'
import type { Split } from './sum-up.ts'

const row = (female: number, male: number, sexUnknown = 0, disabled = 0): Split => {
  const amount = female + male + sexUnknown
  return { amount, female, male, sexUnknown, disabled, notDisabled: amount - disabled, disabilityUnknown: 0 }
}

test('two women in a district are hidden, and so is what would give them away by subtraction', () => {
  const { rows, whole } = hideSmall([row(2, 40), row(30, 50), row(20, 60)], true)
  expect(rows[0]).toMatchObject({ female: null, male: null })
  // The sum of all women is shown, so another district's women are hidden too.
  expect(whole).toMatchObject({ female: 52, male: 150 })
  expect(rows.filter(({ female }) => female === null).length).toBeGreaterThan(1)
})

test('where nobody is few, nothing is hidden; nobody at all is no secret', () => {
  const { rows, whole } = hideSmall([row(20, 40), row(30, 50), row(0, 0)], true)
  expect(rows).toMatchObject([{ female: 20 }, { female: 30 }, { female: 0, male: 0, disabled: 0 }])
  expect(whole).toMatchObject({ female: 50, male: 90, sexUnknown: 0 })
})

test('few people with a disability are hidden in the whole as in the district', () => {
  const { rows, whole } = hideSmall([row(20, 40, 0, 2)], true)
  expect([rows[0]?.disabled, whole.disabled]).toEqual([null, null])
  expect([rows[0]?.female, whole.female]).toEqual([20, 20])
})

test('houses are no persons: nothing of them is hidden', () => {
  expect(hideSmall([row(2, 1)], false).rows[0]).toMatchObject({ female: 2, male: 1 })
  expect([hiddenBelow(false), hiddenBelow(true)]).toEqual([null, SMALL_CELLS.people])
})
