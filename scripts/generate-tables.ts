/** Writes src/platform/generated/tables.ts from the migrations (`npm run generate`); `--check` fails when the file is out of date. */
import { readFile, writeFile } from 'node:fs/promises'
import { openPglite } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'

const FILE = 'src/platform/generated/tables.ts'

// What both engines give back, and what they take where that is more.
const TYPES: Record<string, readonly [select: string, insert?: string]> = {
  text: ['string'],
  uuid: ['string'],
  date: ['string'],
  timestamptz: ['Date', 'Date | string'],
  bool: ['boolean'],
  int4: ['number'],
  int8: ['number'],
  float4: ['number'],
  float8: ['number'],
  numeric: ['string', 'string | number'],
  // Written as text: the drivers would send a JavaScript array as a PostgreSQL array.
  jsonb: ['unknown', 'string'],
  bytea: ['Uint8Array'],
  _text: ['string[]'],
  _uuid: ['string[]'],
}

interface Column extends Record<string, unknown> {
  readonly schema: string
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly defaulted: boolean
  readonly comment: string | null
}

async function readColumns(): Promise<Column[]> {
  const database = await openPglite(undefined)
  try {
    await migrate(database)
    return await database.asOwner((owner) =>
      owner.query<Column>(`
        select n.nspname as schema, c.relname as table, a.attname as column, t.typname as type,
          not a.attnotnull as nullable, a.atthasdef as defaulted, col_description(c.oid, a.attnum) as comment
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
        where n.nspname in ('public', 'auth') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        order by n.nspname desc, c.relname, a.attnum`),
    )
  } finally {
    await database.close()
  }
}

function render(columns: readonly Column[]): string {
  const byTable = Map.groupBy(columns, (column) =>
    column.schema === 'public' ? column.table : `${column.schema}.${column.table}`,
  )
  const tables = [...byTable].map(([table, rows]) => {
    const lines = rows.map(({ column, type, nullable, defaulted, comment }) => {
      const known = TYPES[type]
      if (!known) throw new Error(`${table}.${column}: no TypeScript type for ${type} yet`)
      const orNull = nullable ? ' | null' : ''
      const [select, insert = select] = known
      const optional = defaulted ? ' | undefined' : ''
      const plain = insert === select && !defaulted
      const shape = plain
        ? `${select}${orNull}`
        : `ColumnType<${select}${orNull}, ${insert}${orNull}${optional}, ${insert}${orNull}>`
      return `${comment ? `    /** ${comment} */\n` : ''}    ${column}: ${shape}`
    })
    return `  ${/^\w+$/.test(table) ? table : `'${table}'`}: {\n${lines.join('\n')}\n  }`
  })
  return `// Generated from db/migrations by \`npm run generate\`. Do not edit.\nimport type { ColumnType } from 'kysely'\n\nexport interface Tables {\n${tables.join('\n')}\n}\n`
}

const text = render(await readColumns())
if (process.argv.includes('--check')) {
  if ((await readFile(FILE, 'utf8')) !== text) {
    console.error(`${FILE} is out of date: run npm run generate`)
    process.exit(1)
  }
} else {
  await writeFile(FILE, text)
}
