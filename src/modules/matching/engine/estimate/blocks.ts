import { type DuckDBConnection, DuckDBDataChunk, INTEGER } from '@duckdb/node-api'
import type { Linkage } from '../linkage.ts'
import type { RuleFigures } from '../types.ts'

const CHUNK = 2048
/** Pairs are drawn in portions of so many first rows, so that memory does not grow with the whole. */
const PORTION = 100_000

export interface Ranked {
  /** Live rows, sorted by id: everything after this counts in ranks, so that the order of arrival has no effect. */
  readonly rows: Int32Array
  /** Ranks from here on are new; 0 for a full run. Only pairs with a new row are drawn. */
  readonly firstNew: number
}

/** Two ranks, first below second, and the rules that brought them as bits. */
export type TakePair = (a: number, b: number, rules: number) => void

/** Brings together rows that share a key of some rule, by joins in DuckDB. */
export class Blocks {
  readonly #connection: DuckDBConnection
  readonly #linkage: Linkage

  constructor(connection: DuckDBConnection, linkage: Linkage) {
    this.#connection = connection
    this.#linkage = linkage
  }

  /** Writes every row's keys into DuckDB and drops those that stand alone or in crowds. */
  async index({ rows }: Ranked): Promise<void> {
    await this.#connection.run('create or replace table keys_all (rule integer, key integer, rank integer)')
    const appender = await this.#connection.createAppender('keys_all')
    const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, INTEGER])
    let columns: [number[], number[], number[]] = [[], [], []]
    const flush = () => {
      chunk.reset()
      chunk.setColumns(columns)
      appender.appendDataChunk(chunk)
      columns = [[], [], []]
    }
    for (const [number, rule] of this.#linkage.rules.entries()) {
      for (let rank = 0; rank < rows.length; rank++) {
        for (const key of rule.keys(rows[rank] ?? 0)) {
          columns[0].push(number)
          columns[1].push(key)
          columns[2].push(rank)
          if (columns[0].length === CHUNK) flush()
        }
      }
    }
    if (columns[0].length > 0) flush()
    appender.closeSync()
    const most = this.#linkage.rules.map((rule, number) => `(${number}, ${rule.mostRows})`).join(', ')
    await this.#connection.run(`
      create or replace table crowds as
        select rule, key, count(*)::integer as rows, most from keys_all join (values ${most}) limits(number, most) on rule = number
        group by rule, key, most having count(*) > 1;
      create or replace table keys as
        select distinct rule, key, rank from keys_all semi join (select rule, key from crowds where rows <= most) kept using (rule, key);
      drop table keys_all`)
  }

  /** Hands over each pair once, in the order of ranks. */
  async draw({ rows, firstNew }: Ranked, take: TakePair, onPortion: (done: number) => void): Promise<void> {
    for (let from = firstNew > 0 ? firstNew : 0; from < rows.length; from += PORTION) {
      const to = Math.min(rows.length, from + PORTION)
      const result = await this.#connection.stream(`
        select least(mine.rank, other.rank) as a, greatest(mine.rank, other.rank) as b, bit_or(1 << mine.rule)::integer as rules
        from keys mine join keys other
          on mine.rule = other.rule and mine.key = other.key and ${firstNew > 0 ? `(other.rank < ${firstNew} or other.rank < mine.rank)` : 'other.rank > mine.rank'}
        where mine.rank >= ${from} and mine.rank < ${to}
        group by all order by all`)
      for (;;) {
        const chunk = await result.fetchChunk()
        if (!chunk || chunk.rowCount === 0) break
        const [a = [], b = [], rules = []] = chunk.getColumns()
        for (let i = 0; i < chunk.rowCount; i++) take(Number(a[i]), Number(b[i]), Number(rules[i]))
      }
      onPortion(to)
    }
  }

  /** What was left out as crowds, by rule. */
  async crowds(): Promise<Map<string, Pick<RuleFigures, 'skippedBlocks' | 'skippedRows'>>> {
    const reader = await this.#connection.runAndReadAll(
      'select rule, count(*)::integer, sum(rows)::integer from crowds where rows > most group by rule',
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
