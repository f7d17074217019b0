import {
  BOOLEAN,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBMaterializedResult,
  INTEGER,
} from '@duckdb/node-api'
import type { Linkage } from '../linkage.ts'
import type { RuleFigures } from '../types.ts'

const CHUNK = 2048
/** Pairs are drawn in portions of so many first rows, so that memory does not grow with the whole. */
const PORTION = 100_000

/** Two rows and, as bits, the rules that brought them. */
export type TakePair = (a: number, b: number, rules: number) => void

/** Brings together rows that share a key of some rule, by joins in DuckDB. Keys stay there between runs. */
export class Blocks {
  readonly #connection: DuckDBConnection
  readonly #linkage: Linkage
  #indexed = 0

  constructor(connection: DuckDBConnection, linkage: Linkage) {
    this.#connection = connection
    this.#linkage = linkage
  }

  /** Forgets all keys, for example when rows have gone. */
  clear(): void {
    this.#indexed = 0
  }

  /** Writes the keys of rows that came since the last time. */
  async index(): Promise<void> {
    if (this.#indexed === 0)
      await this.#connection.run('create or replace table keys (rule integer, key integer, row integer, seeks boolean)')
    const appender = await this.#connection.createAppender('keys')
    const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, INTEGER, BOOLEAN])
    let columns: [number[], number[], number[], boolean[]] = [[], [], [], []]
    const flush = () => {
      chunk.reset()
      chunk.setColumns(columns)
      appender.appendDataChunk(chunk)
      columns = [[], [], [], []]
    }
    const rules = [...this.#linkage.rules.entries()]
    for (let row = this.#indexed; row < this.#linkage.size; row++) {
      if (!this.#linkage.isLive(row)) continue
      for (const [number, rule] of rules) {
        const seeks = rule.seeks?.(row) ?? true
        for (const key of rule.keys(row)) {
          columns[0].push(number)
          columns[1].push(key)
          columns[2].push(row)
          columns[3].push(seeks)
          if (columns[0].length === CHUNK) flush()
        }
      }
    }
    if (columns[0].length > 0) flush()
    appender.closeSync()
    this.#indexed = this.#linkage.size
  }

  /** Finds the blocks that are not crowds; `fresh`: only those of pairs in which one of these rows takes part. */
  async gather(fresh: readonly number[] | null): Promise<void> {
    // A table in which no value is met twice has no rule.
    const most = this.#linkage.rules.map((rule, number) => `(${number}, ${rule.mostRows})`).join(', ') || '(-1, 0)'
    if (fresh) await this.#fill('fresh (row integer)', fresh)
    const touched = fresh
      ? 'semi join (select distinct rule, key from keys semi join fresh using (row)) touched using (rule, key)'
      : ''
    await this.#connection.run(`
      create or replace table blocks as
        select rule, key, count(*)::integer as rows, most
        from keys ${touched} join (values ${most}) limits(number, most) on rule = number
        group by rule, key, most having count(*) > 1 and bool_or(seeks);
      create or replace table met as
        select rule, key, row, seeks, ${fresh ? 'row in (from fresh)' : 'true'} as is_new
        from keys semi join (select rule, key from blocks where rows <= most) kept using (rule, key)`)
  }

  /** Hands over each pair of the blocks gathered once. Answers what was left out as crowds. */
  async draw(
    fresh: readonly number[] | null,
    take: TakePair,
    onPortion: (done: number) => void,
  ): Promise<Map<string, Crowds>> {
    const width = fresh ? this.#linkage.size : PORTION
    let next = this.#join(0, width)
    for (let from = 0; from < this.#linkage.size; from += width) {
      const result = await next
      // DuckDB joins the next portion while this thread compares the pairs of this one.
      if (from + width < this.#linkage.size) next = this.#join(from + width, width)
      await handOver(result, take)
      onPortion(Math.min(this.#linkage.size, from + width))
    }
    return this.#crowds()
  }

  #join(from: number, width: number): Promise<DuckDBMaterializedResult> {
    return this.#connection.run(`
      select mine.row as a, other.row as b, bit_or(1 << mine.rule)::integer as rules
      from met mine join met other on mine.rule = other.rule and mine.key = other.key
      where mine.is_new and (other.row > mine.row or not other.is_new) and (mine.seeks or other.seeks) and mine.row >= ${from} and mine.row < ${from + width}
      group by all order by a`)
  }

  async #fill(table: string, values: readonly number[]): Promise<void> {
    await this.#connection.run(`create or replace table ${table}`)
    const appender = await this.#connection.createAppender(table.split(' ')[0] ?? '')
    const chunk = DuckDBDataChunk.create([INTEGER])
    for (let at = 0; at < values.length; at += CHUNK) {
      chunk.reset()
      chunk.setColumns([values.slice(at, at + CHUNK)])
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
  }

  async #crowds(): Promise<Map<string, Crowds>> {
    const reader = await this.#connection.runAndReadAll(
      'select rule, count(*)::integer, sum(rows)::integer from blocks where rows > most group by rule',
    )
    return new Map(
      reader
        .getRows()
        .map(([rule, blocks, rows]) => [
          this.#linkage.rules[Number(rule)]?.name ?? '',
          { skippedBlocks: Number(blocks), skippedRows: Number(rows) },
        ]),
    )
  }
}

async function handOver(result: DuckDBMaterializedResult, take: TakePair): Promise<void> {
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) return
    const [a, b, rules] = [chunk.getColumnVector(0), chunk.getColumnVector(1), chunk.getColumnVector(2)]
    const { rowCount } = chunk
    for (let i = 0; i < rowCount; i++) take(Number(a.getItem(i)), Number(b.getItem(i)), Number(rules.getItem(i)))
  }
}

export type Crowds = Pick<RuleFigures, 'skippedBlocks' | 'skippedRows'>
