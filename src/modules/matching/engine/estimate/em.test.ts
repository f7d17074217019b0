import { expect, test } from 'vitest'
import { randomOf } from '../hash.ts'
import type { Comparison, Linkage } from '../linkage.ts'
import { estimate } from './em.ts'
import { PatternCoder, PatternCounts } from './patterns.ts'

const M = [
  [0.9, 0.06, 0.04],
  [0.8, 0.15, 0.05],
  [0.7, 0.2, 0.1],
  [0.95, 0.03, 0.02],
]
const U = [
  [0.01, 0.04, 0.95],
  [0.02, 0.08, 0.9],
  [0.05, 0.15, 0.8],
  [0.005, 0.005, 0.99],
]
const SAME = 0.002
const PAIRS = 1_000_000

const comparison = (name: string): Comparison => ({
  name,
  levels: ['same', 'near', 'other'],
  m: [0.7, 0.2, 0.1],
  h: [0.3, 0.3, 0.4],
  compare: () => -1,
})
const comparisons = M.map((_, i) => comparison(String(i)))

test('EM finds the probabilities that pairs were drawn with, and how many are the same, without being told which', () => {
  const random = randomOf(11)
  const coder = new PatternCoder({ comparisons } as unknown as Linkage)
  const draw = (shares: readonly number[]) => {
    const at = random()
    return at < (shares[0] ?? 0) ? 0 : at < (shares[0] ?? 0) + (shares[1] ?? 0) ? 1 : 2
  }
  const drawn = new PatternCounts()
  for (let pair = 0; pair < PAIRS; pair++) {
    const isSame = random() < SAME
    drawn.add((isSame ? M : U).reduce((code, shares) => code * 4 + draw(shares) + 1, 0))
    drawn.total++
  }
  const found = estimate({ coder, drawn, random: drawn, allPairs: PAIRS, hasKin: false })
  expect(found.prior.same).toBeCloseTo(SAME, 3)
  for (const [i, shares] of M.entries())
    for (const [level, share] of shares.entries())
      expect(Math.abs((found.m[i]?.[level] ?? 0) - share)).toBeLessThan(0.04)
  for (const [i, shares] of U.entries())
    for (const [level, share] of shares.entries())
      expect(Math.abs((found.u[i]?.[level] ?? 0) - share)).toBeLessThan(0.01)
})
