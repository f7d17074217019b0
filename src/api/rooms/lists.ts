import { api, during, duringOnce, signedIn } from '#api/kit.ts'
import type { Language } from '#contract/errors.ts'
import type { ImportProblem } from '#contract/imports.ts'
import type { ListRowShown, ListEdition as Shown } from '#contract/lists.ts'
import {
  checkList,
  chooseSuperseding,
  commitList,
  correctList,
  describeListProblem,
  describeSurveyProblem,
  discardList,
  type FaultyListRow,
  getEdition,
  getListFile,
  isRefusal,
  type ListEdition,
  type ListRowProblem,
  listChanges,
  listEditions,
  listRows,
  placeOfProblem,
  readEdition,
  readKnown,
  receiveList,
  recordRefusal,
  relateEdition,
  relocateTables,
  severityOfList,
  surveyList,
  undoList,
  uploadList,
  withCorrections,
  writeFaultyListRows,
} from '#modules/lists/index.ts'
import { canOrganise, nameAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { stateOf } from '#platform/importing/import-state.ts'

type Agency = NonNullable<Shown['agency']>
type Agencies = ReadonlyMap<string, Agency>

const other = <T extends { readonly committedAt: Date }>(found: T | null) =>
  found && { ...found, committedAt: found.committedAt.toISOString() }

async function present(ctx: Context, found: ListEdition, agencies?: Agencies): Promise<Shown> {
  const known = agencies ?? (await nameAgencies(ctx, [found.agencyId]))
  const { series, supersedes, compared, supersededBy, sameFile, steps } = await relateEdition(ctx, found)
  return {
    id: found.id,
    agencyId: found.agencyId,
    title: found.title,
    serviceKind: found.serviceKind,
    period: found.period,
    asOf: found.asOf,
    giver: found.giver,
    fundSource: found.fundSource,
    fileName: found.fileName,
    state: stateOf(found),
    agency: known.get(found.agencyId ?? '') ?? null,
    newAgency: found.newAgency,
    rowCount: found.rowCount,
    counts: found.counts,
    series,
    supersedes: other(supersedes),
    comparison: found.comparison,
    compared: other(compared),
    supersededBy: other(supersededBy),
    sameFile: other(sameFile),
    jobId: found.jobBy === ctx.actor.userId ? found.jobId : null,
    createdAt: found.createdAt.toISOString(),
    committedAt: found.committedAt?.toISOString() ?? null,
    undoneAt: found.undoneAt?.toISOString() ?? null,
    can: steps,
  }
}

async function presentWithLayout(ctx: Context, id: string, language: Language) {
  const found = await readEdition(ctx, id)
  return {
    ...(await present(ctx, found)),
    layout: found.layout,
    basis: found.basis,
    recognition: found.recognition,
    missing: [...found.missing],
    remarks: found.remarks.map((remark) => ({ code: remark.code, ...describeSurveyProblem(remark, language) })),
    mayChooseAgency: found.mayChooseAgency,
    mayAddAgency: canOrganise.manageAgencies(ctx.actor),
  }
}

function presentProblem(
  problem: ListRowProblem,
  sheet: number,
  layout: ListEdition['layout'],
  language: Language,
): ImportProblem {
  const severity = severityOfList(problem.code)
  return {
    code: problem.code,
    severity,
    ...placeOfProblem(problem, layout, sheet),
    ...describeListProblem(problem, language),
  }
}

const presentRow = (row: FaultyListRow, layout: ListEdition['layout'], language: Language): ListRowShown => ({
  sheet: layout.sheets.find(({ number }) => number === row.sheet)?.name ?? '',
  row: row.row,
  isRejected: row.isRejected,
  name: row.name,
  problems: row.problems.map((problem) => presentProblem(problem, row.sheet, layout, language)),
})

/** A kind of problem without the words of one row: its data shows as `…`. */
const kindOf = ({ code, rows }: { code: ListRowProblem['code']; rows: number }, language: Language) => ({
  code,
  severity: severityOfList(code),
  what: describeListProblem({ code, field: null, column: null, data: {} }, language).what,
  rows,
})

type SignedInContext = Parameters<typeof during>[0]

/** A step that may show the list to be protected casework: it is written down, and a file that is kept goes at once, in a transaction of its own. */
async function orLetGo<T>(context: SignedInContext, id: string | undefined, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (isRefusal(error))
      await during(context, async (ctx) => {
        await recordRefusal(ctx, error, id)
        if (id !== undefined) await discardList(ctx, id)
      })
    throw error
  }
}

