import type { Database } from '#platform/database.ts'
import { newId, sha256 } from '#platform/ids.ts'
import { GIVEN } from './planted-values.ts'

/** The rows of one region that `plantRegion` made: ids by table, in the order of planting. */
export interface Planted {
  readonly region: string
  /** The word that stands in every free text of the region's rows. */
  readonly word: string
  readonly ids: ReadonlyMap<string, readonly string[]>
  /** Its people, who stand in no table of a region. */
  readonly userIds: readonly string[]
}

interface Column extends Record<string, unknown> {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly has_default: boolean
}

interface Rule extends Record<string, unknown> {
  readonly table: string
  readonly columns: string[]
  readonly references: string | null
  readonly definition: string
}

type Values = Record<string, unknown>

/** Kept to one row: the second would break a rule that one row keeps. */
const SINGLE: ReadonlySet<string> = new Set(['matching_questions', 'overlap_pairs', 'overlap_decisions'])
/** Not planted: the region itself, what is written and read in one breath, and what nobody but the vault can make. */
const LEFT_OUT: ReadonlySet<string> = new Set(['regions', 'outbox', 'idempotency', 'gathering_needs'])

/**
 * Puts rows into every table of a region, whatever rooms there are: texts carry `word`, references lead to rows of the same region. A table that
 * comes later is planted too; one whose rules a machine cannot guess fails here and gets its line in `GIVEN`.
 */
export async function plantRegion(
  database: Database,
  region: string,
  word: string,
  userIds: readonly string[],
): Promise<Planted> {
  const { columns, rules: written } = await readSchema(database)
  const rules = [...written, ...impliedLinks(columns, written)]
  const tables = inOrder(
    [...new Set(columns.map((column) => column.table))].filter((table) => !LEFT_OUT.has(table)),
    rules,
  )
  const ids = new Map<string, string[]>()
  for (const table of tables) {
    const own = columns.filter((column) => column.table === table)
    for (let at = 0; at < (SINGLE.has(table) ? 1 : 2); at++) {
      const row = makeRow(table, at, {
        region,
        word,
        userIds,
        own,
        rules: rules.filter((rule) => rule.table === table),
        ids,
      })
      const names = Object.keys(row)
      const values = names.map((_, n) => `$${n + 1}`).join(', ')
      const text = `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${values})`
      await database
        .asOwner((owner) => owner.query(text, Object.values(row)))
        .catch((cause: unknown) => {
          throw new Error(`no row could be planted in ${table}; give it a line in tests/build/planted-values.ts`, {
            cause,
          })
        })
      // A rule that is named by words is asked for by its own tests.
      if (isUuid(row.id)) ids.set(table, [...(ids.get(table) ?? []), row.id])
    }
  }
  await plantPictures(database, region)
  return { region, word, ids, userIds }
}

const isUuid = (id: unknown): id is string => typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)

interface Parts {
  readonly region: string
  readonly word: string
  readonly userIds: readonly string[]
  readonly own: readonly Column[]
  readonly rules: readonly Rule[]
  readonly ids: ReadonlyMap<string, readonly string[]>
}

function makeRow(table: string, at: number, parts: Parts): Values {
  const given = GIVEN[table]?.(at, parts.word, parts.ids) ?? {}
  const row: Values = {}
  for (const column of parts.own) {
    const value = Object.hasOwn(given, column.column) ? given[column.column] : guessValue(column, at, parts)
    if (value !== undefined)
      row[column.column] = column.type === 'jsonb' && value !== null ? JSON.stringify(value) : value
  }
  return row
}

function guessValue(
  { column, type, table }: Column,
  at: number,
  { region, word, userIds, rules, ids }: Parts,
): unknown {
  if (column === 'region_id') return region
  const link = rules.find((rule) => rule.references && rule.references !== table && rule.columns.at(-1) === column)
  if (link?.references === 'auth."user"' || column === 'user_id') return userIds[at % userIds.length]
  if (link?.references) {
    const targets = ids.get(link.references) ?? []
    // Both sides of a pair, the smaller id first, as pairs are kept.
    if (/_[ab]$/.test(column)) return [...targets].sort()[column.endsWith('_a') ? 0 : 1]
    return targets[at] ?? null
  }
  if (/_(by|user|actor_id)$|^(by_user|actor_id|requested_by)$/.test(column)) return userIds[at % userIds.length]
  if (/hash/.test(column)) return sha256(seedOf(region, table, column, at))
  const allowed = rules.find((rule) => !rule.references && rule.columns.length === 1 && rule.columns[0] === column)
  const literal = /'([^']*)'::text/.exec(allowed?.definition ?? '')?.[1]
  if (literal !== undefined && /ANY/.test(allowed?.definition ?? '')) return literal
  return plainValue(type, `${word} ${column} ${at}`, at)
}

