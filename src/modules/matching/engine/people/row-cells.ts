/** What is kept of a row as whole numbers; sixteen of them are one line of the processor's cache. */
export const CELL = {
  name: 0,
  nikFirst: 1,
  nikLast: 2,
  kkFirst: 3,
  kkLast: 4,
  flags: 5,
  birth: 6,
  nikBirth: 7,
  ageYear: 8,
  source: 9,
  village: 10,
  district: 11,
  neighbourhood: 12,
  phone: 13,
  birthPlace: 14,
  home: 15,
} as const
export type Cell = (typeof CELL)[keyof typeof CELL]

/** Places of small numbers (0 to 3) in the cell of flags. */
export const FLAG = { nikWorth: 0, kkWorth: 2, stated: 4, inNik: 6, sex: 8, others: 10, doubtful: 12 } as const
type Flag = (typeof FLAG)[keyof typeof FLAG]
const FLAG_MASK = 3

const CELLS = 16
const ROOM_AT_FIRST = 4096

/** Rows side by side in one array, since a pair's two rows lie far apart and are read millions of times. */
export class RowCells {
  #cells = new Int32Array(CELLS * ROOM_AT_FIRST)

  get(row: number, cell: Cell): number {
    return this.#cells[row * CELLS + cell] ?? 0
  }

  set(row: number, cell: Cell, value: number): void {
    const at = row * CELLS + cell
    if (at >= this.#cells.length) {
      const larger = new Int32Array(2 * this.#cells.length)
      larger.set(this.#cells)
      this.#cells = larger
    }
    this.#cells[at] = value
  }

  flag(row: number, flag: Flag): number {
    return (this.get(row, CELL.flags) >> flag) & FLAG_MASK
  }

  setFlag(row: number, flag: Flag, value: number): void {
    this.set(row, CELL.flags, (this.get(row, CELL.flags) & ~(FLAG_MASK << flag)) | (value << flag))
  }
}
