import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#contract/accounts.ts'
import { ACTIVITY_STATUSES } from '#contract/plans/shapes.ts'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildActivity, buildPlanningAgency } from '../../../tests/build/plans.ts'
import { getActivity, listActivities } from './index.ts'

let database: Database
let agencies: string[]
const all: string[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await actAs(database, {}, async (ctx) => {
    agencies = [await buildPlanningAgency(ctx), await buildPlanningAgency(ctx)]
    for (const agencyId of agencies)
      for (const status of ACTIVITY_STATUSES)
        all.push((await buildActivity(ctx, { agencyId, status, statusReason: 'alasan' })).id)
  })
})
afterAll(() => database.close())

const ROLES: readonly Role[] = ['admin', 'coordinator', 'head', 'operator', 'viewer']

test.each(ROLES.flatMap((role) => [0, 1, undefined].map((own) => [role, own] as const)))(
  '%s of agency %s finds in the list exactly what opens, and may edit there exactly what may be edited when opened',
  async (role, own) => {
    const actor = { role, agencyId: own === undefined ? null : (agencies[own] ?? null) }
    const listed = await actAs(database, actor, (ctx) =>
      listActivities(ctx, { year: 2026, sort: 'name', page: 1, pageSize: 200 }),
    )
    const editable = new Map(listed.rows.map(({ id, can }) => [id, can.edit]))
    for (const id of all) {
      const opened = await actAs(database, actor, (ctx) => getActivity(ctx, id)).catch(() => undefined)
      expect(editable.get(id)).toBe(opened?.can.edit)
    }
  },
)