function plainValue(type: string, text: string, at: number): unknown {
  if (type === 'uuid') return newId()
  if (type === 'text') return text
  if (type === '_text') return [text]
  if (type === 'date') return '2026-03-01'
  if (type === 'timestamptz') return `2026-02-0${at + 1}T00:00:00Z`
  if (type === 'bool') return false
  if (type === 'jsonb') return { text }
  if (type === 'bytea') return null
  return at + 1
}

async function readSchema(database: Database) {
  return database.asOwner(async (owner) => ({
    columns: await owner.query<Column>(`
      select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable, a.atthasdef as has_default
      from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      join pg_type t on t.oid = a.atttypid
      where c.relkind in ('r', 'p') and exists (
        select from pg_attribute r where r.attrelid = c.oid and r.attname = 'region_id' and not r.attisdropped)
      order by c.relname, a.attnum`),
    rules: await owner.query<Rule>(`
      select c.relname as table, f.oid::regclass::text as references, pg_get_constraintdef(k.oid) as definition,
        (select array_agg(a.attname::text order by x.n) from unnest(k.conkey) with ordinality x(num, n)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = x.num) as columns
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      left join pg_class f on f.oid = k.confrelid and k.contype = 'f'
      where k.contype in ('f', 'c') order by k.contype desc, k.conname`),
  }))
}

/** Columns that name a record of another table though no constraint says so. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^activity_(id|a|b)$/, 'activities'],
  [/^(owner_)?agency_(id|a|b)$/, 'agencies'],
  [/^need_id$/, 'needs'],
  [/^followup_id$/, 'followups'],
]

function impliedLinks(columns: readonly Column[], rules: readonly Rule[]): Rule[] {
  return columns.flatMap(({ table, column }) => {
    const target = NAMES.find(([pattern]) => pattern.test(column))?.[1]
    const isKnown = rules.some((rule) => rule.table === table && rule.references && rule.columns.includes(column))
    return target && target !== table && !isKnown
      ? [{ table, columns: [column], references: target, definition: '' }]
      : []
  })
}

/** Tables after those they refer to. */
function inOrder(tables: readonly string[], rules: readonly Rule[]): readonly string[] {
  const done: string[] = []
  const waiting = new Set(tables)
  while (waiting.size > 0) {
    const ready = [...waiting].filter((table) =>
      rules.every(
        (rule) =>
          rule.table !== table || !rule.references || rule.references === table || !waiting.has(rule.references),
      ),
    )
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${[...waiting].join(', ')}`)
    for (const table of ready) {
      waiting.delete(table)
      done.push(table)
    }
  }
  return done
}

/** The pictures that planted photographs name by their hash: what is hashed is what lies there. */
async function plantPictures(database: Database, region: string): Promise<void> {
  for (const column of ['file_hash', 'thumb_hash'])
    for (const at of [0, 1]) await database.filesOf(region).put(Buffer.from(seedOf(region, 'house_photos', column, at)))
}

/** The token whose hash `plantRegion` put into the region's first invitation. */
export const tokenOf = ({ region }: Planted): string => seedOf(region, 'invitations', 'token_hash', 0)

const seedOf = (region: string, table: string, column: string, at: number) => `${region} ${table} ${column} ${at}`

/** The statement that prints a region, by database: its tables stay the same while it is open. */
const prints = new WeakMap<Database, string>()

async function printing(database: Database): Promise<string> {
  const { columns } = await readSchema(database)
  const parts = [...new Set(columns.map((column) => column.table))].map(
    (
      table,
    ) => `select '${table}' as table, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print
      from ${table} t where region_id = $1`,
  )
  return parts.join(' union all ')
}

/** What every row of a region says, table by table: the same as long as nobody writes or removes one. */
export async function printOf(database: Database, region: string): Promise<ReadonlyMap<string, string>> {
  const statement = prints.get(database) ?? (await printing(database))
  prints.set(database, statement)
  const rows = await database.asOwner((owner) => owner.query<{ table: string; print: string }>(statement, [region]))
  return new Map(rows.map((row) => [row.table, row.print]))
}
