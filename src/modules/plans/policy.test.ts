import { expect, test } from 'vitest'
import type { Actor } from '#platform/context.ts'
import { can } from './policy.ts'

const actor = (role: Actor['role'], agencyId: string | null = null, areaCode: string | null = null): Actor => ({
  userId: 'siapa',
  role,
  agencyId,
  areaCode,
})
const plan = (status: 'draft' | 'planned', areaCodes = ['35.07.29']) => ({ agencyId: 'dinsos', status, areaCodes })

test('what is planned is read by everybody, a draft by its agency and the coordinators', () => {
  expect(can.readActivity(actor('viewer'), plan('planned'))).toBe(true)
  expect(can.readActivity(actor('viewer', 'dinsos'), plan('draft'))).toBe(true)
  expect(can.readActivity(actor('coordinator'), plan('draft'))).toBe(true)
  expect(can.readActivity(actor('operator', 'disnaker'), plan('draft'))).toBe(false)
  expect(can.readActivity(actor('operator'), plan('draft'))).toBe(false)
})

test.each([
  ['admin', null, true],
  ['coordinator', null, true],
  ['head', 'dinsos', true],
  ['operator', 'dinsos', true],
  ['operator', 'disnaker', false],
  ['head', null, false],
  ['viewer', 'dinsos', false],
] as const)('%s of %s writes plans of Dinsos: %s', (role, agencyId, allowed) => {
  expect(can.editActivity(actor(role, agencyId), plan('planned'))).toBe(allowed)
})

test('a grant for one place reaches only plans that lie wholly inside it', () => {
  const ofGedangan = actor('operator', 'dinsos', '35.07.29')
  expect(can.editActivity(ofGedangan, plan('planned', ['35.07.29.2001']))).toBe(true)
  expect(can.editActivity(ofGedangan, plan('planned', ['35.07.29', '35.07.30']))).toBe(false)
  expect(can.editActivity(ofGedangan, plan('planned', ['35.07']))).toBe(false)
  expect(can.editActivity(ofGedangan, plan('planned', []))).toBe(false)
})

test('only drafts are thrown away', () => {
  expect(can.removeActivity(actor('operator', 'dinsos'), plan('draft'))).toBe(true)
  expect(can.removeActivity(actor('admin'), plan('planned'))).toBe(false)
})
