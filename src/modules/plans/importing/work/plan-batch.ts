import type { RowAction } from '#contract/plans-import.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/spreadsheet/index.ts'
import { type ActivityFields, hasValidPeriod } from '../../activity.ts'
import { lockActivities } from '../../queries/activity-rows.ts'
import type { ImportRow } from '../plan-import.ts'
import type { NamedAgency } from '../rows/agency-book.ts'
import { type ReadRow, type RowFields, type RowWorld, readRow } from '../rows/read-row.ts'
import type { RepeatedRows } from '../rows/repeated-rows.ts'
import { type FieldColumns, RowCells } from '../rows/row-cells.ts'
import { problem } from '../rows/row-problem.ts'
import { matchActivities } from './match-activities.ts'
import { describeChanges, mergeActivity } from './merge-activity.ts'

/** What is carried from batch to batch of one file. */
export interface FileWorld extends RowWorld {
  readonly columns: FieldColumns
  readonly repeated: RepeatedRows
  /** Which row has spoken for an activity already. */
  readonly claimed: Map<string, number>
}

/** What one row would do. `state` is what the activity shall be in; without it the row leaves everything as it is. */
export interface PlannedRow extends ImportRow {
  readonly newAgency: NamedAgency | null
  readonly state: (ActivityFields & { readonly id?: string }) | null
}

/** Reads a batch of rows and decides what each would do, against the activities as they are now; writes nothing. */
export async function planBatch(ctx: Context, world: FileWorld, rows: readonly Row[]): Promise<PlannedRow[]> {
  const cells = rows.map((row) => new RowCells(row, world.columns))
  await world.areas.prepare(ctx, cells)
  await world.codes.prepare(ctx, cells)
  const reads = cells.map((row) => {
    const read = readRow(row, world)
    const repeated = world.repeated.meet(row, read.agency)
    if (!repeated) return read
    read.problems.push(repeated)
    return { ...read, fields: null }
  })
  const registered = reads.flatMap((read) =>
    read.fields && read.agency?.id ? [{ read, fields: read.fields, agencyId: read.agency.id }] : [],
  )
  const matches = await matchActivities(ctx, world.year, registered)
  const found = new Map(registered.map(({ read }, at) => [read, matches[at]]))
  const known = await lockActivities(
    ctx,
    matches.flatMap((match) => (match && 'id' in match ? match.id : [])),
  )
  return reads.map((read, at) => {
    const match = found.get(read)
    const before = match && 'id' in match ? known.get(match.id) : undefined
    const ambiguous = match && 'ambiguous' in match ? match.ambiguous : 0
    if (ambiguous > 0) read.problems.push(problem('match_ambiguous', null, { count: ambiguous }))
    const earlier = before && world.claimed.get(before.id)
    if (earlier) read.problems.push(problem('row_repeated', null, { row: String(earlier) }))
    if (before) world.claimed.set(before.id, read.row)
    const texts = rows[at]?.cells.map(({ text }) => text) ?? []
    const fields = ambiguous > 0 || earlier ? null : read.fields
    return decide(read, fields, before, texts, world)
  })
}

function decide(
  read: ReadRow,
  fields: RowFields | null,
  before: Parameters<typeof mergeActivity>[0],
  texts: readonly string[],
  world: FileWorld,
): PlannedRow {
  const { row, problems, name, agency } = read
  const base = { row, name, agency: agency?.shortName ?? '', problems, cells: texts, activityId: before?.id ?? null }
  const rejected = { ...base, action: 'reject' as const, changes: [], newAgency: null, state: null }
  if (!fields || !agency) return rejected
  const after = mergeActivity(before, fields, agency.id ?? '')
  if (!hasValidPeriod(after)) {
    const data = { start: after.startsOn, end: after.endsOn }
    problems.push(
      problem('period_reversed', world.columns.get('endsOn') ?? world.columns.get('startsOn') ?? null, data),
    )
    return rejected
  }
  const changes = before ? describeChanges(before, after, (id) => world.agencies.get(id)?.shortName ?? id) : []
  const action: RowAction = !before ? 'create' : changes.length > 0 ? 'update' : 'unchanged'
  return {
    ...base,
    action,
    changes,
    newAgency: agency.id === null ? agency : null,
    state: action === 'unchanged' ? null : { ...after, ...(before && { id: before.id }) },
  }
}
