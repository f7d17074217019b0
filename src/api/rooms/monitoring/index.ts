import { api, during, signedIn } from '#api/kit.ts'
import {
  agreeToShare,
  correctContribution,
  getContribution,
  listContributions,
  listRows,
  readOwnParts,
  readProgress,
  reportContribution,
  showContributionHistory,
  surveyStrategic,
  withdrawContribution,
  writeSummary,
} from '#modules/monitoring/index.ts'
import { renderFile } from '#platform/documents/render.ts'

const { monitoring: routes } = api
const { contributions } = routes

export const monitoring = {
  overview: routes.overview.handler(({ context, input }) => surveyStrategic(context.ctx, input.year)),
  progress: routes.progress.handler(({ context, input }) => readProgress(context.ctx, input)),
  rows: routes.rows.handler(({ context, input }) => listRows(context.ctx, input)),
  // Drawn outside the transaction: the embedded database would stand still meanwhile.
  summary: signedIn.monitoring.summary.handler(async ({ context, input }) =>
    renderFile(await during(context, (ctx) => writeSummary(ctx, input)), input.format),
  ),
  contributions: {
    list: contributions.list.handler(({ context, input }) => listContributions(context.ctx, input)),
    get: contributions.get.handler(({ context, input }) => getContribution(context.ctx, input.id)),
    history: contributions.history.handler(({ context, input }) => showContributionHistory(context.ctx, input.id)),
    report: contributions.report.handler(({ context, input }) => reportContribution(context.ctx, input)),
    correct: contributions.correct.handler(({ context, input }) => correctContribution(context.ctx, input)),
    agree: contributions.agree.handler(({ context, input }) => agreeToShare(context.ctx, input)),
    withdraw: contributions.withdraw.handler(({ context, input }) => withdrawContribution(context.ctx, input)),
    own: contributions.own.handler(({ context, input }) => readOwnParts(context.ctx, input)),
  },
}
