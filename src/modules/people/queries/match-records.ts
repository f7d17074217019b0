import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { openIdentifiers } from '../records/identifiers.ts'

/** A record with its numbers opened, for the matching engine; never for a screen, a log or a job's result. */
export interface RecordToMatch {
  readonly id: string
  readonly batchId: string
  readonly name: string
  /** Digits as far as they could be read. */
  readonly nik: string | null
  readonly kk: string | null
  readonly phone: string | null
  readonly birthDate: string | null
  readonly age: number | null
  /** The day of its list. */
  readonly asOf: string
  readonly sex: 'L' | 'P' | null
  readonly birthPlace: string
  readonly address: string
  readonly rt: string
  readonly rw: string
  readonly villageCode: string | null
  readonly districtCode: string | null
  readonly relation: string
}

/** Where the next page of a batch begins. */
export interface RecordCursor {
  readonly sheet: string
  readonly row: number
}

type Row = Omit<RecordToMatch, 'nik' | 'kk' | 'phone'> & { sheet: string; row: number; identifiers: Uint8Array | null }

const select = ({ region }: Context, where: RawBuilder<unknown>) => sql<Row>`
  select r.id, r.batch_id as "batchId", r.sheet, r.row_number as row, r.name, r.birth_date as "birthDate", r.age, b.as_of as "asOf", r.sex,
    r.birth_place as "birthPlace", r.address, r.rt, r.rw, r.village_code as "villageCode", r.district_code as "districtCode",
    r.relation, r.identifiers
  from source_records r join record_batches b on b.region_id = r.region_id and b.id = r.batch_id
  where r.region_id = ${region} and ${where}`

const open = (ctx: Context, { identifiers, sheet: _, row: __, ...rest }: Row): RecordToMatch => ({
  ...rest,
  ...openIdentifiers(ctx, rest.id, identifiers),
})

/**
 * Records of one batch in the order of its rows, at most `limit` after the cursor; `next` is null at the end. Whole batches at a time, page by
 * page, read a million rows in the time of their decryption.
 */
export async function readMatchRecords(
  ctx: Context,
  batchId: string,
  { after, limit }: { after: RecordCursor | null; limit: number },
): Promise<{ records: RecordToMatch[]; next: RecordCursor | null }> {
  const from = after ? sql`and (r.sheet, r.row_number) > (${after.sheet}, ${after.row})` : sql``
  const page = sql`r.batch_id = ${batchId} ${from} order by r.sheet, r.row_number limit ${limit}`
  const { rows } = await select(ctx, page).execute(ctx.tx)
  const last = rows.at(-1)
  const next = last && rows.length === limit ? { sheet: last.sheet, row: last.row } : null
  return { records: rows.map((row) => open(ctx, row)), next }
}

/** The same for records named by id; those that are gone are left out. */
export async function readMatchRecordsById(ctx: Context, recordIds: readonly string[]): Promise<RecordToMatch[]> {
  const { rows } = await select(ctx, sql`r.id = any(${recordIds}::uuid[])`).execute(ctx.tx)
  return rows.map((row) => open(ctx, row))
}
