import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { AgencyName } from '../plans/shapes.ts'
import { AreaCode, Day, Id, LoggedWords, Paging, pageOf } from '../shapes.ts'
import { ServiceState } from './shapes.ts'

/** justified: right as it is; handled: somebody deals with it; gone: no current list shows it any more. */
export const ConflictState = z.enum(['open', 'justified', 'handled', 'gone'])
export type ConflictState = z.infer<typeof ConflictState>

export const RuleConflict = z.object({
  id: Id,
  rule: z.object({ id: Id, title: z.string() }),
  district: z.string(),
  latestOn: Day,
  state: ConflictState,
  note: z.string(),
  lookedBy: z.string().nullable(),
  lookedAt: z.string().nullable(),
  /** In the order of their days; names masked. */
  services: z.array(
    z.object({
      id: Id,
      personId: Id,
      name: z.string(),
      agency: AgencyName,
      kind: z.object({ code: z.string(), name: z.string() }),
      from: Day,
      state: ServiceState,
      value: z.number().nullable(),
      detail: z.string(),
      list: z.string(),
    }),
  ),
  can: z.object({ look: z.boolean() }),
})
export type RuleConflict = z.infer<typeof RuleConflict>

export const conflicts = {
  list: base
    .route({
      method: 'GET',
      path: '/services/conflicts',
      summary: 'Services in the ledger that break a rule, the latest first',
    })
    .input(
      z.object({
        ...Paging.shape,
        state: z.array(ConflictState).max(4).optional(),
        rule: z.array(Id).max(50).optional(),
        agency: z.array(Id).max(50).optional(),
        district: AreaCode.optional(),
      }),
    )
    .output(pageOf(RuleConflict)),
  look: base
    .route({
      method: 'POST',
      path: '/services/conflicts/{id}/look',
      summary: 'Say of a conflict that it is right, or dealt with',
    })
    .errors(errors('wrong_state', 'reason_missing'))
    .input(
      z.object({
        id: Id,
        state: z.enum(['justified', 'handled', 'open']),
        note: LoggedWords(0, 1000).default(''),
      }),
    )
    .output(z.object({ id: Id })),
}
