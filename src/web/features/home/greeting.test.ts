import { expect, test } from 'vitest'
import { greetingAt } from './greeting.ts'

test('each hour has the greeting that people use at it', () => {
  const hours = [3, 4, 10, 11, 14, 15, 17, 18, 23, 0]
  expect(hours.map(greetingAt)).toEqual([
    'evening',
    'morning',
    'morning',
    'noon',
    'noon',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
    'evening',
  ])
})
