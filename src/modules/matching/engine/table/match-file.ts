import { createWriteStream, readFileSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Linkage } from '../linkage.ts'
import { readNameWords } from '../names/name-words.ts'
import { PeopleLinkage } from '../people/people-linkage.ts'
import { PeopleStore } from '../people/people-store.ts'
import { Session } from '../thread/session.ts'
import type { MatchModel, MatchRecord, OnProgress, RunFigures } from '../types.ts'
import type { PeopleField } from './kinds.ts'
import { readColumns, type TableColumns } from './read-columns.ts'
import { type Csv, readCsv } from './read-csv.ts'
import { TableLinkage } from './table-linkage.ts'
import { tableStore } from './table-store.ts'

/** The first row under the header is the second line of a spreadsheet. */
const FIRST_ROW = 2
const FIRST_KEY = 100_000_000
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
  const { linkage, ids, places } = readRows(options)
  const session = await Session.open(linkage, options)
  const thresholds = linkage.kind === 'people' ? {} : { link: LINK_WITHOUT_ASKING }
  const { leaders, figures, model } = await session.run({ onProgress, thresholds, byRow: true })
  if (!leaders) throw new Error('a run by row answers the leaders of rows')
  await writeClusters(options.out, ids, leadingPlaces(places, leaders))
  const milliseconds = Math.round(performance.now() - start)
  return { rows: ids.length, clusters: figures.clusters, figures, model, milliseconds }
}

interface Read {
  readonly linkage: Linkage
  /** By place in the file, from 0. */
  readonly ids: readonly string[]
  /** By row of the linkage: its place in the file. */
  readonly places: Uint32Array
}

function readRows({ file, columnsFile }: MatchFileOptions): Read {
  const csv = readCsv(file)
  const columns = readColumns(readFileSync(columnsFile, 'utf8'), csv.header)
  return columns.people ? readPeople(csv, columns, columns.people) : readTable(csv, columns)
}

/** Ids inside the engine are places in the file, since ids of a file may repeat; all of one length, so that they sort as numbers do. */
const rowKey = (place: number) => String(FIRST_KEY + place)

function readPeople(csv: Csv, columns: TableColumns, people: ReadonlyMap<string, PeopleField>): Read {
  const store = new PeopleStore(readNameWords())
  const ids = new Array<string>(csv.rows)
  const placeOf = (field: PeopleField) => csv.header.findIndex((name) => people.get(name) === field)
  const firstOf = (...fields: PeopleField[]) => fields.map(placeOf).find((place) => place >= 0) ?? -1
  const recordOf = recordReader(placeOf)
  const idAt = columns.id === null ? -1 : csv.header.indexOf(columns.id)
  // Neighbours and families lie side by side in memory then, where most pairs are.
  const places = csv.grouped(firstOf('village_code', 'district_code'), firstOf('kk', 'nik'))
  for (const place of places) {
    const cells = csv.cells(place)
    ids[place] = cells[idAt] ?? String(place + FIRST_ROW)
    store.append(recordOf(rowKey(place), cells))
  }
  return { linkage: new PeopleLinkage(store), ids, places }
}

/** How a row's cells become a record, given the place of each field's column, -1 where it has none. */
function recordReader(placeOf: (field: PeopleField) => number) {
  const reader = (field: PeopleField) => {
    const place = placeOf(field)
    return (cells: readonly string[]) => (place < 0 ? null : cells[place] || null)
  }
  const [source, name, nik, kk] = [reader('source'), reader('name'), reader('nik'), reader('kk')]
  const [birthDate, age, sex, birthPlace] = [reader('birth_date'), reader('age'), reader('sex'), reader('birth_place')]
  const [address, rt, rw, phone] = [reader('address'), reader('rt'), reader('rw'), reader('phone')]
  const [villageCode, districtCode] = [reader('village_code'), reader('district_code')]
  return (id: string, cells: readonly string[]): MatchRecord => ({
    id,
    source: source(cells) ?? '',
    name: name(cells),
    nik: nik(cells),
    kk: kk(cells),
    birthDate: birthDate(cells),
    age: readAge(age(cells)),
    sex: readSex(sex(cells)),
    birthPlace: birthPlace(cells),
    address: address(cells),
    rt: rt(cells),
    rw: rw(cells),
    villageCode: villageCode(cells),
    districtCode: districtCode(cells),
    phone: phone(cells),
  })
}

const readAge = (written: string | null) => (Number(written) > 0 ? Number(written) : null)

const readSex = (written: string | null) =>
  written === 'L' || written === 'l' ? 'L' : written === 'P' || written === 'p' ? 'P' : null

function readTable(csv: Csv, columns: TableColumns): Read {
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
  return {
    linkage: new TableLinkage(tableStore(keys, columns.kinds, cells)),
    ids,
    places: Uint32Array.from(keys.keys()),
  }
}

/** By place in the file: the place of the first row of its cluster. */
function leadingPlaces(places: Uint32Array, leaders: ArrayLike<number>): Uint32Array {
  const leading = new Uint32Array(places.length)
  for (let row = 0; row < places.length; row++) leading[places[row] ?? 0] = places[leaders[row] ?? 0] ?? 0
  return leading
}

async function writeClusters(out: string, ids: readonly string[], leading: Uint32Array): Promise<void> {
  const stream = createWriteStream(out)
  stream.write('row,id,cluster_id\n')
  for (let from = 0; from < ids.length; from += LINES_AT_ONCE) {
    let lines = ''
    for (let place = from; place < Math.min(from + LINES_AT_ONCE, ids.length); place++) {
      const id = ids[place] ?? ''
      const written = NEEDS_QUOTES.test(id) ? `"${id.replaceAll('"', '""')}"` : id
      lines += `${place + FIRST_ROW},${written},${(leading[place] ?? 0) + FIRST_ROW}\n`
    }
    stream.write(lines)
  }
  stream.end()
  await finished(stream)
}
