import { api } from '#api/kit.ts'
import {
  answerRemark,
  changeOutcome,
  correctMinutes,
  finaliseMinutes,
  getGathering,
  openOutcome,
  readMinutes,
  remarkOnMinutes,
  saveHead,
  saveNote,
  searchSubjects,
  sendMinutes,
  withdrawOutcome,
} from '#modules/gatherings/index.ts'
import type { Context } from '#platform/context.ts'
import { presentMinutes, presentNote, presentOutcome, presentRemark } from './present.ts'

const read = async (ctx: Context, id: string) => presentMinutes(ctx, await readMinutes(ctx, id))

export const minutes = {
  get: api.gatherings.minutes.get.handler(({ context: { ctx }, input }) => read(ctx, input.id)),
  saveHead: api.gatherings.minutes.saveHead.handler(async ({ context: { ctx }, input }) => {
    await saveHead(ctx, input)
    return read(ctx, input.id)
  }),
  saveNote: api.gatherings.minutes.saveNote.handler(async ({ context: { ctx }, input }) => {
    const { isSaved, note } = await saveNote(ctx, input)
    return { isSaved, note: presentNote(note) }
  }),
  send: api.gatherings.minutes.send.handler(async ({ context: { ctx }, input }) => {
    await sendMinutes(ctx, input)
    return read(ctx, input.id)
  }),
  remark: api.gatherings.minutes.remark.handler(async ({ context: { ctx }, input }) =>
    presentRemark(await remarkOnMinutes(ctx, input)),
  ),
  answerRemark: api.gatherings.minutes.answerRemark.handler(async ({ context: { ctx }, input }) =>
    presentRemark(await answerRemark(ctx, input)),
  ),
  finalise: api.gatherings.minutes.finalise.handler(async ({ context: { ctx }, input }) => {
    await finaliseMinutes(ctx, input)
    return read(ctx, input.id)
  }),
  correct: api.gatherings.minutes.correct.handler(async ({ context: { ctx }, input }) => {
    await correctMinutes(ctx, input)
    return read(ctx, input.id)
  }),
  open: api.gatherings.minutes.open.handler(async ({ context: { ctx }, input }) =>
    presentOutcome(ctx, await openOutcome(ctx, input)),
  ),
  change: api.gatherings.minutes.change.handler(async ({ context: { ctx }, input }) =>
    presentOutcome(ctx, await changeOutcome(ctx, input)),
  ),
  withdraw: api.gatherings.minutes.withdraw.handler(async ({ context: { ctx }, input }) => {
    await withdrawOutcome(ctx, input)
    return { id: input.outcomeId }
  }),
  subjects: api.gatherings.minutes.subjects.handler(async ({ context: { ctx }, input }) =>
    searchSubjects(ctx, await getGathering(ctx, input.id), input.q),
  ),
}
