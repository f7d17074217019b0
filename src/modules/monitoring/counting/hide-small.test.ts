import { expect, test } from 'vitest'
import { SMALL_CELLS } from '#modules/training/index.ts'
import { hiddenBelow, hideSmall } from './hide-small.ts'
import type { Split } from './sum-up.ts'

const row = (female: number, male: number, sexUnknown = 0, disabled = 0): Split => {
  const amount = female + male + sexUnknown
  return { amount, female, male, sexUnknown, disabled, notDisabled: amount - disabled, disabilityUnknown: 0 }
}

test('two women in a district are hidden, and so is what would give them away by subtraction', () => {
  const { rows, whole } = hideSmall([row(2, 40), row(30, 50), row(20, 60)], 'people')
  expect(rows[0]?.split.female).toBeNull()
  // The sum of all women is shown, so another district's women are hidden too.
  expect(whole).toMatchObject({ female: 52, male: 150 })
  expect(rows.filter(({ split }) => split.female === null).length).toBeGreaterThan(1)
})

test('three persons in a district are hidden, and the whole less the other districts does not tell them', () => {
  const { rows } = hideSmall([row(2, 1), row(30, 50), row(20, 60), row(0, 0)], 'people')
  expect(rows[0]?.amount).toBeNull()
  expect(rows.filter(({ amount }) => amount === null).length).toBeGreaterThan(1)
  for (const { amount, split } of rows)
    for (const figure of [amount, ...Object.values(split)]) expect([1, 2, 3, 4]).not.toContain(figure)
})

test('where all there are is three persons of one district, no district is shown, not even that the others have none', () => {
  const { rows } = hideSmall([row(2, 1), row(0, 0)], 'people')
  expect(rows.map(({ amount }) => amount)).toEqual([null, null])
})

test('where nobody is few, nothing is hidden; nobody at all is no secret', () => {
  const { rows, whole } = hideSmall([row(20, 40), row(30, 50), row(0, 0)], 'people')
  expect(rows).toMatchObject([
    { amount: 60, split: { female: 20 } },
    { split: { female: 30 } },
    { amount: 0, split: { female: 0, male: 0, disabled: 0 } },
  ])
  expect(whole).toMatchObject({ female: 50, male: 90, sexUnknown: 0 })
})

test('few people with a disability are hidden in the whole as in the district', () => {
  const { rows, whole } = hideSmall([row(20, 40, 0, 2)], 'people')
  expect([rows[0]?.split.disabled, whole.disabled]).toEqual([null, null])
  expect([rows[0]?.split.female, whole.female]).toEqual([20, 20])
})

test('how many houses stand in a district is no secret, whose they are is; of things nothing is hidden', () => {
  const { rows } = hideSmall([row(2, 1), row(30, 50), row(20, 60)], 'owners')
  expect(rows.map(({ amount }) => amount)).toEqual([3, 80, 80])
  expect(rows[0]?.split).toMatchObject({ female: null, male: null })
  expect(hideSmall([row(2, 1)], 'things').rows[0]).toMatchObject({ amount: 3, split: { female: 2, male: 1 } })
  expect([hiddenBelow('things'), hiddenBelow('owners'), hiddenBelow('people')]).toEqual([
    null,
    SMALL_CELLS.people,
    SMALL_CELLS.people,
  ])
})
