import { api } from '#api/kit.ts'
import {
  acceptDifferences,
  addParticipant,
  applyRosterRule,
  type Call,
  getParticipant,
  getRosterRule,
  listDifferences,
  previewRoster,
  readParticipants,
  removeParticipant,
  saveContact,
  summariseAnswers,
} from '#modules/gatherings/index.ts'
import type { Context } from '#platform/context.ts'
import { presentParticipant } from './present-participant.ts'

const presentCall = ({ holderId: _, nip: __, others, ...call }: Call) => ({
  ...call,
  otherTitles: others.map(({ title, agency }) => `${title}, ${agency.shortName}`),
})

async function presentOne(ctx: Context, id: string) {
  const { gathering, participant } = await getParticipant(ctx, id)
  return presentParticipant(ctx, gathering, participant)
}

export const roster = {
  preview: api.gatherings.roster.preview.handler(async ({ context: { ctx }, input }) => {
    const { onDay, calls, gaps, counts } = await previewRoster(ctx, input)
    return { onDay, calls: calls.map(presentCall), gaps: [...gaps], counts }
  }),
  rule: api.gatherings.roster.rule.handler(async ({ context: { ctx }, input }) => ({
    rule: await getRosterRule(ctx, input.id),
  })),
  apply: api.gatherings.roster.apply.handler(({ context: { ctx }, input }) => applyRosterRule(ctx, input)),
  list: api.gatherings.roster.list.handler(async ({ context: { ctx }, input }) => {
    const { gathering, rows, total } = await readParticipants(ctx, input)
    const { page, pageSize } = input
    return { rows: rows.map((row) => presentParticipant(ctx, gathering, row)), total, page, pageSize }
  }),
  add: api.gatherings.roster.add.handler(async ({ context: { ctx }, input }) =>
    presentOne(ctx, (await addParticipant(ctx, input)).id),
  ),
  contact: api.gatherings.roster.contact.handler(async ({ context: { ctx }, input }) =>
    presentOne(ctx, (await saveContact(ctx, input)).id),
  ),
  remove: api.gatherings.roster.remove.handler(async ({ context: { ctx }, input }) => {
    await removeParticipant(ctx, input)
    return { id: input.id }
  }),
  differences: api.gatherings.roster.differences.handler(async ({ context: { ctx }, input }) =>
    (await listDifferences(ctx, input.id)).map(({ participantId: _, after, ...line }) => ({
      ...line,
      after: after && { personName: after.personName, capacity: after.capacity, standsInFor: after.standsInFor },
    })),
  ),
  accept: api.gatherings.roster.accept.handler(async ({ context: { ctx }, input }) => ({
    accepted: await acceptDifferences(ctx, input),
  })),
  summary: api.gatherings.roster.summary.handler(async ({ context: { ctx }, input }) =>
    summariseAnswers(ctx, input.id),
  ),
}
