import { expect, test } from 'vitest'
import { WrittenName } from './shapes.ts'

test.each([
  ['Siti', true],
  ['ꦱꦶꦠꦶ', true],
  ['محمد', true],
  ["O'", false],
  ['\u200b\u200b\u200b', false],
  ['\u202e\u200f\u200e', false],
  ['12345', false],
])('the name %j is written in letters: %s', (name, isWritten) => {
  const { success, error } = WrittenName(120).safeParse(name)
  expect(success).toBe(isWritten)
  if (!isWritten) expect(error?.issues.map(({ message }) => message)).toContain('name_unwritten')
})