export const lists = {
  list: api.lists.list.handler(async ({ context: { ctx }, input }) => {
    const { rows, total } = await listEditions(ctx, input)
    const agencies = await nameAgencies(
      ctx,
      rows.map(({ agencyId }) => agencyId),
    )
    const shown: Shown[] = []
    for (const row of rows) shown.push(await present(ctx, row, agencies))
    return { rows: shown, total, page: input.page, pageSize: input.pageSize }
  }),
  get: api.lists.get.handler(async ({ context: { ctx, language }, input }) =>
    presentWithLayout(ctx, input.id, language),
  ),
  upload: signedIn.lists.upload.handler(async ({ context, input, path }) => {
    const content = new Uint8Array(await input.file.arrayBuffer())
    const known = await during(context, readKnown)
    const file = await receiveList(content, input.file.name, known, context.language)
    const said = { isNoCasework: input.isNoCasework ?? false }
    const id = await orLetGo(context, undefined, () =>
      duringOnce(context, { path, input }, async (ctx) => (await uploadList(ctx, file, said)).id),
    )
    return during(context, (ctx) => presentWithLayout(ctx, id, context.language))
  }),
  relocate: signedIn.lists.relocate.handler(async ({ context, input }) => {
    const { file, known, corrections } = await during(context, async (ctx) => ({
      file: await getListFile(ctx, input.id),
      known: await readKnown(ctx),
      corrections: withCorrections(await getEdition(ctx, input.id), input.corrections),
    }))
    const found = await surveyList(await file.content, file.fileName, known, corrections, context.language)
    return orLetGo(context, input.id, () =>
      during(context, async (ctx) =>
        presentWithLayout(ctx, (await relocateTables(ctx, input.id, found, corrections)).id, context.language),
      ),
    )
  }),
  map: signedIn.lists.map.handler(async ({ context, input: { id, terms, sheets } }) => {
    const columns = sheets.flatMap(({ number, tables }) =>
      tables.flatMap((answers, table) => answers.map((answer) => ({ sheet: number, table, ...answer }))),
    )
    const read = sheets.filter(({ isRead }) => isRead).map(({ number }) => number)
    const answers = { columns, ...(sheets.length > 0 ? { sheets: read } : {}) }
    return orLetGo(context, id, () =>
      during(context, async (ctx) =>
        presentWithLayout(ctx, (await correctList(ctx, id, { terms, answers })).id, context.language),
      ),
    )
  }),
  check: api.lists.check.handler(async ({ context: { ctx }, input }) => present(ctx, await checkList(ctx, input.id))),
  rows: api.lists.rows.handler(async ({ context: { ctx, language }, input: { id, ...filter } }) => {
    const { rows, total, codes, layout } = await listRows(ctx, id, filter)
    return {
      rows: rows.map((row) => presentRow(row, layout, language)),
      total,
      page: filter.page,
      pageSize: filter.pageSize,
      kinds: codes.map((found) => kindOf(found, language)),
    }
  }),
  changes: api.lists.changes.handler(async ({ context: { ctx }, input: { id, ...filter } }) => ({
    ...(await listChanges(ctx, id, filter)),
    page: filter.page,
    pageSize: filter.pageSize,
  })),
  faulty: api.lists.faulty.handler(async ({ context: { ctx, language }, input }) => {
    const { name, content } = await writeFaultyListRows(ctx, input.id, language)
    return new File([new Uint8Array(content)], name, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
  }),
  supersede: api.lists.supersede.handler(async ({ context: { ctx }, input }) =>
    present(ctx, await chooseSuperseding(ctx, input.id, input.supersedes)),
  ),
  commit: api.lists.commit.handler(async ({ context: { ctx }, input }) =>
    present(ctx, await commitList(ctx, input.id)),
  ),
  undo: api.lists.undo.handler(async ({ context: { ctx }, input }) => present(ctx, await undoList(ctx, input.id))),
  discard: api.lists.discard.handler(({ context: { ctx }, input }) => discardList(ctx, input.id)),
}
