import { expect, test } from 'vitest'
import { Numbering } from './numbering.ts'

test('texts are numbered in the order they come, and keep their numbers however many follow', () => {
  const numbering = new Numbering('')
  const texts = Array.from({ length: 50_000 }, (_, i) => `NAMA ${i % 7} ${i}`)
  expect(texts.map((text) => numbering.numberOf(text))).toEqual(texts.map((_, i) => i + 1))
  expect(texts.map((text) => numbering.find(text))).toEqual(texts.map((_, i) => i + 1))
  expect([numbering.numberOf(''), numbering.find('NAMA'), numbering.size]).toEqual([0, undefined, 50_001])
})

test('texts that differ little, or only in the order of their letters, are different texts', () => {
  const numbering = new Numbering()
  const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
  const texts = letters.flatMap((a) =>
    letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a + b + c + d))),
  )
  for (const text of texts) numbering.numberOf(text)
  expect(numbering.size).toBe(8 ** 4)
})

test('a hash does not depend on when a text came', () => {
  const [one, other] = [new Numbering('X', 'SITI'), new Numbering('SITI')]
  expect(one.hashOf(1)).toBe(other.hashOf(0))
})
