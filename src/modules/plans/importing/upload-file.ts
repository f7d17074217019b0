import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { findMapping } from '#platform/importing/kept-mappings.ts'
import { type KeptMapping, proposeLayout, type Survey, surveyKey, yearOf } from './file/survey-file.ts'
import { getImport } from './get-import.ts'
import type { PlanImport } from './plan-import.ts'
import { agencyOf, can } from './policy.ts'
import { insertImport } from './queries.ts'

/** A file read and packed before any transaction began. */
export interface ReceivedFile {
  readonly survey: Survey
  /** gzip */
  readonly packed: Uint8Array
  readonly sha256: string
}

const NAME = 200

/** Takes a file in: proposes what its columns mean and for which year it is. Nothing of it enters the plans. Errors: forbidden. */
export async function uploadFile(ctx: Context, file: ReceivedFile, year?: number): Promise<PlanImport> {
  assert(can.importPlans(ctx.actor), 'forbidden')
  const agencyId = agencyOf(ctx.actor)
  const kept = await findMapping<KeptMapping>(ctx, agencyId, surveyKey(file.survey))
  const layout = proposeLayout(file.survey, kept ?? {}, agencyId !== null)
  const thisYear = Number(todayOf(ctx).slice(0, 4))
  const id = newId()
  await insertImport(ctx, {
    id,
    agencyId,
    fileName: file.survey.fileName.slice(-NAME),
    fileHash: file.sha256,
    layout,
    rowCount: file.survey.rowCount,
    year: year ?? yearOf(file.survey, layout) ?? thisYear,
    content: file.packed,
  })
  await record(ctx, 'plans.import.upload', { kind: 'plan_import', id }, { rows: file.survey.rowCount })
  return getImport(ctx, id)
}
