import { z } from 'zod'
import { Id } from '#contract/shapes.ts'
import { listPlannedActivities } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { unpack } from '#platform/importing/packed-file.ts'
import { readTables } from '#platform/spreadsheet/index.ts'
import type { ListEdition } from '../edition.ts'
import { findEdition } from '../queries/editions.ts'
import { findContent } from '../queries/write-edition.ts'
import {
  type ListContext,
  type ListRow,
  openPlaceBook,
  readRows,
  type Understood,
  understand,
} from '../reading/index.ts'

export const ListJob = z.object({ editionId: Id })
export type ListJob = z.infer<typeof ListJob>

/** Rows a transaction takes on: short enough that others get their turn on the embedded database, long enough to be quick. */
export const STEP_ROWS = 200

export interface OpenList {
  readonly found: ListEdition
  readonly packed: Uint8Array
  readonly context: ListContext
}

/** An edition at the start of a job, with its file and the names its rows are read against. Errors: not_found, wrong_state (the file was let go). */
export async function openList(ctx: Context, id: string): Promise<OpenList> {
  const found = await findEdition(ctx, id)
  assert(found, 'not_found')
  const packed = await findContent(ctx, id)
  assert(packed && found.asOf, 'wrong_state', { state: found.state })
  return { found, packed, context: { day: found.asOf, places: await openPlaceBook(ctx) } }
}

type DataRow = Extract<ListRow, { kind: 'data' }>
export interface ReadRow {
  readonly row: DataRow
  readonly understood: Understood
}

export interface RowBatch {
  readonly rows: readonly ReadRow[]
  /** Rows left out on the way that are neither empty nor part of a header. */
  readonly skipped: number
}

/** What surrounds a table is no row that somebody misses. */
const SILENT: ReadonlySet<string> = new Set(['blank', 'title', 'header', 'numbering'])

/** The rows of a list, read and understood, in batches as they are asked for. */
export async function* eachBatch({ found, packed, context }: OpenList): AsyncGenerator<RowBatch> {
  const tables = await readTables(await unpack(packed), found.fileName)
  try {
    let rows: ReadRow[] = []
    let skipped = 0
    for await (const row of readRows(tables, found.layout, context.places)) {
      if (row.kind === 'skipped') {
        if (!SILENT.has(row.reason)) skipped++
        continue
      }
      // A CSV has no sheets; the reader lends it the name of the file.
      const placed = tables.kind === 'csv' ? { ...row, sheetName: '' } : row
      rows.push({ row: placed, understood: understand(row.texts, context) })
      if (rows.length < STEP_ROWS) continue
      yield { rows, skipped }
      rows = []
      skipped = 0
    }
    if (rows.length > 0 || skipped > 0) yield { rows, skipped }
  } finally {
    await tables.close()
  }
}

/** Finds the activity that a code names: the one of the agency in the year of the list, if there is just one. */
export async function activityFinder(ctx: Context, { agencyId, asOf, layout }: ListEdition) {
  const hasCodes = layout.sheets.some(({ tables }) =>
    tables.some(({ columns }) => columns.some(({ field }) => field === 'subactivity_code')),
  )
  const planned = hasCodes ? await listPlannedActivities(ctx, { year: Number(asOf?.slice(0, 4)) }) : []
  const own = Map.groupBy(
    planned.filter((activity) => activity.agencyId === agencyId),
    ({ code }) => code,
  )
  return (code: string): string | undefined => {
    const [only, ...others] = own.get(code) ?? []
    return others.length === 0 ? only?.id : undefined
  }
}
