import { api } from '#api/kit.ts'
import type { RuleConflict } from '#contract/services/conflicts.ts'
import type { Rule } from '#contract/services/rules.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import {
  canOnServices,
  chartDistricts,
  chartMatrix,
  createRule,
  endRule,
  exportServed,
  type ListedConflict,
  type ListedRule,
  listChoices,
  listConflicts,
  listKinds,
  listOfPerson,
  listRules,
  listServed,
  lookAtConflict,
  missingExamples,
  previewRule,
  recount,
  summarise,
} from '#modules/services/index.ts'
import type { Actor, Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { checks } from './candidate-checks.ts'

const presentRule = (actor: Actor, rule: ListedRule): Rule => ({
  id: rule.id,
  title: rule.title,
  kind: rule.kind,
  subjects: [...rule.subjects],
  others: [...rule.others],
  unit: rule.unit,
  months: rule.months,
  most: rule.most,
  source: rule.source,
  note: rule.note,
  validFrom: rule.validFrom,
  validUntil: rule.validUntil,
  isExample: rule.isExample,
  createdBy: rule.createdByName,
  createdAt: rule.createdAt.toISOString(),
  ended: rule.endedAt && { by: rule.endedByName, at: rule.endedAt.toISOString(), reason: rule.endReason },
  isInForce: rule.isInForce,
  openConflicts: rule.openConflicts,
  can: { end: canOnServices.manageRules(actor) && rule.endedAt === null },
})

async function readRule(ctx: Context, id: string): Promise<Rule> {
  const rule = (await listRules(ctx)).find((one) => one.id === id)
  assert(rule, 'not_found')
  return presentRule(ctx.actor, rule)
}

const presentConflict = ({ lookedAt, state, ...conflict }: ListedConflict): RuleConflict => ({
  ...conflict,
  state,
  lookedAt: lookedAt?.toISOString() ?? null,
  can: { look: state !== 'gone' },
})

export const services = {
  summary: api.services.summary.handler(async ({ context: { ctx }, input }) => {
    const { computedAt, ...figures } = await summarise(ctx, input)
    const { agencies, kinds, districts, openConflicts } = await listChoices(ctx)
    const mayReadAll = canOnServices.readAll(ctx.actor)
    return {
      ...figures,
      computedAt: computedAt?.toISOString() ?? null,
      agencies,
      kinds,
      districts,
      openConflicts,
      can: { readAll: mayReadAll, recount: mayReadAll },
    }
  }),
  matrix: api.services.matrix.handler(({ context: { ctx }, input }) => chartMatrix(ctx, input)),
  districts: api.services.districts.handler(({ context: { ctx }, input }) => chartDistricts(ctx, input)),
  persons: api.services.persons.handler(async ({ context: { ctx }, input }) => {
    const { rows, total } = await listServed(ctx, input)
    const agencies = await nameAgencies(
      ctx,
      rows.flatMap(({ agencyIds }) => agencyIds),
    )
    const kinds = new Map((await listKinds(ctx)).map(({ code, name }) => [code, name]))
    const shown = rows.map(({ agencyIds, kinds: codes, ...person }) => ({
      ...person,
      agencies: agencyIds.map((id) => agencies.get(id)?.shortName ?? '').sort(),
      kinds: codes.map((code) => kinds.get(code) ?? code).sort(),
    }))
    return { rows: shown, total, page: input.page, pageSize: input.pageSize }
  }),
  exportPersons: api.services.exportPersons.handler(({ context: { ctx }, input }) => exportServed(ctx, input)),
  ofPerson: api.services.ofPerson.handler(({ context: { ctx }, input }) => listOfPerson(ctx, input.personId)),
  kinds: api.services.kinds.handler(async ({ context: { ctx } }) => [...(await listKinds(ctx))]),
  recount: api.services.recount.handler(async ({ context: { ctx } }) => ({ jobId: await recount(ctx) })),

  rules: {
    list: api.services.rules.list.handler(async ({ context: { ctx } }) => {
      const rules = await listRules(ctx)
      const mayManage = canOnServices.manageRules(ctx.actor)
      return {
        rows: rules.map((rule) => presentRule(ctx.actor, rule)),
        examples: mayManage ? missingExamples(rules) : [],
        can: { create: mayManage },
      }
    }),
    create: api.services.rules.create.handler(async ({ context: { ctx }, input }) =>
      readRule(ctx, await createRule(ctx, input)),
    ),
    end: api.services.rules.end.handler(async ({ context: { ctx }, input }) => {
      await endRule(ctx, input)
      return readRule(ctx, input.id)
    }),
    preview: api.services.rules.preview.handler(({ context: { ctx }, input }) => previewRule(ctx, { ...input })),
  },
  conflicts: {
    list: api.services.conflicts.list.handler(async ({ context: { ctx }, input }) => {
      const { rows, total } = await listConflicts(ctx, input)
      return { rows: rows.map(presentConflict), total, page: input.page, pageSize: input.pageSize }
    }),
    look: api.services.conflicts.look.handler(async ({ context: { ctx }, input }) => {
      await lookAtConflict(ctx, input)
      return { id: input.id }
    }),
  },
  checks,
}
