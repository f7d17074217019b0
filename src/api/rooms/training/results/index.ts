import { guest } from '#api/guest.ts'
import { api, during, signedIn } from '#api/kit.ts'
import {
  answerAsEmployer,
  answerAsGraduate,
  askEmployer,
  claimGraduate,
  exportFigures,
  exportGraduates,
  linkOfGraduate,
  listCalls,
  listGraduates,
  noteAttempt,
  openEmployerForm,
  openGraduateForm,
  readFigures,
  readGraduate,
  recordGraduateLife,
  recordOutcome,
  releaseGraduate,
  withdrawConfirmation,
  writeResultsReport,
} from '#modules/training/index.ts'
import { renderFile } from '#platform/documents/render.ts'

const routes = api.training.results
const byLink = guest.training.results.guest

export const results = {
  figures: {
    read: routes.figures.read.handler(({ context, input }) => readFigures(context.ctx, input, 'who asks')),
    export: routes.figures.export.handler(({ context, input }) => exportFigures(context.ctx, input)),
    // Drawn outside the transaction: the embedded database would stand still meanwhile.
    report: signedIn.training.results.figures.report.handler(async ({ context, input }) =>
      renderFile(await during(context, (ctx) => writeResultsReport(ctx, input)), 'docx'),
    ),
  },
  graduates: {
    list: routes.graduates.list.handler(async ({ context, input }) => ({
      ...(await listGraduates(context.ctx, input)),
      page: input.page,
      pageSize: input.pageSize,
    })),
    export: routes.graduates.export.handler(({ context, input }) => exportGraduates(context.ctx, input)),
    get: routes.graduates.get.handler(({ context, input }) => readGraduate(context.ctx, input.id)),
    record: routes.graduates.record.handler(({ context, input }) => recordOutcome(context.ctx, input)),
    attempt: routes.graduates.attempt.handler(({ context, input }) => noteAttempt(context.ctx, input)),
    life: routes.graduates.life.handler(({ context, input }) => recordGraduateLife(context.ctx, input)),
    link: routes.graduates.link.handler(({ context, input }) =>
      linkOfGraduate(context.ctx, { ...input, publicUrl: context.services.publicUrl }),
    ),
    askEmployer: routes.graduates.askEmployer.handler(({ context, input }) =>
      askEmployer(context.ctx, { ...input, publicUrl: context.services.publicUrl }),
    ),
    withdrawEmployer: routes.graduates.withdrawEmployer.handler(({ context, input }) =>
      withdrawConfirmation(context.ctx, input.id),
    ),
  },
  calls: {
    list: routes.calls.list.handler(async ({ context, input }) => ({
      ...(await listCalls(context.ctx, input)),
      page: input.page,
      pageSize: input.pageSize,
    })),
    claim: routes.calls.claim.handler(({ context, input }) => claimGraduate(context.ctx, input.id)),
    release: routes.calls.release.handler(async ({ context, input }) => {
      await releaseGraduate(context.ctx, input.id)
      return { id: input.id }
    }),
  },
  guest: {
    openGraduate: byLink.openGraduate.handler(({ context }) => openGraduateForm(context.ctx, context.link)),
    answerGraduate: byLink.answerGraduate.handler(({ context, input: { token: _, ...said } }) =>
      answerAsGraduate(context.ctx, context.link, said),
    ),
    openEmployer: byLink.openEmployer.handler(({ context }) => openEmployerForm(context.ctx, context.link)),
    answerEmployer: byLink.answerEmployer.handler(({ context, input: { token: _, ...said } }) =>
      answerAsEmployer(context.ctx, context.link, said),
    ),
  },
}
