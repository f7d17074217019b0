import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ERROR_WORDS } from './error-words.ts'
import { describeError } from './errors.ts'

const ROOMS = new URL('../modules/', import.meta.url)

test('whatever a room names in an error has a word in both languages', () => {
  const named = readdirSync(ROOMS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(new URL(file, ROOMS), 'utf8').matchAll(/\bwhat: '([^']+)'/g)])
    .map(([, what = '']) => what)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((what) => !Object.hasOwn(ERROR_WORDS, what))).toEqual([])
})

test('a sentence names things in its own language, what uses a thing and how much of it too', () => {
  const data = { what: 'priority', count: 2, by: 'needs' }
  expect(describeError('in_use', 'id', data)).toMatch(/^Prioritas ini masih dipakai oleh 2 kebutuhan\./)
  expect(describeError('in_use', 'en', data)).toMatch(/^This priority is still used by 2 needs\./)
})
