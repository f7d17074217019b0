import { api } from '#api/kit.ts'
import {
  getPerson,
  listHouseholds,
  listPersons,
  listRecords,
  mergePersons,
  recordDeath,
  recordMove,
  revealValues,
  searchPersons,
  showHistory,
  splitPerson,
  undoChange,
} from '#modules/people/index.ts'

export const people = {
  list: api.people.list.handler(async ({ context: { ctx }, input }) => ({
    ...(await listPersons(ctx, input)),
    page: input.page,
    pageSize: input.pageSize,
  })),
  search: api.people.search.handler(async ({ context: { ctx }, input }) => ({
    ...(await searchPersons(ctx, input)),
    page: input.page,
    pageSize: input.pageSize,
  })),
  get: api.people.get.handler(({ context: { ctx }, input }) => getPerson(ctx, input.id)),
  records: api.people.records.handler(({ context: { ctx }, input }) => listRecords(ctx, input.id)),
  households: api.people.households.handler(({ context: { ctx }, input }) => listHouseholds(ctx, input.id)),
  history: api.people.history.handler(({ context: { ctx }, input }) => showHistory(ctx, input.id)),
  reveal: api.people.reveal.handler(({ context: { ctx }, input }) => revealValues(ctx, input)),
  merge: api.people.merge.handler(async ({ context: { ctx }, input }) => {
    await mergePersons(ctx, input)
    return getPerson(ctx, input.id)
  }),
  split: api.people.split.handler(async ({ context: { ctx }, input }) => {
    const { keptId, newPersonId } = await splitPerson(ctx, input)
    return { person: await getPerson(ctx, keptId), newPersonId }
  }),
  recordDeath: api.people.recordDeath.handler(async ({ context: { ctx }, input }) => {
    await recordDeath(ctx, input)
    return getPerson(ctx, input.id)
  }),
  recordMove: api.people.recordMove.handler(async ({ context: { ctx }, input }) => {
    await recordMove(ctx, input)
    return getPerson(ctx, input.id)
  }),
  undo: api.people.undo.handler(async ({ context: { ctx }, input }) => ({
    personIds: [...(await undoChange(ctx, input.id))],
  })),
}
