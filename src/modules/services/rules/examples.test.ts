import { expect, test } from 'vitest'
import { missingExamples } from './examples.ts'

test('an example is missing until a rule of its title stands, and again once that has ended', () => {
  const all = missingExamples([])
  const title = all[0]?.title ?? ''
  expect(all.length).toBeGreaterThan(1)
  expect(missingExamples([{ title, endedAt: null }])).toEqual(all.slice(1))
  expect(missingExamples([{ title, endedAt: new Date('2026-02-10') }])).toEqual(all)
})
