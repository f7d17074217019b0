import { api } from '#api/kit.ts'
import { addRule, endRule, listRules } from '#modules/followups/index.ts'

export const rules = {
  list: api.followups.rules.list.handler(({ context: { ctx } }) => listRules(ctx)),
  add: api.followups.rules.add.handler(async ({ context: { ctx }, input }) => {
    await addRule(ctx, input)
    return listRules(ctx)
  }),
  end: api.followups.rules.end.handler(async ({ context: { ctx }, input }) => {
    await endRule(ctx, input)
    return listRules(ctx)
  }),
}
