import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { fold } from '../fold.ts'
import type { OfficialList } from './official-lists.ts'
import { readNomenclatureList } from './read-list.ts'

export interface ImportedList {
  readonly version: string
  readonly title: string
  /** Lines of the file. */
  readonly lines: number
  /** Codes kept, from affair down to *sub kegiatan*. */
  readonly codes: number
  readonly subActivities: number
  readonly unreadable: readonly number[]
}

/**
 * Takes a published nomenclature in, for all regions, as the owner of the tables: the list of that version is replaced as a whole, so a
 * second import changes nothing. Throws `file_unreadable` when the file is no list that Selaras knows.
 */
export async function importNomenclature(
  database: Database,
  clock: Clock,
  source: Uint8Array | string,
  fileName: string,
): Promise<ImportedList> {
  const { list, rows, lines, unreadable } = await readNomenclatureList(source, fileName)
  const values = rows.map((row) => ({
    gov_level: row.govLevel,
    code: row.code,
    kind: row.kind,
    title: row.title,
    parent_code: row.parentCode,
    affair_code: row.affairCode,
    output: row.output,
    indicator: row.indicator,
    unit: row.unit,
    predecessor_code: row.predecessorCode,
    predecessor_title: row.predecessorTitle,
    search_key: fold(row.title),
  }))
  await database.asOwner(async (owner) => {
    await owner.query(KEEP_VERSION, [
      list.version,
      list.title,
      list.legalText,
      list.validFrom,
      clock.now().toISOString(),
    ])
    await owner.query('delete from nomenclature where version = $1', [list.version])
    await owner.query(INSERT_ROWS, [list.version, JSON.stringify(values)])
    await owner.execute('analyze nomenclature')
  })
  return summaryOf(list, rows, lines, unreadable)
}

const summaryOf = (
  list: OfficialList,
  rows: readonly { kind: string }[],
  lines: number,
  unreadable: readonly number[],
): ImportedList => ({
  version: list.version,
  title: list.title,
  lines,
  codes: rows.length,
  subActivities: rows.filter(({ kind }) => kind === 'subkegiatan').length,
  unreadable,
})

const KEEP_VERSION = `insert into nomenclature_versions (version, title, legal_text, valid_from, imported_at)
  values ($1, $2, $3, $4, $5)
  on conflict (version) do update set title = excluded.title, legal_text = excluded.legal_text, valid_from = excluded.valid_from,
    imported_at = excluded.imported_at`

const INSERT_ROWS = `insert into nomenclature
  (version, gov_level, code, kind, title, parent_code, affair_code, output, indicator, unit, predecessor_code, predecessor_title, search_key)
  select $1, r.gov_level, r.code, r.kind, r.title, r.parent_code, r.affair_code, r.output, r.indicator, r.unit, r.predecessor_code,
    r.predecessor_title, r.search_key
  from jsonb_to_recordset($2::jsonb) as r(gov_level text, code text, kind text, title text, parent_code text, affair_code text, output text,
    indicator text, unit text, predecessor_code text, predecessor_title text, search_key text)`
