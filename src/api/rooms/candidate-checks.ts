import { setTimeout as pause } from 'node:timers/promises'
import { api, during, duringEach, type Incoming, signedIn } from '#api/kit.ts'
import type { Candidate } from '#contract/services/checks.ts'
import type { SignedIn } from '#modules/accounts/index.ts'
import {
  admitQuestions,
  askAbout,
  canOnServices,
  countUsed,
  listAlerts,
  listChecks,
  placeCandidates,
  type Question,
  readCandidates,
  readSettings,
  saveSettings,
} from '#modules/services/index.ts'
import { AppError, assert } from '#platform/errors.ts'

/** Candidates answered in one transaction, so that a long list keeps nobody else waiting. */
const AT_ONCE = 10

type Asking = Incoming & { readonly signedIn: SignedIn }

/**
 * Answers about candidates at a fixed beat: whatever the look-ups took, the answer leaves at the next multiple of the tick, and a list not before its
 * least time. The wait is outside any transaction. Not kept for repeats, since that would keep what was asked.
 */
export async function answerInTime(context: Asking, question: Question, candidates: readonly Candidate[]) {
  const began = performance.now()
  const admitted = await during(context, (ctx) => admitQuestions(ctx, question, candidates.length))
  if (admitted.refusal)
    throw new AppError('check_limit', { most: admitted.refusal.most, state: admitted.refusal.limit })
  const { admission } = admitted
  const { limits } = admission
  try {
    const inTurns = { all: candidates, atOnce: AT_ONCE }
    const answers = await duringEach(context, inTurns, (ctx, some) => askAbout(ctx, admission, some))
    const { officer } = await during(context, readSettings)
    return { id: admission.id, answers: answers.flat(), officer }
  } finally {
    const least = candidates.length > 1 ? candidates.length * limits.rowMillis : 0
    const spent = performance.now() - began
    const due = Math.ceil(Math.max(spent, least) / limits.tickMillis) * limits.tickMillis
    await pause(due - spent)
  }
}

export const checks = {
  ask: signedIn.services.checks.ask.handler(async ({ context, input: { candidate, ...question } }) => {
    const { answers, officer } = await answerInTime(context, { ...question, isList: false }, [candidate])
    const [answer] = answers
    assert(answer, 'internal')
    return { ...answer, officer }
  }),
  askList: signedIn.services.checks.askList.handler(async ({ context, input: { candidates, ...question } }) => {
    const { id: listId, answers, officer } = await answerInTime(context, { ...question, isList: true }, candidates)
    return { listId, rows: answers, officer }
  }),
  readFile: signedIn.services.checks.readFile.handler(async ({ context, input: { file } }) => {
    const most = await during(context, async (ctx) => {
      assert(canOnServices.askAboutCandidates(ctx.actor), 'forbidden')
      return (await readSettings(ctx)).limits.listRows
    })
    const { rows, ...about } = await readCandidates(
      new Uint8Array(await file.arrayBuffer()),
      file.name,
      most,
      context.language,
    )
    return { ...about, rows: await during(context, (ctx) => placeCandidates(ctx, rows)) }
  }),
  log: api.services.checks.log.handler(async ({ context: { ctx }, input }) => {
    const { rows, total } = await listChecks(ctx, input)
    const shown = rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }))
    return { rows: shown, total, page: input.page, pageSize: input.pageSize }
  }),
  alerts: api.services.checks.alerts.handler(({ context: { ctx } }) => listAlerts(ctx)),
  settings: api.services.checks.settings.handler(async ({ context: { ctx } }) => {
    assert(canOnServices.askAboutCandidates(ctx.actor), 'forbidden')
    const mayReadAll = canOnServices.readAllChecks(ctx.actor)
    return {
      ...(await readSettings(ctx)),
      used: await countUsed(ctx),
      can: { ask: true, readAll: mayReadAll, edit: mayReadAll },
    }
  }),
  saveSettings: api.services.checks.saveSettings.handler(async ({ context: { ctx }, input }) => {
    await saveSettings(ctx, input)
    return { source: input.source }
  }),
}
