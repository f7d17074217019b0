import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { OutputKind } from '#contract/plans/shapes.ts'
import { invented, inventedEngine } from './testing/invented.ts'

/** Invented pairs of titles in other words, in one district and one quarter: D duplicate, C linked, U unrelated. */
const ROWS = readFileSync(new URL('./testing/paraphrases.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
const RIGHT_AT_LEAST = 0.95

const engine = inventedEngine()

function verdictOf(line: string): { expected: string; found: string; line: string } {
  const [
    expected = '',
    titleA = '',
    purposeA = '',
    kindA = '',
    targetA = '',
    titleB = '',
    purposeB = '',
    kindB = '',
    targetB = '',
  ] = line.split('\t')
  const a = invented('a', { title: titleA, purpose: purposeA, outputKind: kindA as OutputKind, targetText: targetA })
  const b = invented('b', { title: titleB, purpose: purposeB, outputKind: kindB as OutputKind, targetText: targetB })
  const label = engine.index([a, b]).ranking()[0]?.label ?? null
  return { expected, found: label === null ? 'U' : label === 'duplicate' ? 'D' : 'C', line }
}

test(`at least ${RIGHT_AT_LEAST * 100} of 100 invented pairs are read as people mean them`, () => {
  const verdicts = ROWS.map(verdictOf)
  const wrong = verdicts.filter(({ expected, found }) => expected !== found)
  expect(verdicts.length).toBeGreaterThan(150)
  expect(
    1 - wrong.length / verdicts.length,
    wrong.map(({ found, line }) => `${found}: ${line}`).join('\n'),
  ).toBeGreaterThanOrEqual(RIGHT_AT_LEAST)
})
