import { PairBatch, type TakePairs } from './pair-batch.ts'

/** After so many rows it is told how far the drawing is. */
const PORTION = 10_000
/** The bit of a place in a block that says that its row seeks there. */
const SEEKS = 1

/** `starts[block]`: where the rows of the block begin among all places; one more at the end. */
export interface KeptBlocks {
  readonly rules: Uint8Array
  readonly starts: Int32Array
  readonly places: number
}

export interface RowBlocks {
  readonly blocks: Int32Array
  /** Where the blocks of a row begin; one more at the end. */
  readonly starts: Int32Array
}

/** Row after row steps into its blocks and meets who stands there already. `isFresh`, where given: only pairs with such a row. */
export function meet(
  { rules, starts }: KeptBlocks,
  rows: RowBlocks,
  isFresh: Uint8Array | null,
  take: TakePairs,
  onPortion: (done: number) => void,
): void {
  const size = rows.starts.length - 1
  const standing = new Int32Array(starts[rules.length] ?? 0)
  const ends = starts.slice()
  /** For each row the last one that met it, and the rules that brought them. */
  const last = new Int32Array(2 * size).fill(-1)
  const met: number[] = []
  const batch = new PairBatch()
  for (let row = 0; row < size; row++) {
    met.length = 0
    for (let i = rows.starts[row] ?? 0; i < (rows.starts[row + 1] ?? 0); i++) {
      const own = rows.blocks[i] ?? 0
      const block = own >> 1
      const end = ends[block] ?? 0
      const rule = 1 << (rules[block] ?? 0)
      for (let place = starts[block] ?? 0; place < end; place++) {
        const there = standing[place] ?? 0
        const other = there >> 1
        if (((own | there) & SEEKS) === 0 || other === row || (isFresh && !isFresh[row] && !isFresh[other])) continue
        if (last[2 * other] !== row) {
          last[2 * other] = row
          last[2 * other + 1] = 0
          met.push(other)
        }
        last[2 * other + 1] = (last[2 * other + 1] ?? 0) | rule
      }
      standing[end] = row * 2 + (own & SEEKS)
      ends[block] = end + 1
    }
    for (let i = 0; i < met.length; i++) {
      const other = met[i] ?? 0
      batch.push(other, row, last[2 * other + 1] ?? 0)
      if (batch.isFull) batch.handTo(take)
    }
    if (row % PORTION === 0) onPortion(row)
  }
  batch.handTo(take)
}
