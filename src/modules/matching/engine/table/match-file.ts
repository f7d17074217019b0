import { createWriteStream, readFileSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Linkage } from '../linkage.ts'
import { readNameWords } from '../names/name-words.ts'
import { PeopleLinkage } from '../people/people-linkage.ts'
import { PeopleStore } from '../people/people-store.ts'
import { Session } from '../thread/session.ts'
import type { MatchModel, MatchRecord, OnProgress, RunFigures } from '../types.ts'
import { PEOPLE_FIELDS, type PeopleField } from './kinds.ts'
import { readColumns, type TableColumns } from './read-columns.ts'
import { type CsvReader, readCsv } from './read-csv.ts'
import { TableLinkage } from './table-linkage.ts'
import { tableStore } from './table-store.ts'

/** The first row under the header is the second line of a spreadsheet. */
const FIRST_ROW = 2
const LINES_AT_ONCE = 20_000
const NEEDS_QUOTES = /[",\r\n]/
/** Above even odds a link is more often right than wrong, which is best for F1 where nobody is asked. */
const LINK_WITHOUT_ASKING = 0.5

export interface MatchFileOptions {
  readonly file: string
  readonly columnsFile: string
  /** Where `row,id,cluster_id` goes. */
  readonly out: string
  readonly threads?: number
  readonly memory?: string
}

export interface MatchFileResult {
  readonly rows: number
  readonly clusters: number
  readonly figures: RunFigures
  readonly model: MatchModel
  /** Milliseconds from the CSV to the clusters, reading and writing included. */
  readonly milliseconds: number
}

/** Recognises equal persons in one CSV and writes a line for each row: row as a spreadsheet counts it, its id, its cluster. */
export async function matchFile(options: MatchFileOptions, onProgress: OnProgress): Promise<MatchFileResult> {
  const start = performance.now()
  const database = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads ?? 2),
    temp_directory: '',
  })
  const connection = await database.connect()
  const csv = await readCsv(connection, options.file)
  const columns = readColumns(readFileSync(options.columnsFile, 'utf8'), csv.header)
  const { linkage, ids } = columns.people
    ? await readPeople(csv, columns, columns.people)
    : await readTable(csv, columns)
  connection.closeSync()
  const session = await Session.open(linkage, options)
  const thresholds = columns.people ? {} : { link: LINK_WITHOUT_ASKING }
  const { clusters, figures, model } = await session.run({ onProgress, thresholds, withLinks: false })
  await writeClusters(options.out, ids, clusters)
  const milliseconds = Math.round(performance.now() - start)
  return { rows: ids.length, clusters: figures.clusters, figures, model, milliseconds }
}

const NEAR: readonly PeopleField[] = ['village_code', 'district_code', 'kk', 'nik']

/** Row ids inside the engine are row numbers, since ids of a file may repeat. */
const rowKey = (row: number) => String(row + FIRST_ROW).padStart(9, '0')

async function readPeople(
  csv: CsvReader,
  columns: TableColumns,
  people: ReadonlyMap<string, PeopleField>,
): Promise<{ linkage: Linkage; ids: string[] }> {
  const store = new PeopleStore(readNameWords())
  const ids: string[] = []
  const at = new Map(PEOPLE_FIELDS.map((field) => [field, csv.header.findIndex((name) => people.get(name) === field)]))
  const idAt = columns.id === null ? -1 : csv.header.indexOf(columns.id)
  // Neighbours and families lie side by side in memory then, where most pairs are.
  const sortedBy = NEAR.flatMap((field) => csv.header.filter((name) => people.get(name) === field))
  for await (const { places, cells } of csv.batches(sortedBy)) {
    for (const [i, place] of places.entries()) {
      ids[place] = cells[idAt]?.[i] ?? String(place + FIRST_ROW)
      store.add(recordOf(rowKey(place), (field) => cells[at.get(field) ?? -1]?.[i] || null))
    }
  }
  return { linkage: new PeopleLinkage(store), ids }
}

function recordOf(id: string, cell: (field: PeopleField) => string | null): MatchRecord {
  const sex = cell('sex')?.toUpperCase()
  const age = Number(cell('age'))
  return {
    id,
    source: cell('source') ?? '',
    name: cell('name'),
    nik: cell('nik'),
    kk: cell('kk'),
    birthDate: cell('birth_date'),
    age: age > 0 ? age : null,
    sex: sex === 'L' || sex === 'P' ? sex : null,
    birthPlace: cell('birth_place'),
    address: cell('address'),
    rt: cell('rt'),
    rw: cell('rw'),
    villageCode: cell('village_code'),
    districtCode: cell('district_code'),
    phone: cell('phone'),
  }
}

async function readTable(csv: CsvReader, columns: TableColumns): Promise<{ linkage: Linkage; ids: string[] }> {
  const cells = new Map<string, string[]>(csv.header.map((name) => [name, []]))
  let rows = 0
  for await (const batch of csv.batches([])) {
    for (const [at, name] of csv.header.entries()) for (const cell of batch.cells[at] ?? []) cells.get(name)?.push(cell)
    rows += batch.places.length
  }
  const own = columns.id === null ? undefined : cells.get(columns.id)
  const ids = Array.from({ length: rows }, (_, row) => own?.[row] ?? String(row + FIRST_ROW))
  const keys = Array.from({ length: rows }, (_, row) => rowKey(row))
  return { linkage: new TableLinkage(tableStore(keys, columns.kinds, cells)), ids }
}

async function writeClusters(
  out: string,
  ids: readonly string[],
  clusters: ReadonlyMap<string, string>,
): Promise<void> {
  const stream = createWriteStream(out)
  stream.write('row,id,cluster_id\n')
  for (let from = 0; from < ids.length; from += LINES_AT_ONCE) {
    const lines = ids.slice(from, from + LINES_AT_ONCE).map((id, i) => {
      const row = from + i
      return `${row + FIRST_ROW},${NEEDS_QUOTES.test(id) ? `"${id.replaceAll('"', '""')}"` : id},${Number(clusters.get(rowKey(row)))}\n`
    })
    stream.write(lines.join(''))
  }
  stream.end()
  await finished(stream)
}
