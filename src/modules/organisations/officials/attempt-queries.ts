import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Marks a point of the transaction to which `keepOrForget` can go back; points nest. */
export const remember = async ({ tx }: Context): Promise<void> => void (await sql`savepoint attempt`.execute(tx))

/** Keeps what was done since the last point, or takes it back. */
export async function keepOrForget({ tx }: Context, keep: boolean): Promise<void> {
  if (!keep) await sql`rollback to savepoint attempt`.execute(tx)
  await sql`release savepoint attempt`.execute(tx)
}
