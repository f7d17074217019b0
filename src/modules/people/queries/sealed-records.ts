import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** A record's sealed parts. */
interface Sealed {
  readonly identifiers: Uint8Array | null
  readonly source: Uint8Array
}

const hex = (bytes: Uint8Array | null) => bytes && `\\x${Buffer.from(bytes).toString('hex')}`

/** Writes rows of the table, by their columns; bytes in `identifiers` and `source`. */
export async function insertRecords(
  { tx }: Context,
  rows: readonly (Sealed & Readonly<Record<string, unknown>>)[],
): Promise<void> {
  const text = JSON.stringify(
    rows.map((row) => ({ ...row, identifiers: hex(row.identifiers), source: hex(row.source) })),
  )
  await sql`insert into source_records select * from jsonb_populate_recordset(null::source_records, ${text}::jsonb)`.execute(
    tx,
  )
}
