import type { ImportColumn, ImportField } from '#contract/plans-import.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { stateOf } from '#platform/importing/import-state.ts'
import { findMapping, keepMapping } from '#platform/importing/kept-mappings.ts'
import { plainHeader } from './columns/header-text.ts'
import { headerKey, missingFields } from './columns/propose-columns.ts'
import { type KeptMapping, proposeLayout, type Survey, surveyKey, yearOf } from './file/survey-file.ts'
import { holdImport } from './get-import.ts'
import { type PlanImport, stepsOf } from './plan-import.ts'
import { updateImport } from './queries.ts'
import { deleteRows } from './row-queries.ts'

/** The file read again from another sheet or header row. Errors: not_found, wrong_state. */
export async function relocateHeader(ctx: Context, id: string, survey: Survey): Promise<PlanImport> {
  const found = await holdImport(ctx, id)
  assert(stepsOf(found).map, 'wrong_state', { state: stateOf(found) })
  const kept = await findMapping<KeptMapping>(ctx, found.agencyId, surveyKey(survey))
  const layout = proposeLayout(survey, kept ?? {}, found.agencyId !== null)
  await startOver(ctx, id)
  await updateImport(ctx, id, { layout, rowCount: survey.rowCount, year: yearOf(survey, layout) ?? found.year })
  return holdImport(ctx, id)
}

/** A check made before the columns were corrected says nothing any more. */
async function startOver(ctx: Context, id: string) {
  await deleteRows(ctx, id)
  await updateImport(ctx, id, { state: 'uploaded', counts: null, newAgencies: [] })
}

export interface Mapping {
  readonly year: number
  /** Columns that are not named keep their meaning. */
  readonly columns: readonly { readonly column: number; readonly field: ImportField | null }[]
}

/**
 * What a person says the columns mean; kept for every coming file with this header. A field that is given to a second column leaves the first.
 * Errors: not_found, wrong_state.
 */
export async function mapColumns(ctx: Context, id: string, { year, columns: said }: Mapping): Promise<PlanImport> {
  const found = await holdImport(ctx, id)
  assert(stepsOf(found).map, 'wrong_state', { state: stateOf(found) })
  const columns = withAnswers(found.layout.columns, said)
  const layout = { ...found.layout, columns, missing: missingFields(columns, found.agencyId !== null) }
  await startOver(ctx, id)
  await updateImport(ctx, id, { layout, year })
  const named = columns.filter(({ header }) => plainHeader(header) !== '')
  const mapping = Object.fromEntries(named.map(({ header, field }) => [plainHeader(header), field]))
  await keepMapping(ctx, found.agencyId, headerKey(named.map(({ header }) => header)), mapping)
  await record(ctx, 'plans.import.map', { kind: 'plan_import', id }, { columns: named.length })
  return holdImport(ctx, id)
}

function withAnswers(columns: readonly ImportColumn[], said: Mapping['columns']): ImportColumn[] {
  const answers = new Map(said.map(({ column, field }) => [column, field]))
  const taken = new Set(said.flatMap(({ field }) => field ?? []))
  return columns.map((column) => {
    const answer = answers.get(column.column)
    if (answer !== undefined)
      return answer === column.field ? column : { ...column, field: answer, confidence: 1, basis: 'person' as const }
    const isTaken = column.field !== null && taken.has(column.field)
    return isTaken ? { ...column, field: null, confidence: 0, basis: 'none' as const } : column
  })
}
