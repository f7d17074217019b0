import type { Row, Sheet } from '#platform/spreadsheet/index.ts'

/** Rows of a sheet with a look ahead, so that a header can be found and columns sampled while the file is read once. */
export class RowFeed {
  readonly #rows: AsyncIterator<Row>
  readonly #ahead: Row[] = []
  #at = 0
  #isDone = false

  constructor(sheet: Sheet) {
    this.#rows = sheet.rows()
  }

  /** The next rows, at most as many as asked for, without taking them. */
  async peek(count: number): Promise<readonly Row[]> {
    if (this.#at > COMPACT) {
      this.#ahead.splice(0, this.#at)
      this.#at = 0
    }
    while (this.#ahead.length - this.#at < count && !this.#isDone) {
      const { done, value } = await this.#rows.next()
      if (done) this.#isDone = true
      else this.#ahead.push(value)
    }
    return this.#ahead.slice(this.#at, this.#at + count)
  }

  /** Takes one row; undefined at the end. */
  async next(): Promise<Row | undefined> {
    const waiting = this.#ahead[this.#at]
    if (waiting) {
      this.#at++
      return waiting
    }
    if (this.#isDone) return undefined
    this.#ahead.length = 0
    this.#at = 0
    const { done, value } = await this.#rows.next()
    if (done) this.#isDone = true
    return done ? undefined : value
  }

  async close(): Promise<void> {
    await this.#rows.return?.(undefined)
  }
}

const COMPACT = 1_000
