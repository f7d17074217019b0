import {
  BOOLEAN,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBMaterializedResult,
  INTEGER,
} from '@duckdb/node-api'
import type { Linkage } from '../linkage.ts'
import type { RuleFigures } from '../types.ts'
import { type KeptBlocks, meet, type RowBlocks } from './meet.ts'
import type { TakePairs } from './pair-batch.ts'

const CHUNK = 2048

/** Brings together rows that share a key of some rule. DuckDB keeps the keys between runs and groups them into blocks. */
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

  /** Finds the blocks of two rows and more; `fresh`: only those in which one of these rows stands. */
  async gather(fresh: readonly number[] | null): Promise<void> {
    // A table in which no value is met twice has no rule.
    const most = this.#linkage.rules.map((rule, number) => `(${number}, ${rule.mostRows})`).join(', ') || '(-1, 0)'
    if (fresh) await this.#fill('fresh (row integer)', fresh)
    const touched = fresh
      ? 'semi join (select distinct rule, key from keys semi join fresh using (row)) touched using (rule, key)'
      : ''
    await this.#connection.run(`
      create or replace table met as
        select rule, key, count(*)::integer as rows from keys ${touched} group by rule, key
        having count(*) > 1 and bool_or(seeks);
      create or replace table blocks as
        select rule, key, rows, most from met join (values ${most}) limits(number, most) on rule = number;
      create or replace table kept as
        select rule, key, rows, (row_number() over () - 1)::integer as block from blocks where rows <= most`)
  }

  /** Hands over each pair of the blocks gathered once, those of rows next to each other close together. Answers what was left out as crowds. */
  async draw(
    fresh: readonly number[] | null,
    take: TakePairs,
    onPortion: (done: number) => void,
  ): Promise<Map<string, Crowds>> {
    const blocks = await this.#kept()
    const rows = await this.#standing(blocks.places)
    meet(blocks, rows, fresh && marked(fresh, this.#linkage.size), take, onPortion)
    return this.#crowds()
  }

  /** The blocks that are not crowds: the rule of each, and how many rows stand in all. */
  async #kept(): Promise<KeptBlocks> {
    const result = await this.#connection.run('select block, rule, rows from kept')
    const rules = new Uint8Array(result.rowCount)
    const starts = new Int32Array(result.rowCount + 1)
    await eachRow(result, (block, rule, rows) => {
      rules[block] = rule
      starts[block + 1] = rows
    })
    for (let block = 0; block < rules.length; block++)
      starts[block + 1] = (starts[block + 1] ?? 0) + (starts[block] ?? 0)
    return { rules, starts, places: starts[rules.length] ?? 0 }
  }

  /** For each row the blocks in which it stands, as block * 2, and 1 where it seeks there. */
  async #standing(places: number): Promise<RowBlocks> {
    const found = await this.#connection.run(
      'select row, block * 2 + seeks::integer from keys join kept using (rule, key)',
    )
    const rows = new Int32Array(places)
    const blocks = new Int32Array(places)
    const starts = new Int32Array(this.#linkage.size + 1)
    let size = 0
    await eachRow(found, (row, block) => {
      rows[size] = row
      blocks[size] = block
      size++
      starts[row + 1] = (starts[row + 1] ?? 0) + 1
    })
    for (let row = 1; row < starts.length; row++) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0)
    const sorted = new Int32Array(places)
    const next = starts.slice()
    for (let i = 0; i < size; i++) {
      const row = rows[i] ?? 0
      const place = next[row] ?? 0
      sorted[place] = blocks[i] ?? 0
      next[row] = place + 1
    }
    return { blocks: sorted, starts }
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

function marked(rows: readonly number[], size: number): Uint8Array {
  const marks = new Uint8Array(size)
  for (const row of rows) marks[row] = 1
  return marks
}

/** Reads rows of up to three whole numbers. */
async function eachRow(
  result: DuckDBMaterializedResult,
  take: (first: number, second: number, third: number) => void,
): Promise<void> {
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) return
    const { rowCount } = chunk
    const columns = Array.from({ length: chunk.columnCount }, (_, i) => chunk.getColumnVector(i))
    const [first, second, third] = columns
    for (let i = 0; i < rowCount; i++)
      take(Number(first?.getItem(i)), Number(second?.getItem(i)), Number(third?.getItem(i)))
  }
}

export type Crowds = Pick<RuleFigures, 'skippedBlocks' | 'skippedRows'>
