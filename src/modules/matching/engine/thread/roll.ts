import type { Linkage } from '../linkage.ts'

const ONLY_DIGITS = /^\d+$/

/**
 * The live rows in an order that does not depend on when they came: sorted by id, new rows of an incremental run after the resident ones.
 * A row's place in it is its rank; everything that must be the same whatever the order of arrival counts in ranks.
 */
export class Roll {
  readonly rows: Int32Array
  /** Ranks from here on are new; 0 in a full run. */
  readonly firstNew: number
  readonly #ranks: Int32Array

  private constructor(rows: Int32Array, firstNew: number, size: number) {
    this.rows = rows
    this.firstNew = firstNew
    this.#ranks = new Int32Array(size).fill(-1)
    for (let rank = 0; rank < rows.length; rank++) this.#ranks[rows[rank] ?? 0] = rank
  }

  static ofAll(linkage: Linkage): Roll {
    return new Roll(sorted(linkage, liveRows(linkage)), 0, linkage.size)
  }

  /** The fresh rows after all others; `old`, where it holds just the others, spares sorting them again. */
  static withFresh(linkage: Linkage, fresh: readonly number[], old: Roll | undefined): Roll {
    const others = old && isUntouched(old, linkage, fresh) ? old.rows : sorted(linkage, without(linkage, fresh))
    const rows = new Int32Array(others.length + fresh.length)
    rows.set(others)
    rows.set(sorted(linkage, [...fresh]), others.length)
    return new Roll(rows, others.length, linkage.size)
  }

  rankOf(row: number): number {
    return this.#ranks[row] ?? -1
  }

  rowAt(rank: number): number {
    return this.rows[rank] ?? 0
  }
}

function liveRows(linkage: Linkage): number[] {
  const rows: number[] = []
  for (let row = 0; row < linkage.size; row++) if (linkage.isLive(row)) rows.push(row)
  return rows
}

function without(linkage: Linkage, fresh: readonly number[]): number[] {
  const left = new Set(fresh)
  return liveRows(linkage).filter((row) => !left.has(row))
}

const isUntouched = (old: Roll, linkage: Linkage, fresh: readonly number[]) =>
  fresh.every((row) => old.rankOf(row) < 0) && old.rows.length + fresh.length === liveRows(linkage).length

function sorted(linkage: Linkage, rows: number[]): Int32Array {
  return (
    sortedByNumber(linkage, rows) ?? Int32Array.from(rows.sort((a, b) => (linkage.idOf(a) < linkage.idOf(b) ? -1 : 1)))
  )
}

/** Where all ids are digits of one length (rows of a file), numbers are sorted, which is ten times as fast; otherwise null. */
function sortedByNumber(linkage: Linkage, rows: readonly number[]): Int32Array | null {
  const length = linkage.idOf(rows[0] ?? 0).length
  const keys = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const id = linkage.idOf(rows[i] ?? 0)
    const key = Number(id) * linkage.size + (rows[i] ?? 0)
    if (id.length !== length || !ONLY_DIGITS.test(id) || key > Number.MAX_SAFE_INTEGER) return null
    keys[i] = key
  }
  return Int32Array.from(keys.sort(), (key) => key % linkage.size)
}
