import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** A record's sealed parts. */
export interface Sealed {
  readonly id: string
  readonly identifiers: Uint8Array | null
  readonly source: Uint8Array
}

const hex = (bytes: Uint8Array | null) => bytes && `\\x${Buffer.from(bytes).toString('hex')}`

/** Writes rows of the table, by their columns; bytes in `identifiers` and `source`. */
export async function insertRecords(
  { tx }: Context,
  rows: readonly (Pick<Sealed, 'identifiers' | 'source'> & Readonly<Record<string, unknown>>)[],
): Promise<void> {
  const text = JSON.stringify(
    rows.map((row) => ({ ...row, identifiers: hex(row.identifiers), source: hex(row.source) })),
  )
  await sql`insert into source_records select * from jsonb_populate_recordset(null::source_records, ${text}::jsonb)`.execute(
    tx,
  )
}

/** The next records by id. */
export async function readSealed(
  ctx: Context,
  { after, limit }: { after: string | null; limit: number },
): Promise<Sealed[]> {
  const from = after ? sql`and id > ${after}` : sql``
  const { rows } = await sql<Sealed>`
    select id, identifiers, source from source_records where region_id = ${ctx.region} ${from} order by id limit ${limit}`.execute(
    ctx.tx,
  )
  return rows
}

export async function writeSealed({ tx, region }: Context, rows: readonly Sealed[]): Promise<void> {
  const anew = rows.map(({ id, identifiers, source }) => ({ id, identifiers: hex(identifiers), source: hex(source) }))
  await sql`
    update source_records r set identifiers = t.identifiers, source = t.source
    from jsonb_to_recordset(${JSON.stringify(anew)}::jsonb) as t(id uuid, identifiers bytea, source bytea)
    where r.region_id = ${region} and r.id = t.id`.execute(tx)
}
