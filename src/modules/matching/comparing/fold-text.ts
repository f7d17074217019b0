import { editDistance } from '#platform/text/edit-distance.ts'

/** Letters and digits in capitals, anything else a single space: how two spellings of one text are recognised. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/['’`‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** How alike two texts are: 1 the same, 0 nothing in common. */
export const likeness = (a: string, b: string): number =>
  a === '' && b === '' ? 1 : 1 - editDistance(a, b) / Math.max(a.length, b.length)
