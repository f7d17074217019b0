import { expect, test } from 'vitest'
import { wordOf } from './score.ts'

test.each([
  [1, 'strong'],
  [0.75, 'strong'],
  [0.74, 'medium'],
  [0.45, 'medium'],
  [0.2, 'weak'],
  [0, 'none'],
  [null, 'unknown'],
] as const)('a score of %s is called %s', (score, word) => expect(wordOf(score)).toBe(word))
