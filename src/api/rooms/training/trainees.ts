import { api, during, signedIn } from '#api/kit.ts'
import { answerInTime } from '#api/rooms/candidate-checks.ts'
import type { Trainee as Shape } from '#contract/training/trainees.ts'
import { nameAreas } from '#modules/places/index.ts'
import {
  addFromLists,
  addTrainee,
  admitTrainee,
  askCombination,
  assessTrainee,
  certifyTrainee,
  editTrainee,
  exportTrainees,
  getTrainee,
  keepCombination,
  leaveBatch,
  listCandidates,
  listTrainees,
  readLaterAnswers,
  reconsiderTrainee,
  refuseTrainee,
  revealNumber,
} from '#modules/training/index.ts'
import type { Context } from '#platform/context.ts'
import { presentTrainee, presentTrainees } from './present-trainee.ts'

const read = async (ctx: Context, id: string): Promise<Shape> => presentTrainee(ctx, await getTrainee(ctx, id))

const LESS = ['', '-', '0', 'tidak', 'tidak ada']
const textOf = (value: unknown) => (typeof value === 'string' && !LESS.includes(value.toLowerCase()) ? value : '')

export const trainees = {
  list: api.training.trainees.list.handler(async ({ context: { ctx }, input }) => {
    const { rows, total } = await listTrainees(ctx, input)
    return { rows: await presentTrainees(ctx, rows), total, page: input.page, pageSize: input.pageSize }
  }),
  export: api.training.trainees.export.handler(({ context: { ctx }, input }) => exportTrainees(ctx, input)),
  get: api.training.trainees.get.handler(async ({ context: { ctx }, input }) => {
    const later = await readLaterAnswers(ctx, input.id)
    const laterAnswers = later.map(({ at, ...answer }) => ({ ...answer, at: at.toISOString() }))
    return { ...(await read(ctx, input.id)), laterAnswers }
  }),
  candidates: api.training.trainees.candidates.handler(async ({ context: { ctx }, input }) => {
    const { rows, total } = await listCandidates(ctx, input)
    const placeOf = await nameAreas(
      ctx,
      rows.flatMap(({ villageCode, districtCode }) => [villageCode, districtCode]),
    )
    const shown = rows.map(({ facts, villageCode, districtCode, ...row }) => ({
      ...row,
      village: placeOf(villageCode),
      district: placeOf(districtCode),
      decile: typeof facts.decile === 'number' ? facts.decile : null,
      disability: row.disabilities.length > 0 ? '' : textOf(facts.disability),
    }))
    return { rows: shown, total, page: input.page, pageSize: input.pageSize }
  }),
  addFromLists: api.training.trainees.addFromLists.handler(({ context: { ctx }, input }) => addFromLists(ctx, input)),
  add: api.training.trainees.add.handler(async ({ context: { ctx }, input }) =>
    read(ctx, await addTrainee(ctx, input)),
  ),
  edit: api.training.trainees.edit.handler(async ({ context: { ctx }, input }) => {
    await editTrainee(ctx, input)
    return read(ctx, input.id)
  }),
  checkRules: signedIn.training.trainees.checkRules.handler(async ({ context, input: { batchId } }) => {
    const { trainees: asked, ...question } = await during(context, (ctx) => askCombination(ctx, batchId))
    if (asked.length === 0) return { asked: 0, conflicts: 0, officer: '' }
    const { answers, officer } = await answerInTime(
      context,
      { ...question, isList: asked.length > 1 },
      asked.map(({ candidate }) => candidate),
    )
    const kept = asked.flatMap(({ id }, index) => {
      const found = answers[index]
      return found ? [{ id, answer: found.answer }] : []
    })
    await during(context, (ctx) => keepCombination(ctx, batchId, kept))
    const conflicts = kept.filter(({ answer }) => answer !== 'none').length
    return {
      asked: kept.length,
      conflicts,
      officer: conflicts > 0 && officer ? `${officer.name}, ${officer.title} (${officer.phone})` : '',
    }
  }),
  admit: api.training.trainees.admit.handler(async ({ context: { ctx }, input }) => {
    await admitTrainee(ctx, input)
    return read(ctx, input.id)
  }),
  refuse: api.training.trainees.refuse.handler(async ({ context: { ctx }, input }) => {
    await refuseTrainee(ctx, input)
    return read(ctx, input.id)
  }),
  reconsider: api.training.trainees.reconsider.handler(async ({ context: { ctx }, input }) => {
    await reconsiderTrainee(ctx, input)
    return read(ctx, input.id)
  }),
  withdraw: api.training.trainees.withdraw.handler(async ({ context: { ctx }, input }) => {
    await leaveBatch(ctx, { ...input, as: 'withdraw' })
    return read(ctx, input.id)
  }),
  dropOut: api.training.trainees.dropOut.handler(async ({ context: { ctx }, input }) => {
    await leaveBatch(ctx, { ...input, as: 'drop_out' })
    return read(ctx, input.id)
  }),
  assess: api.training.trainees.assess.handler(async ({ context: { ctx }, input }) => {
    await assessTrainee(ctx, input)
    return read(ctx, input.id)
  }),
  certify: api.training.trainees.certify.handler(async ({ context: { ctx }, input }) => {
    await certifyTrainee(ctx, input)
    return read(ctx, input.id)
  }),
  reveal: api.training.trainees.reveal.handler(async ({ context: { ctx }, input }) => ({
    value: await revealNumber(ctx, input),
  })),
}
