import { expect, test } from 'vitest'
import { spread, sumOf, targetOf, targetValues } from './target-values.ts'

const districts = [{ code: '35.07.01' }, { code: '35.07.02' }, { code: '35.07.03' }]

test('an even spread adds up to the target', () => {
  expect(spread(10, 3)).toEqual([4, 3, 3])
  expect(sumOf(spread(1500, 33))).toBe(1500)
})

test('a split of which nothing was filled is not given; an empty district is none', () => {
  const values = { ...targetValues(undefined, districts), target: 10, district: [10, '', ''], sexReason: 'belum ada' }
  expect(targetOf(values, districts)).toEqual({
    target: 10,
    bySex: null,
    sexReason: 'belum ada',
    byDisability: null,
    byDistrict: [{ code: '35.07.01', amount: 10 }],
  })
})

test('what stands comes back as it was sent', () => {
  const before = {
    year: 2026,
    target: 10,
    bySex: { female: 6, male: 4 },
    sexReason: '',
    byDisability: { yes: 0, no: 10 },
    byDistrict: [{ code: '35.07.02', amount: 10 }],
  }
  const { year: _, ...sent } = before
  expect(targetOf(targetValues(before, districts), districts)).toEqual(sent)
})
