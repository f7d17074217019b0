import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Role } from '#contract/accounts.ts'
import type { Actor } from '#platform/context.ts'
import { isOfRegion } from './grant.ts'
import { abilitiesOf, can, coordinates, works } from './policy.ts'

const roles: readonly Role[] = ['admin', 'coordinator', 'head', 'operator', 'viewer']
const anybody = fc.record({
  userId: fc.uuid(),
  role: fc.constantFrom(...roles),
  agencyId: fc.option(fc.uuid(), { nil: null }),
  areaCode: fc.option(fc.constantFrom('35.07', '35.07.29'), { nil: null }),
})
/** Whoever can be: a grant of admin or coordinator has neither agency nor place, as grant-role.ts and the database see to. */
const actor: fc.Arbitrary<Actor> = anybody.map((one) =>
  isOfRegion(one.role) ? { ...one, agencyId: null, areaCode: null } : one,
)

const property = (holds: (actor: Actor) => void) =>
  fc.assert(fc.property(actor, holds), { seed: 20260210, numRuns: 500 })

test('only an administrator, who is one of the whole region, manages accounts or reads the audit trail', () =>
  property((one) => {
    const administers = one.role === 'admin' && one.agencyId === null && one.areaCode === null
    expect(can.manageAccounts(one)).toBe(administers)
    expect(can.readAudit(one)).toBe(administers)
  }))

test('nobody who is bound to an agency or a place acts for the whole region, and nobody both coordinates and works for an agency', () =>
  property((one) => {
    if (one.agencyId !== null || one.areaCode !== null) expect(coordinates(one)).toBe(false)
    expect(coordinates(one) && works(one)).toBe(false)
    expect(coordinates(one) || works(one) || one.role === 'viewer').toBe(true)
  }))

test('what the session promises is what the policy allows', () =>
  property((one) => {
    const abilities = abilitiesOf(one)
    expect(abilities.manageAccounts).toBe(can.manageAccounts(one))
    expect(abilities.readAudit).toBe(can.readAudit(one))
  }))

test('a viewer changes nothing at all', () =>
  property((one) => {
    fc.pre(one.role === 'viewer')
    expect(Object.entries(abilitiesOf(one)).filter(([name, may]) => may && !name.startsWith('read'))).toEqual([])
  }))

test('an administrator may do whatever a coordinator of the same unit may, and each role no less than the one below', () =>
  property((one) => {
    const order: readonly Role[] = ['viewer', 'operator', 'head', 'coordinator', 'admin']
    const below = order[order.indexOf(one.role) - 1]
    fc.pre(below !== undefined)
    const lower = abilitiesOf({ ...one, role: below ?? 'viewer' })
    const higher = abilitiesOf(one)
    for (const [name, may] of Object.entries(lower))
      if (may) expect(higher[name as keyof typeof higher], name).toBe(true)
  }))

test('place and person decide nothing in what a role opens', () =>
  property((one) => {
    expect(abilitiesOf({ ...one, userId: 'x', areaCode: null })).toEqual(abilitiesOf(one))
  }))
