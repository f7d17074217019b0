import { createWriteStream, readFileSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Linkage } from '../linkage.ts'
import { readNameWords } from '../names/name-words.ts'
import { PeopleLinkage } from '../people/people-linkage.ts'
import { PeopleStore } from '../people/people-store.ts'
import { Session } from '../thread/session.ts'
import type { MatchModel, MatchRecord, OnProgress, RunFigures } from '../types.ts'
import { PEOPLE_FIELDS, type PeopleField } from './kinds.ts'
import { readColumns, type TableColumns } from './read-columns.ts'
import { type Csv, readCsv } from './read-csv.ts'
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
  const { linkage, ids } = readRows(options)
  const session = await Session.open(linkage, options)
  const thresholds = linkage.kind === 'people' ? {} : { link: LINK_WITHOUT_ASKING }
  const { clusters, figures, model } = await session.run({ onProgress, thresholds, withLinks: false })
  await writeClusters(options.out, ids, clusters)
  const milliseconds = Math.round(performance.now() - start)
  return { rows: ids.length, clusters: figures.clusters, figures, model, milliseconds }
}

function readRows({ file, columnsFile }: MatchFileOptions): { linkage: Linkage; ids: string[] } {
  const csv = readCsv(file)
  const columns = readColumns(readFileSync(columnsFile, 'utf8'), csv.header)
  return columns.people ? readPeople(csv, columns, columns.people) : readTable(csv, columns)
}

/** Row ids inside the engine are row numbers, since ids of a file may repeat. */
const rowKey = (row: number) => String(row + FIRST_ROW).padStart(9, '0')

function readPeople(
  csv: Csv,
  columns: TableColumns,
  people: ReadonlyMap<string, PeopleField>,
): { linkage: Linkage; ids: string[] } {
  const store = new PeopleStore(readNameWords())
  const ids = new Array<string>(csv.rows)
  const at = new Map(PEOPLE_FIELDS.map((field) => [field, csv.header.findIndex((name) => people.get(name) === field)]))
  const placeOf = (field: PeopleField) => at.get(field) ?? -1
  const firstOf = (...fields: PeopleField[]) => fields.map(placeOf).find((place) => place >= 0) ?? -1
  const idAt = columns.id === null ? -1 : csv.header.indexOf(columns.id)
  // Neighbours and families lie side by side in memory then, where most pairs are.
  for (const row of csv.grouped(firstOf('village_code', 'district_code'), firstOf('kk', 'nik'))) {
    const cells = csv.cells(row)
    ids[row] = cells[idAt] ?? String(row + FIRST_ROW)
    store.append(recordOf(rowKey(row), (field) => cells[placeOf(field)] || null))
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

function readTable(csv: Csv, columns: TableColumns): { linkage: Linkage; ids: string[] } {
  const cells = new Map([...columns.kinds.keys()].map((name): [string, string[]] => [name, []]))
  const compared = [...cells].map(([name, own]) => ({ place: csv.header.indexOf(name), own }))
  const idAt = columns.id === null ? -1 : csv.header.indexOf(columns.id)
  const ids: string[] = []
  const keys: string[] = []
  for (let row = 0; row < csv.rows; row++) {
    const written = csv.cells(row)
    ids.push(written[idAt] ?? String(row + FIRST_ROW))
    keys.push(rowKey(row))
    for (const { place, own } of compared) own.push(written[place] ?? '')
  }
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
