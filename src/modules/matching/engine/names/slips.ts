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
  let start = 0
  let endA = a.length
  let endB = b.length
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  if (Math.max(endA, endB) - start > FEW_LETTERS && lettersApart(a, b, start, endA, endB) > 2 * TWO_SLIPS)
    return TOO_FAR
  const distance = editDistance(a.slice(start, endA), b.slice(start, endB))
  return distance > TWO_SLIPS ? TOO_FAR : (distance as 0 | 1 | 2)
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

/** Whether exactly one slip lies between two texts. */
export const isOneSlip = (a: string, b: string) => slipsBetween(a, b) === ONE_SLIP

/** Slips between two texts, however many (Damerau 1964, restricted). */
export function editDistance(a: string, b: string): number {
  if (a.length === 0) return b.length
  if (b.length === 0) return a.length
  if (Math.max(a.length, b.length) === 1) return 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      const exchanged =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (exchanged) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      now.push(least)
    }
    before = last
    last = now
  }
  return last[b.length] ?? 0
}
