import { editDistance } from '#platform/text/edit-distance.ts'

/** How far one word is from another, as a clerk's slip. */
export const NO_SLIP = 0
export const ONE_SLIP = 1
export const TWO_SLIPS = 2
export const TOO_FAR = 3

const FEW_LETTERS = 3

/**
 * Slips between two texts: one letter put in, left out, taken for another, or exchanged with its neighbour (Damerau 1964, restricted).
 * Answers 0, 1, 2, or 3 for more.
 */
export function slipsBetween(a: string, b: string): 0 | 1 | 2 | 3 {
  if (a === b) return NO_SLIP
  if (Math.abs(a.length - b.length) > TWO_SLIPS) return TOO_FAR
  const start = sameAtStart(a, b)
  const end = sameAtEnd(a, b, start)
  const [endA, endB] = [a.length - end, b.length - end]
  if (areOneSlipApart(a, b, start, endA, endB)) return ONE_SLIP
  if (Math.max(endA, endB) - start > FEW_LETTERS && lettersApart(a, b, start, endA, endB) > 2 * TWO_SLIPS)
    return TOO_FAR
  const distance = editDistance(a.slice(start, endA), b.slice(start, endB))
  return distance > TWO_SLIPS ? TOO_FAR : (distance as 0 | 1 | 2)
}

/** Whether exactly one slip lies between two texts. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  const start = sameAtStart(a, b)
  const end = sameAtEnd(a, b, start)
  return areOneSlipApart(a, b, start, a.length - end, b.length - end)
}

function sameAtStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let same = 0
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same++
  return same
}

/** `start`: so many letters at the start are taken already. */
function sameAtEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let same = 0
  while (same < most && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++
  return same
}

/** Of two texts that differ, what lies between the same start and the same end is one letter at most, or two exchanged. */
function areOneSlipApart(a: string, b: string, start: number, endA: number, endB: number): boolean {
  if (endA - start <= 1 && endB - start <= 1) return true
  return (
    endA - start === 2 &&
    endB - start === 2 &&
    a.charCodeAt(start) === b.charCodeAt(start + 1) &&
    a.charCodeAt(start + 1) === b.charCodeAt(start)
  )
}

/** Letters that only one of two stretches holds: a slip brings two of them at most. */
function lettersApart(a: string, b: string, start: number, endA: number, endB: number): number {
  let letters = 0
  for (let i = start; i < endA; i++) letters |= 1 << (a.charCodeAt(i) & 31)
  let others = 0
  for (let i = start; i < endB; i++) others |= 1 << (b.charCodeAt(i) & 31)
  let apart = letters ^ others
  let count = 0
  for (; apart !== 0; apart &= apart - 1) count++
  return count
}
