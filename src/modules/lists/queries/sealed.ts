import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Where the room keeps sealed values: what is sealed is bound to `<table>.<column> <edition> <keys …>`. */
interface SealedColumn {
  readonly table: string
  readonly column: string
  readonly edition: string
  /** What else tells its row, in the order of the place it was sealed for. */
  readonly keys: readonly string[]
}

const COLUMNS: readonly SealedColumn[] = [
  { table: 'list_editions', column: 'content', edition: 'id', keys: [] },
  { table: 'list_editions', column: 'samples', edition: 'id', keys: [] },
  { table: 'list_rows', column: 'row', edition: 'edition_id', keys: ['sheet', 'row_number'] },
  { table: 'list_prints', column: 'prints', edition: 'edition_id', keys: ['part'] },
  { table: 'list_changes', column: 'name', edition: 'edition_id', keys: ['number'] },
]

/** Editions in the order of their ids, after one of them. */
export async function listEditionIds({ tx, region }: Context, after: string | null, limit: number): Promise<string[]> {
  let query = tx.selectFrom('list_editions').select('id').where('region_id', '=', region)
  if (after !== null) query = query.where('id', '>', after)
  return (await query.orderBy('id').limit(limit).execute()).map(({ id }) => id)
}

/** Seals anew some values of an edition that an older key sealed; how many, 0 when none is left. */
export async function sealAnew(ctx: Context, editionId: string, limit: number): Promise<number> {
  let done = 0
  for (const column of COLUMNS) if (done < limit) done += await sealColumn(ctx, column, editionId, limit - done)
  return done
}

async function sealColumn({ tx, region, vault }: Context, at: SealedColumn, editionId: string, limit: number) {
  const [table, column, edition] = [sql.table(at.table), sql.ref(at.column), sql.ref(at.edition)]
  const own = sql`region_id = ${region} and ${edition} = ${editionId}`
  const keys = sql.join([sql`1 as one`, ...at.keys.map((key) => sql.ref(key))])
  // The first byte of a sealed value is the number of its key.
  const { rows } = await sql<Readonly<Record<string, unknown>> & { sealed: Uint8Array }>`
    select ${keys}, ${column} as sealed from ${table}
    where ${own} and ${column} is not null and get_byte(${column}, 0) <> ${vault.sealingKey} limit ${limit}`.execute(tx)
  for (const row of rows) {
    const place = [`${at.table}.${at.column}`, editionId, ...at.keys.map((key) => row[key])].join(' ')
    const sealed = vault.seal(place, vault.openBytes(place, row.sealed))
    const same = at.keys.map((key) => sql`and ${sql.ref(key)} = ${row[key]}`)
    await sql`update ${table} set ${column} = ${sealed} where ${own} ${sql.join(same, sql` `)}`.execute(tx)
  }
  return rows.length
}
