import { api, during, duringOnce, signedIn } from '#api/kit.ts'
import type { Language } from '#contract/errors.ts'
import type { ImportProblem } from '#contract/imports.ts'
import type { PlanImport as Shown, ImportRow as ShownRow } from '#contract/plans-import.ts'
import {
  canImport,
  checkImport,
  commitImport,
  describeProblem,
  discardImport,
  findEarlier,
  getFile,
  getImport,
  type ImportRow,
  listImportRows,
  listImports,
  mapColumns,
  type PlanImport,
  type RowProblem,
  receiveFile,
  relocateHeader,
  severityOf,
  stepsOf,
  surveyAgain,
  undoImport,
  uploadFile,
  writeFaultyRows,
} from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { NO_STEPS, stateOf } from '#platform/importing/import-state.ts'
import { columnLetters } from '#platform/spreadsheet/index.ts'

async function present(ctx: Context, found: PlanImport): Promise<Shown> {
  const earlier = await findEarlier(ctx, found)
  const mine = found.jobBy === ctx.actor.userId
  const steps = stepsOf(found)
  return {
    id: found.id,
    fileName: found.fileName,
    state: stateOf(found),
    rowCount: found.rowCount,
    year: found.year,
    counts: found.counts,
    newAgencies: [...found.newAgencies],
    jobId: mine ? found.jobId : null,
    createdAt: found.createdAt.toISOString(),
    committedAt: found.committedAt?.toISOString() ?? null,
    undoneAt: found.undoneAt?.toISOString() ?? null,
    sameFile: earlier?.committedAt ? { id: earlier.id, committedAt: earlier.committedAt.toISOString() } : null,
    kept: [...found.kept],
    can: canImport.open(ctx.actor, found) ? steps : NO_STEPS,
  }
}

const presentWithLayout = async (ctx: Context, found: PlanImport) => ({
  ...(await present(ctx, found)),
  layout: found.layout,
  needsAgency: found.agencyId === null,
})

function presentProblem(found: RowProblem, layout: PlanImport['layout'], language: Language): ImportProblem {
  const column = layout.columns.find((candidate) => candidate.column === found.column)
  return {
    code: found.code,
    severity: severityOf(found.code),
    column: column?.header ?? null,
    letters: found.column === null ? null : columnLetters(found.column),
    ...describeProblem(found, language),
  }
}

const presentRow = (row: ImportRow, layout: PlanImport['layout'], language: Language): ShownRow => ({
  row: row.row,
  action: row.action,
  name: row.name,
  agency: row.agency,
  activityId: row.activityId,
  problems: row.problems.map((found) => presentProblem(found, layout, language)),
  changes: [...row.changes],
})

/** A kind of problem without the words of one row: its data shows as `…`. */
const kindOf = ({ code, rows }: { code: RowProblem['code']; rows: number }, language: Language) => ({
  code,
  severity: severityOf(code),
  what: describeProblem({ code, column: null, data: {} }, language).what,
  rows,
})

export const planImports = {
  list: api.planImports.list.handler(async ({ context: { ctx }, input }) => {
    const { rows, total } = await listImports(ctx, input)
    const shown: Shown[] = []
    for (const row of rows) shown.push(await present(ctx, row))
    return { rows: shown, total, page: input.page, pageSize: input.pageSize }
  }),
  get: api.planImports.get.handler(async ({ context: { ctx }, input }) =>
    presentWithLayout(ctx, await getImport(ctx, input.id)),
  ),
  upload: signedIn.planImports.upload.handler(async ({ context, input, path }) => {
    const content = new Uint8Array(await input.file.arrayBuffer())
    const file = await receiveFile(content, input.file.name, context.language)
    const id = await duringOnce(context, { path, input }, async (ctx) => (await uploadFile(ctx, file)).id)
    return during(context, async (ctx) => presentWithLayout(ctx, await getImport(ctx, id)))
  }),
  relocate: signedIn.planImports.relocate.handler(async ({ context, input }) => {
    const { fileName, content } = await during(context, (ctx) => getFile(ctx, input.id))
    const survey = await surveyAgain(await content, fileName, input, context.language)
    return during(context, async (ctx) => presentWithLayout(ctx, await relocateHeader(ctx, input.id, survey)))
  }),
  map: api.planImports.map.handler(async ({ context: { ctx }, input }) =>
    presentWithLayout(ctx, await mapColumns(ctx, input.id, input)),
  ),
  check: api.planImports.check.handler(async ({ context: { ctx }, input }) =>
    present(ctx, await checkImport(ctx, input.id)),
  ),
  rows: api.planImports.rows.handler(async ({ context: { ctx, language }, input: { id, ...filter } }) => {
    const { rows, total, codes, layout } = await listImportRows(ctx, id, filter)
    return {
      rows: rows.map((row) => presentRow(row, layout, language)),
      total,
      page: filter.page,
      pageSize: filter.pageSize,
      kinds: codes.map((found) => kindOf(found, language)),
    }
  }),
  faulty: api.planImports.faulty.handler(async ({ context: { ctx, language }, input }) => {
    const { name, content } = await writeFaultyRows(ctx, input.id, language)
    return new File([new Uint8Array(content)], name, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
  }),
  commit: api.planImports.commit.handler(async ({ context: { ctx }, input }) =>
    present(ctx, await commitImport(ctx, input.id)),
  ),
  undo: api.planImports.undo.handler(async ({ context: { ctx }, input }) =>
    present(ctx, await undoImport(ctx, input.id)),
  ),
  discard: api.planImports.discard.handler(({ context: { ctx }, input }) => discardImport(ctx, input.id)),
}
