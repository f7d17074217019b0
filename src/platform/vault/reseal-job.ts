import { sql } from 'kysely'
import { z } from 'zod'
import { record } from '../audit.ts'
import type { Context } from '../context.ts'
import type { JobKind } from '../jobs.ts'

/** A column of a region's table whose values the vault seals. A room names all of its own; main.ts puts them together. */
export interface SealedColumn {
  readonly table: string
  readonly column: string
  /** What tells a row within its region: the primary key after `region_id`. */
  readonly keys: readonly string[]
  /** The place a value was sealed for, from the keys of its row with a space between. */
  readonly placeOf: (key: string) => string
  /** How many values a transaction takes; fewer where values are whole files. */
  readonly atOnce?: number
}

const AT_ONCE = 1000

const Key = z.union([z.string(), z.number()])
const Checkpoint = z.object({ column: z.number().int(), after: z.array(Key).nullable(), sealed: z.number().int() })
type Checkpoint = z.infer<typeof Checkpoint>

/** The work as it is put in the queue. */
export const resealWork = { kind: 'keys.reseal', input: z.object({}) } as const

/**
 * Seals anew, under the newest key, what older keys sealed: column by column, some rows a transaction. A killed run goes on where it was. When every
 * region is through, an older key opens nothing any more and may be taken out of the key file.
 */
export const resealJob = (columns: readonly SealedColumn[]): JobKind<z.infer<typeof resealWork.input>> => ({
  ...resealWork,
  isSerial: true,
  async run(job) {
    let at: Checkpoint =
      job.checkpoint === null ? { column: 0, after: null, sealed: 0 } : Checkpoint.parse(job.checkpoint)
    for (let column = columns[at.column]; column; column = columns[at.column]) {
      const [from, turn] = [at, column]
      at = await job.step(async (ctx) => {
        const { last, count } = await sealAnew(ctx, turn, from.after)
        const checkpoint = { column: last ? from.column : from.column + 1, after: last, sealed: from.sealed + count }
        return { value: checkpoint, progress: { done: checkpoint.sealed }, checkpoint }
      })
    }
    await job.step(async (ctx) => {
      await record(ctx, 'keys.reseal', { kind: 'job', id: job.id }, { key: ctx.vault.sealingKey, values: at.sealed })
      return { value: undefined }
    })
    return { sealed: at.sealed }
  },
})

type Row = Readonly<Record<string, unknown>> & { readonly sealed: Uint8Array }

/** The next values after a row that an older key sealed; `last`: the keys of the last of them, null when there are no more. */
async function sealAnew({ tx, region, vault }: Context, at: SealedColumn, after: Checkpoint['after']) {
  const [table, column, limit] = [sql.table(at.table), sql.ref(at.column), at.atOnce ?? AT_ONCE]
  const keys = sql.join(at.keys.map((key) => sql.ref(key)))
  const later = after ? sql`and (${keys}) > (${sql.join(after)})` : sql``
  // The first byte of a sealed value is the number of its key.
  const { rows } = await sql<Row>`
    select ${keys}, ${column} as sealed from ${table}
    where region_id = ${region} and get_byte(${column}, 0) <> ${vault.sealingKey} ${later}
    order by ${keys} limit ${limit} for update`.execute(tx)
  const anew = rows.map(({ sealed, ...row }) => {
    const place = at.placeOf(at.keys.map((key) => row[key]).join(' '))
    const bytes = vault.seal(place, vault.openBytes(place, sealed))
    return { ...row, [at.column]: `\\x${Buffer.from(bytes).toString('hex')}` }
  })
  const same = at.keys.map((key) => sql`and t.${sql.ref(key)} = n.${sql.ref(key)}`)
  await sql`
    update ${table} t set ${column} = n.${column}
    from jsonb_populate_recordset(null::${table}, ${JSON.stringify(anew)}::jsonb) n
    where t.region_id = ${region} ${sql.join(same, sql` `)}`.execute(tx)
  const end = rows.length === limit ? rows.at(-1) : undefined
  return { last: end ? at.keys.map((key) => Key.parse(end[key])) : null, count: rows.length }
}
